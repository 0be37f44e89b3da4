package org.parley.ui.part;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/// A question mark beside a figure; a press says how the figure is found.
public final class Help extends Span {

  /// @param name of the figure, for those who do not see what it stands beside
  public Help(String name, String text) {
    addClassName("help");
    var button = new NativeButton("?");
    button.getElement().setAttribute("aria-label", name);
    var popover = new Popover(new Paragraph(text));
    popover.setTarget(button);
    popover.setAriaLabel(name);
    popover.setWidth("20rem");
    add(button);
  }
}
