package org.parley.ui.panel;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton.Question;
import org.parley.ui.part.Wording;

/// The chair's next step along the agenda: the phase that follows.
public final class NextStep extends Div {

  private final ActButton next;

  public NextStep(Visit visit) {
    next =
        new ActButton(
                "",
                visit,
                Action.OPEN_PHASE,
                () ->
                    visit
                        .now()
                        .panel()
                        .nextPhase()
                        .map(phase -> new PanelCommand.OpenPhase(phase.number())))
            .confirm(NextStep::begin);
    add(next);
  }

  /// While a round runs, to close it comes first.
  public void show(PanelNow now) {
    if (now.panel().openRound().isPresent()) next.plain();
    else next.primary();
    var following = now.panel().nextPhase();
    setVisible(now.isChair() && !now.panel().isClosed() && following.isPresent());
    following.ifPresent(
        phase -> Wording.put(next, Words.say("chair.next", Words.of(phase.kind()))));
    next.show(now);
  }

  /// Title, agenda and first rules are fixed once the panel opens.
  private static Optional<Question> begin(PanelNow now) {
    return now.panel().hasOpened()
        ? Optional.empty()
        : Optional.of(
            new Question(
                Words.say("chair.begin"),
                Words.say("chair.begin.text", now.panel().heldPanelistSeats().size()),
                Words.say("chair.begin.yes")));
  }
}
