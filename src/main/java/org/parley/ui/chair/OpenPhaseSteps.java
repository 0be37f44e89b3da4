package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Phase;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.ActButton.Question;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// What can be done with the phase that is open: more time, or its end.
final class OpenPhaseSteps extends Div {

  private static final int SOME = 5;
  private static final int MORE = 15;

  private final Visit visit;
  private final ActButton some;
  private final ActButton more;
  private final ActButton close;

  OpenPhaseSteps(Visit visit) {
    this.visit = visit;
    some = extending(SOME);
    more = extending(MORE);
    close =
        new ActButton(
                Words.say("chair.close"),
                visit,
                Action.CLOSE_PHASE,
                () -> open().map(phase -> new PanelCommand.ClosePhase(phase.number())))
            .quiet()
            .confirm(now -> now.panel().openPhase().map(OpenPhaseSteps::end));
    addClassName("ways");
    add(some, more, close);
  }

  private ActButton extending(int minutes) {
    return new ActButton(
        Words.say("chair.extend", minutes),
        visit,
        Action.EXTEND_PHASE,
        () -> open().map(phase -> new PanelCommand.ExtendPhase(phase.number(), minutes)));
  }

  private Optional<Phase> open() {
    return visit.now().panel().openPhase();
  }

  private static Question end(Phase phase) {
    return new Question(
        Words.say("chair.end", Words.of(phase.kind())),
        Words.say("chair.end.text"),
        Words.say("chair.end.yes"));
  }

  void show(PanelNow now) {
    setVisible(now.isChair() && now.panel().openPhase().isPresent());
    some.show(now);
    more.show(now);
    close.show(now);
  }
}
