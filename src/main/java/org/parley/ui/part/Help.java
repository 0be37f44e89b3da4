package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import org.parley.ui.Words;

/// A question mark beside a figure; a press says how the figure is found.
public final class Help extends Span {

  /// @param name of the figure, for those who do not see what it stands beside
  public Help(String name, String text) {
    this(name, new Paragraph(text));
  }

  /// @param method where it is written down in full
  public Help(String name, String text, String method) {
    this(name, new Paragraph(text), further(method));
  }

  private static Anchor further(String method) {
    var link = new Anchor(method, Words.say("shell.method"));
    link.setRouterIgnore(true);
    link.setTarget(AnchorTarget.BLANK);
    return link;
  }

  private Help(String name, Component... content) {
    addClassName("help");
    var button = new NativeButton("?");
    button.getElement().setAttribute("aria-label", name);
    var popover = new Popover(content);
    popover.setTarget(button);
    popover.setAriaLabel(name);
    popover.setWidth("20rem");
    add(button);
  }
}
