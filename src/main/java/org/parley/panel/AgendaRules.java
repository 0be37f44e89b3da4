package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.AdoptReport;
import org.parley.panel.PanelCommand.ClosePhase;
import org.parley.panel.PanelCommand.ExtendPhase;
import org.parley.panel.PanelCommand.OpenPhase;
import org.parley.panel.PanelCommand.ReopenPhase;

/// The course of the agenda, from the first phase to the end of the panel.
final class AgendaRules {

  private static final int MOST_MINUTES = 1_440;

  private AgendaRules() {}

  static Decision open(Panel panel, OpenPhase open, Envelope envelope) {
    var unknown = unknown(panel, open.number());
    if (unknown.isPresent()) return Decision.refuse(unknown.get());
    var phase = panel.phases().get(open.number() - 1);
    if (phase.isOpen()) return Decision.refuse(new Refusal.PhaseIsOpen());
    if (phase.isOver() || isPassed(panel, phase)) return Decision.refuse(new Refusal.PhaseIsOver());
    return Decider.unless(
        noOpenRound(panel),
        () -> {
          var events = new ArrayList<PanelEvent>();
          panel.openPhase().ifPresent(now -> events.add(new PanelEvent.PhaseClosed(now.number())));
          AnonymityRules.drawn(panel, envelope).ifPresent(events::add);
          events.add(new PanelEvent.PhaseOpened(phase.number()));
          SwapRules.drawn(panel, phase, envelope.seed()).ifPresent(events::add);
          return new Decision.Accepted(events);
        });
  }

  private static Optional<Refusal> unknown(Panel panel, int number) {
    return number < 1 || number > panel.phases().size()
        ? Optional.of(new Refusal.NoSuchPhase(number))
        : Optional.empty();
  }

  /// Goes back. What was declared as the panel's result is not reopened.
  static Decision reopen(Panel panel, ReopenPhase reopen, long seed) {
    return Decider.unless(
        unknown(panel, reopen.number())
            .or(() -> notPast(panel, panel.phases().get(reopen.number() - 1)))
            .or(() -> panel.adoption().map(_ -> new Refusal.AlreadyAdopted()))
            .or(() -> noOpenRound(panel))
            .or(() -> VotingRules.range(Refusal.Option.MINUTES, reopen.minutes(), 0, MOST_MINUTES)),
        () -> {
          var events = new ArrayList<PanelEvent>();
          panel.openPhase().ifPresent(now -> events.add(new PanelEvent.PhaseClosed(now.number())));
          events.add(new PanelEvent.PhaseReopened(reopen.number(), reopen.minutes()));
          SwapRules.drawn(panel, panel.phases().get(reopen.number() - 1), seed)
              .ifPresent(events::add);
          return new Decision.Accepted(events);
        });
  }

  private static Optional<Refusal> notPast(Panel panel, Phase phase) {
    if (phase.isOpen()) return Optional.of(new Refusal.PhaseIsOpen());
    return phase.isOver() || isPassed(panel, phase)
        ? Optional.empty()
        : Optional.of(new Refusal.PhaseIsToCome());
  }

  static Decision extend(Panel panel, ExtendPhase extend) {
    if (panel.openPhase().filter(phase -> phase.number() == extend.number()).isEmpty())
      return Decision.refuse(new Refusal.PhaseIsNotOpen());
    return Decider.unless(
        VotingRules.range(Refusal.Option.MINUTES, extend.minutes(), 1, MOST_MINUTES),
        () -> Decision.accept(new PanelEvent.PhaseExtended(extend.number(), extend.minutes())));
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
        noOpenRound(panel),
        () -> {
          var events = new ArrayList<PanelEvent>();
          FloorRules.endSpeech(panel).ifPresent(events::add);
          events.add(new PanelEvent.PhaseClosed(close.number()));
          return new Decision.Accepted(events);
        });
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
          FloorRules.endSpeech(panel).ifPresent(events::add);
          panel.openPhase().ifPresent(now -> events.add(new PanelEvent.PhaseClosed(now.number())));
          events.add(new PanelEvent.PanelClosed());
          return new Decision.Accepted(events);
        });
  }

  private static Optional<Refusal> noOpenRound(Panel panel) {
    return panel.openRound().map(round -> new Refusal.RoundIsOpen(round.id().number()));
  }
}
