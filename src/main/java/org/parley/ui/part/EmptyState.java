package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// A place with nothing in it yet: what belongs there, what to do next, and the buttons for it.
public final class EmptyState extends Div {

  public EmptyState(String title, String next, Component... actions) {
    addClassName("empty");
    var heading = new Paragraph(title);
    heading.addClassName("empty-title");
    add(heading, new Paragraph(next));
    if (actions.length > 0) {
      var row = new Div(actions);
      row.addClassName("row");
      add(row);
    }
  }
}
