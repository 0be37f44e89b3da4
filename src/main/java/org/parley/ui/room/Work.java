package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// The middle of the room for one subject. It is made once; while another is looked at it is hidden
/// and not shown anew.
abstract class Work extends Div {

  Work(Component... content) {
    super(content);
    addClassName("work");
  }

  /// @param look one of its subject's phases
  abstract void show(PanelNow now, Look look);

  /// Makes sure that what is replied to is on the page.
  void reveal(Target target) {}
}
