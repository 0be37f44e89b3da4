package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.AdoptReport;
import org.parley.panel.PanelCommand.ClosePhase;
import org.parley.panel.PanelCommand.OpenPhase;

/// The course of the agenda, from the first phase to the end of the panel.
final class AgendaRules {

  private AgendaRules() {}

  static Decision open(Panel panel, OpenPhase open) {
    if (open.number() < 1 || open.number() > panel.phases().size())
      return Decision.refuse(new Refusal.NoSuchPhase(open.number()));
    var phase = panel.phases().get(open.number() - 1);
    if (phase.isOpen()) return Decision.refuse(new Refusal.PhaseIsOpen());
    if (phase.isOver() || isPassed(panel, phase)) return Decision.refuse(new Refusal.PhaseIsOver());
    return Decider.unless(
        noOpenRound(panel),
        () -> {
          var events = new ArrayList<PanelEvent>();
          panel.openPhase().ifPresent(now -> events.add(new PanelEvent.PhaseClosed(now.number())));
          events.add(new PanelEvent.PhaseOpened(phase.number()));
          return new Decision.Accepted(events);
        });
  }

  /// Whether a later phase has been opened: a phase that was skipped stays skipped.
  private static boolean isPassed(Panel panel, Phase phase) {
    return panel.phases().stream()
        .anyMatch(other -> other.number() > phase.number() && other.opened().isPresent());
  }

  static Decision close(Panel panel, ClosePhase close) {
    if (panel.openPhase().filter(phase -> phase.number() == close.number()).isEmpty())
      return Decision.refuse(new Refusal.PhaseIsNotOpen());
    return Decider.unless(
        noOpenRound(panel), () -> Decision.accept(new PanelEvent.PhaseClosed(close.number())));
  }

  static Decision adopt(Panel panel, AdoptReport adopt) {
    if (panel.adoption().isPresent()) return Decision.refuse(new Refusal.AlreadyAdopted());
    return Decider.unless(
        Texts.optional(Refusal.Field.REMARK, adopt.remark(), Texts.BODY),
        () -> Decision.accept(new PanelEvent.ReportAdopted(panel.carried(), adopt.remark())));
  }

  static Decision closePanel(Panel panel) {
    return Decider.unless(
        noOpenRound(panel),
        () -> {
          var events = new ArrayList<PanelEvent>();
          panel.openPhase().ifPresent(now -> events.add(new PanelEvent.PhaseClosed(now.number())));
          events.add(new PanelEvent.PanelClosed());
          return new Decision.Accepted(events);
        });
  }

  private static Optional<Refusal> noOpenRound(Panel panel) {
    return panel.openRound().map(round -> new Refusal.RoundIsOpen(round.id().number()));
  }
}
