package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.AskForFloor;
import org.parley.panel.PanelCommand.EndSpeech;
import org.parley.panel.PanelCommand.GiveFloor;
import org.parley.panel.PanelCommand.SetFloorTerms;
import org.parley.panel.PanelCommand.WithdrawRequest;

/// Asking for the floor, and giving it. Whoever presides may ask for seats without a device.
final class FloorRules {

  private FloorRules() {}

  static Decision ask(Panel panel, Actor actor, AskForFloor ask) {
    var to = ask.to().filter(_ -> ask.kind() == Floor.Kind.QUESTION);
    return Decider.unless(
        onBehalf(panel, actor, ask.seat())
            .or(() -> held(panel, ask.seat()))
            .or(() -> silent(panel, ask.seat()))
            .or(() -> unknown(panel, to))
            .or(() -> unasked(panel, ask))
            .or(
                () ->
                    panel
                        .floor()
                        .request(ask.seat())
                        .filter(before -> before.kind() == ask.kind() && before.to().equals(to))
                        .map(_ -> new Refusal.AlreadyAsked())),
        () -> Decision.accept(new PanelEvent.FloorAsked(ask.seat(), ask.kind(), to)));
  }

  static Decision withdraw(Panel panel, Actor actor, WithdrawRequest withdraw) {
    return Decider.unless(
        onBehalf(panel, actor, withdraw.seat())
            .or(
                () ->
                    panel.floor().request(withdraw.seat()).isEmpty()
                        ? Optional.of(new Refusal.NotAsked())
                        : Optional.empty()),
        () -> Decision.accept(new PanelEvent.FloorRequestWithdrawn(withdraw.seat())));
  }

  /// Anybody at the table may be called upon. Who is called before the one whose turn it is needs a
  /// reason, which everybody can read.
  static Decision give(Panel panel, GiveFloor give) {
    boolean overrides =
        FloorOrder.next(panel).filter(next -> !next.seat().equals(give.seat())).isPresent();
    return Decider.unless(
        held(panel, give.seat())
            .or(() -> silent(panel, give.seat()))
            .or(() -> Texts.optional(Refusal.Field.REASON, give.reason(), Texts.REASON))
            .or(
                () ->
                    overrides && give.reason().isBlank()
                        ? Optional.of(new Refusal.NotNext())
                        : Optional.empty()),
        () -> {
          var events = new ArrayList<PanelEvent>();
          endSpeech(panel).ifPresent(events::add);
          var request = panel.floor().request(give.seat());
          events.add(
              new PanelEvent.FloorGiven(
                  give.seat(),
                  request.map(Floor.Request::kind).orElse(Floor.Kind.CONTRIBUTION),
                  request.flatMap(Floor.Request::to),
                  overrides ? Optional.of(give.reason().strip()) : Optional.empty()));
          return new Decision.Accepted(events);
        });
  }

  static Decision end(Panel panel, Actor actor, EndSpeech end) {
    return Decider.unless(
        onBehalf(panel, actor, end.seat())
            .or(
                () ->
                    panel.floor().hasFloor(end.seat())
                        ? Optional.empty()
                        : Optional.of(new Refusal.HasNotTheFloor())),
        () -> Decision.accept(new PanelEvent.SpeechEnded(end.seat())));
  }

  /// Until the panel opens terms are set freely; afterwards people rely on them, and read why they
  /// were changed.
  static Decision set(Panel panel, SetFloorTerms set) {
    var terms = set.terms();
    if (terms.equals(panel.floor().terms())) return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        VotingRules.range(
                Refusal.Option.SPEECH_SECONDS, terms.speechSeconds(), 0, FloorTerms.MOST_SECONDS)
            .or(
                () ->
                    VotingRules.range(
                        Refusal.Option.ROLE_MINUTES,
                        terms.roleMinutes(),
                        0,
                        FloorTerms.MOST_MINUTES))
            .or(
                () ->
                    panel.hasOpened()
                        ? Texts.required(Refusal.Field.REASON, set.reason(), Texts.REASON)
                        : Texts.optional(Refusal.Field.REASON, set.reason(), Texts.REASON)),
        () -> Decision.accept(new PanelEvent.FloorTermsSet(terms, set.reason().strip())));
  }

  /// What ends the speech that goes on, if one does.
  static Optional<PanelEvent> endSpeech(Panel panel) {
    return panel.floor().speaking().map(speech -> new PanelEvent.SpeechEnded(speech.seat()));
  }

  private static Optional<Refusal> onBehalf(Panel panel, Actor actor, Seat.Id seat) {
    return actor.seat().equals(Optional.of(seat)) || Rights.isChair(panel, actor)
        ? Optional.empty()
        : Optional.of(new Refusal.NotYourSeat());
  }

  private static Optional<Refusal> held(Panel panel, Seat.Id id) {
    var seat = panel.seat(id).filter(found -> !found.removed());
    if (seat.isEmpty()) return Optional.of(new Refusal.NoSuchSeat(id.number()));
    return seat.get().taken() ? Optional.empty() : Optional.of(new Refusal.SeatIsVacant());
  }

  private static Optional<Refusal> silent(Panel panel, Seat.Id seat) {
    return panel.floor().hasFloor(seat) ? Optional.of(new Refusal.HasTheFloor()) : Optional.empty();
  }

  private static Optional<Refusal> unknown(Panel panel, Optional<Role.Id> role) {
    return role.filter(id -> panel.topic().role(id).isEmpty())
        .map(id -> new Refusal.UnknownRole(id.key()));
  }

  private static Optional<Refusal> unasked(Panel panel, AskForFloor ask) {
    boolean addressed =
        panel
            .arguesFor(ask.seat())
            .or(() -> panel.seat(ask.seat()).flatMap(Seat::role))
            .filter(panel.floor()::isAddressed)
            .isPresent();
    return ask.kind() == Floor.Kind.ANSWER && !addressed
        ? Optional.of(new Refusal.NotAddressed())
        : Optional.empty();
  }
}
