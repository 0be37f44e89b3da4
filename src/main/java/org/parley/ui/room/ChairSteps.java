package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.NextStep;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// The chair's next step, and the way to the desk where all others are.
final class ChairSteps extends Section {

  private final NextStep next;

  ChairSteps(Visit visit) {
    next = new NextStep(visit);
    addClassNames("chair-steps", "stack");
    getElement().setAttribute("aria-label", Words.say("room.chair.steps"));
    add(next, new Anchor(Routes.chair(visit.panel()), Words.say("room.chair.desk")));
  }

  void show(PanelNow now) {
    setVisible(now.isChair() && !now.panel().isClosed());
    next.show(now);
  }
}
