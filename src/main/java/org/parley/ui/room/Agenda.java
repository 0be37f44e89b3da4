package org.parley.ui.room;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.function.Consumer;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;

/// The phases in their order: what is done, what is on and for how long, what comes.
final class Agenda extends Nav {

  private final KeyedList<PhaseShown, PhaseStep> steps;

  /// @param look called with what the reader wants to see
  Agenda(Visit visit, Consumer<Look> look) {
    setAriaLabel(Words.say("room.agenda"));
    var list = new OrderedList();
    list.addClassName("agenda");
    steps =
        new KeyedList<>(
            list,
            shown -> shown.phase().number(),
            shown -> new PhaseStep(visit, () -> look.accept(Look.of(shown.phase()))),
            PhaseStep::show);
    add(new H2(Words.say("room.agenda")), list);
  }

  void show(PanelNow now, Look look) {
    steps.show(
        now.panel().phases().stream()
            .map(phase -> PhaseShown.of(phase, now.panel(), look))
            .toList());
  }
}
