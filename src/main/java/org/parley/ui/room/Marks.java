package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// What a reader can do about something that was said, in one row below its text as far as it goes;
/// a form that unfolds there gets a row of its own.
final class Marks {

  private Marks() {}

  static Div of(Component... ways) {
    var marks = new Div(ways);
    marks.addClassName("marks");
    return marks;
  }
}
