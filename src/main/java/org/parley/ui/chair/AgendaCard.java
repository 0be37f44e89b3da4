package org.parley.ui.chair;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.NextStep;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// The agenda with planned and real times, and the steps along it.
final class AgendaCard extends Div {

  private final KeyedList<PhaseTimes, PhaseLine> phases;
  private final NextStep next;
  private final OpenPhaseSteps open;
  private final Anchor round;
  private final Pausing pausing;
  private final Undoing undoing;

  AgendaCard(Visit visit) {
    var list = new OrderedList();
    list.addClassNames("plain", "phase-times");
    phases =
        new KeyedList<>(
            list,
            times -> times.phase().number(),
            times -> new PhaseLine(visit, times.phase().number()),
            PhaseLine::show);
    next = new NextStep(visit);
    open = new OpenPhaseSteps(visit);
    round = new Anchor(Routes.room(visit.panel()), "");
    round.addClassName("btn");
    pausing = new Pausing(visit);
    undoing = new Undoing(visit);
    var steps = new Div(next, round, open, undoing);
    steps.addClassNames("ways", "steps");
    add(Card.titled(Words.say("chair.agenda"), list, steps, pausing));
  }

  void show(PanelNow now) {
    var panel = now.panel();
    phases.show(panel.phases().stream().map(phase -> PhaseTimes.of(phase, now)).toList());
    next.show(now);
    open.show(now);
    round.setVisible(now.isChair() && panel.openRound().isPresent());
    panel
        .openRound()
        .ifPresent(open -> Wording.put(round, Words.say("chair.round", open.id().number())));
    pausing.show(now);
    undoing.show(now);
  }
}
