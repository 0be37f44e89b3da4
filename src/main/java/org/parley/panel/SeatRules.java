package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.AddSeat;
import org.parley.panel.PanelCommand.Edit;
import org.parley.panel.PanelCommand.LeaveSeat;
import org.parley.panel.PanelCommand.RemoveSeat;
import org.parley.panel.PanelCommand.SeatByName;
import org.parley.panel.PanelCommand.TakeSeat;
import org.parley.panel.PanelEvent.SeatAdded;

/// Convening, and who sits at the table.
final class SeatRules {

  static final int MOST_SEATS = 1_000;

  private SeatRules() {}

  static Decision convene(Convene convene) {
    var topic = convene.topic();
    var problem = problem(convene.settings());
    if (problem.isPresent()) return Decision.refuse(problem.get());
    for (var role : convene.seats().entrySet()) {
      if (topic.role(role.getKey()).isEmpty())
        return Decision.refuse(new Refusal.UnknownRole(role.getKey().key()));
      if (role.getValue() < 1)
        return Decision.refuse(new Refusal.RoleWithoutSeat(role.getKey().key()));
    }
    if (convene.seats().values().stream().mapToLong(n -> n).sum() >= MOST_SEATS)
      return Decision.refuse(new Refusal.TooManySeats(MOST_SEATS));

    var events = new ArrayList<PanelEvent>();
    events.add(
        new PanelEvent.Convened(convene.panel(), topic, convene.settings(), convene.sample()));
    events.add(new SeatAdded(new Seat.Id(1), Seat.Kind.CHAIR, Optional.empty(), 1));
    convene
        .seats()
        .forEach(
            (role, seats) -> {
              for (int number = 1; number <= seats; number++)
                events.add(
                    new SeatAdded(
                        new Seat.Id(seatsIn(events) + 1),
                        Seat.Kind.PANELIST,
                        Optional.of(role),
                        number));
            });
    if (convene.withDrafts())
      for (int i = 0; i < topic.drafts().size(); i++)
        events.add(
            new PanelEvent.RecommendationProposed(
                new Recommendation.Id(i + 1),
                Optional.empty(),
                topic.drafts().get(i),
                Optional.empty()));
    return new Decision.Accepted(events);
  }

  private static int seatsIn(ArrayList<PanelEvent> events) {
    return (int) events.stream().filter(SeatAdded.class::isInstance).count();
  }

  static Decision edit(Panel panel, Edit edit) {
    if (edit.settings().equals(panel.settings()))
      return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        problem(edit.settings()), () -> Decision.accept(new PanelEvent.Edited(edit.settings())));
  }

  private static Optional<Refusal> problem(Settings settings) {
    return Texts.required(Refusal.Field.TITLE, settings.title(), Texts.TITLE)
        .or(
            () ->
                settings.agenda().isEmpty()
                    ? Optional.of(new Refusal.EmptyAgenda())
                    : Optional.empty())
        .or(() -> VotingRules.problem(settings.voting(), settings.rule()))
        .or(() -> VotingRules.problemOfDisclosure(settings.disclosureMinimum()))
        .or(() -> settings.opinion().flatMap(OpinionRules::problem))
        .or(() -> SupportRules.problem(settings.speech().support()))
        .or(() -> AnonymityRules.problem(settings.speech()));
  }

  static Decision add(Panel panel, AddSeat add) {
    if (panel.seats().size() >= MOST_SEATS)
      return Decision.refuse(new Refusal.TooManySeats(MOST_SEATS));
    var role = add.role();
    if (add.kind() == Seat.Kind.PANELIST && role.flatMap(panel.topic()::role).isEmpty())
      return Decision.refuse(new Refusal.UnknownRole(role.map(Role.Id::key).orElse("")));
    var ofRole = add.kind() == Seat.Kind.PANELIST ? role : Optional.<Role.Id>empty();
    int number =
        1
            + (int)
                panel.seats().stream()
                    .filter(s -> s.kind() == add.kind() && s.role().equals(ofRole))
                    .count();
    return Decision.accept(
        new SeatAdded(new Seat.Id(panel.seats().size() + 1), add.kind(), ofRole, number));
  }

  static Decision remove(Panel panel, RemoveSeat remove) {
    return Decider.unless(
        standing(panel, remove.seat())
            .or(
                () -> {
                  var seat = panel.seat(remove.seat()).orElseThrow();
                  if (seat.kind() == Seat.Kind.CHAIR && seat.number() == 1)
                    return Optional.of(new Refusal.ChairStays());
                  return seat.taken() ? Optional.of(new Refusal.SeatIsHeld()) : Optional.empty();
                }),
        () -> Decision.accept(new PanelEvent.SeatRemoved(remove.seat())));
  }

  static Decision take(Panel panel, Actor actor, TakeSeat take) {
    if (!actor.invitation().equals(Optional.of(take.seat())))
      return Decision.refuse(new Refusal.NotInvited());
    return Decider.unless(
        standing(panel, take.seat())
            .or(
                () ->
                    panel.seat(take.seat()).filter(Seat::taken).isPresent()
                        ? Optional.of(new Refusal.SeatIsHeld())
                        : Optional.empty()),
        () -> Decision.accept(new PanelEvent.SeatTaken(take.seat())));
  }

  static Decision seatByName(Panel panel, SeatByName by) {
    return Decider.unless(
        standing(panel, by.seat())
            .or(
                () ->
                    panel.seat(by.seat()).filter(Seat::taken).isPresent()
                        ? Optional.of(new Refusal.SeatIsHeld())
                        : Optional.empty()),
        () -> Decision.accept(new PanelEvent.SeatTaken(by.seat())));
  }

  /// The holder leaves; the host and the chair may also free the seat of somebody who does not
  /// come.
  static Decision leave(Panel panel, Actor actor, LeaveSeat leave) {
    boolean own = actor.seat().equals(Optional.of(leave.seat()));
    if (!own && !actor.host() && !Rights.isChair(panel, actor))
      return Decision.refuse(new Refusal.NotYourSeat());
    return Decider.unless(
        standing(panel, leave.seat())
            .or(
                () ->
                    panel.seat(leave.seat()).filter(Seat::taken).isEmpty()
                        ? Optional.of(new Refusal.SeatIsVacant())
                        : Optional.empty()),
        () -> {
          var events = new ArrayList<PanelEvent>();
          if (panel.floor().hasFloor(leave.seat()))
            events.add(new PanelEvent.SpeechEnded(leave.seat()));
          panel
              .floor()
              .request(leave.seat())
              .ifPresent(_ -> events.add(new PanelEvent.FloorRequestWithdrawn(leave.seat())));
          events.add(new PanelEvent.SeatLeft(leave.seat()));
          return new Decision.Accepted(events);
        });
  }

  private static Optional<Refusal> standing(Panel panel, Seat.Id seat) {
    return panel.seat(seat).filter(s -> !s.removed()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.NoSuchSeat(seat.number()));
  }
}
