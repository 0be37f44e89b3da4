package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.HandChair;
import org.parley.panel.PanelCommand.PausePanel;
import org.parley.panel.PanelCommand.SetStage;
import org.parley.panel.PanelCommand.UndoStep;

/// Who presides, pauses, and taking back the last step.
final class ChairRules {

  private ChairRules() {}

  /// The chair may be handed to anybody at the table, and taken back by the chair's own seat.
  static Decision hand(Panel panel, HandChair hand) {
    var seat = panel.seat(hand.seat()).filter(found -> !found.removed());
    if (seat.isEmpty()) return Decision.refuse(new Refusal.NoSuchSeat(hand.seat().number()));
    if (!seat.get().taken()) return Decision.refuse(new Refusal.SeatIsVacant());
    return panel.presides(hand.seat())
        ? Decision.refuse(new Refusal.AlreadyPresides())
        : Decision.accept(new PanelEvent.ChairHanded(hand.seat()));
  }

  static Decision pause(Panel panel, PausePanel pause) {
    if (panel.isPaused()) return Decision.refuse(new Refusal.PanelIsPaused());
    return Decider.unless(
        Texts.optional(Refusal.Field.REMARK, pause.note(), Texts.TITLE),
        () -> {
          var events = new ArrayList<PanelEvent>();
          FloorRules.endSpeech(panel).ifPresent(events::add);
          events.add(new PanelEvent.PanelPaused(pause.note().strip()));
          return new Decision.Accepted(events);
        });
  }

  static Decision resume(Panel panel) {
    return panel.isPaused()
        ? Decision.accept(new PanelEvent.PanelResumed())
        : Decision.refuse(new Refusal.PanelIsNotPaused());
  }

  static Decision stage(Panel panel, SetStage set) {
    var chairing = panel.chairing();
    int most = Math.max(1, panel.recommendations().size());
    var page = set.page().map(number -> Math.clamp(number, 1, most));
    return chairing.screen() == set.screen() && chairing.page().equals(page)
        ? Decision.refuse(new Refusal.NothingChanged())
        : Decision.accept(new PanelEvent.StageSet(set.screen(), page));
  }

  /// Only the last step, and only while nothing rests on it. It is named, lest another is undone
  /// that was taken meanwhile.
  static Decision undo(Panel panel, UndoStep undo) {
    var last = panel.chairing().last().filter(step -> step.is(undo.kind(), undo.number()));
    if (last.isEmpty()) return Decision.refuse(new Refusal.NothingToUndo());
    return Decider.unless(
        resting(last.get()),
        () -> Decision.accept(new PanelEvent.StepUndone(undo.kind(), undo.number())));
  }

  private static Optional<Refusal> resting(Chairing.Step step) {
    if (!step.rested()) return Optional.empty();
    return Optional.of(
        switch (step.kind()) {
          case ROUND_OPENED -> new Refusal.RoundHasBallots(step.number());
          case PHASE_OPENED, PHASE_CLOSED, PHASE_REOPENED -> new Refusal.StepIsRestedOn();
        });
  }
}
