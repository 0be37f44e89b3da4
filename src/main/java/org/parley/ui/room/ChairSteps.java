package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.NextStep;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// The chair's next step, and the way to the desk where all others are. Whoever has handed the
/// chair to another reads who presides meanwhile.
final class ChairSteps extends Section {

  private final Paragraph presides = new Paragraph();
  private final NextStep next;

  ChairSteps(Visit visit) {
    next = new NextStep(visit);
    addClassNames("chair-steps", "stack");
    getElement().setAttribute("aria-label", Words.say("room.chair.steps"));
    add(presides, next, new Anchor(Routes.chair(visit.panel()), Words.say("room.chair.desk")));
  }

  void show(PanelNow now) {
    setVisible((now.isChair() || now.sitsInChair()) && !now.panel().isClosed());
    presides.setVisible(!now.isChair());
    Wording.put(presides, now.whoPresides().orElse(""));
    next.show(now);
  }
}
