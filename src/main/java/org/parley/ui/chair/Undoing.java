package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import org.parley.panel.Action;
import org.parley.panel.Chairing.Step;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Takes back the last step, as long as nothing rests on it.
final class Undoing extends Div {

  private final ActButton undo;

  Undoing(Visit visit) {
    undo =
        new ActButton(
                "",
                visit,
                Action.UNDO_STEP,
                () ->
                    visit
                        .now()
                        .panel()
                        .chairing()
                        .last()
                        .map(step -> new PanelCommand.UndoStep(step.kind(), step.number())))
            .quiet();
    add(undo);
  }

  void show(PanelNow now) {
    var last = now.panel().chairing().last().filter(step -> !step.rested());
    setVisible(now.isChair() && !now.panel().isClosed() && last.isPresent());
    last.ifPresent(step -> Wording.put(undo, words(step, now)));
    undo.show(now);
  }

  private static String words(Step step, PanelNow now) {
    return switch (step.kind()) {
      case PHASE_OPENED, PHASE_CLOSED, PHASE_REOPENED ->
          Words.say(
              "chair.undo." + step.kind().key(),
              Words.of(now.panel().phases().get(step.number() - 1).kind()));
      case ROUND_OPENED -> Words.say("chair.undo.round-opened", step.number());
    };
  }
}
