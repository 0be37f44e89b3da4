package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/// A page's title with a line below it, and at its end buttons or figures.
public final class PageHeader extends Div {

  private final H1 title = new H1();
  private final Div line = new Div();

  public PageHeader(String title, String line, Component... end) {
    addClassName("page-head");
    this.line.addClassName("small");
    var titles = new Div(this.title, this.line);
    titles.addClassName("titles");
    add(titles);
    if (end.length > 0) {
      var holder = new Div(end);
      holder.addClassName("end");
      add(holder);
    }
    say(title, line);
  }

  /// Other words in the same place; an empty line takes no room.
  public void say(String title, String line) {
    this.title.setText(title);
    this.line.setText(line);
    this.line.setVisible(!line.isEmpty());
  }
}
