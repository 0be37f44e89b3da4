package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.parley.panel.PanelCommand.NameSpeaker;
import org.parley.panel.Reply.Target;

/// Positions that a role states as one. All its seats draft it and are its authors; one of them
/// files it, revises it and answers for it: the speaker. A case for another role, while roles are
/// swapped, is each panelist's own all the same.
final class RolePositions {

  private RolePositions() {}

  static boolean areStated(Panel panel) {
    return panel.settings().speech().positions() == Speech.PositionsBy.ROLE;
  }

  static boolean isOne(Panel panel, Position position) {
    return areStated(panel) && position.writtenFor().isEmpty();
  }

  static boolean isOne(Panel panel, Target target) {
    return target.whole() instanceof Target.ToPosition(var id)
        && panel.position(id).filter(position -> isOne(panel, position)).isPresent();
  }

  /// The seat that was named, else the first of the role that somebody holds.
  static Optional<Seat.Id> speaker(Panel panel, Role.Id role) {
    return panel
        .speakers()
        .of(role)
        .or(() -> seats(panel, role).stream().findFirst().map(Seat::id));
  }

  /// The seats of a role that somebody holds.
  static List<Seat> seats(Panel panel, Role.Id role) {
    return panel.heldPanelistSeats().stream()
        .filter(seat -> seat.role().equals(Optional.of(role)))
        .toList();
  }

  /// Whether a position is a seat's own, or its role's.
  static boolean isOf(Panel panel, Seat.Id seat, Position position) {
    return isOne(panel, position)
        ? panel.seat(seat).flatMap(Seat::role).equals(Optional.of(position.role()))
        : position.seat().equals(seat);
  }

  /// Why a seat cannot file or revise a position of its own role, since another speaks for it.
  static Optional<Refusal> speaking(Panel panel, Seat.Id seat) {
    boolean speaks =
        panel
            .seat(seat)
            .flatMap(Seat::role)
            .flatMap(role -> speaker(panel, role))
            .equals(Optional.of(seat));
    return areStated(panel) && !speaks
        ? Optional.of(new Refusal.OnlyTheSpeaker())
        : Optional.empty();
  }

  /// The roles somebody sits for that have filed nothing yet, in the panel's order.
  static List<Role.Id> owing(Panel panel) {
    return panel.topic().roles().stream()
        .map(Role::id)
        .filter(role -> !seats(panel, role).isEmpty())
        .filter(role -> panel.positions().stream().noneMatch(p -> p.role().equals(role)))
        .toList();
  }

  static Filings filings(Panel panel) {
    var seats = panel.heldPanelistSeats();
    if (areStated(panel)) {
      int due = (int) seats.stream().flatMap(seat -> seat.role().stream()).distinct().count();
      return new Filings(due - owing(panel).size(), due);
    }
    return new Filings(
        (int) seats.stream().filter(seat -> panel.positionOf(seat.id()).isPresent()).count(),
        seats.size());
  }

  static Decision name(Panel panel, NameSpeaker name) {
    if (!areStated(panel)) return Decision.refuse(new Refusal.PanelistsSpeakForThemselves());
    var seat = panel.seat(name.seat()).filter(found -> !found.removed());
    if (seat.isEmpty()) return Decision.refuse(new Refusal.NoSuchSeat(name.seat().number()));
    if (seat.get().role().isEmpty())
      return Decision.refuse(new Refusal.SpeaksForNoRole(name.seat().number()));
    if (!seat.get().taken()) return Decision.refuse(new Refusal.SeatIsVacant());
    return panel.speakers().of(seat.get().role().get()).equals(Optional.of(name.seat()))
        ? Decision.refuse(new Refusal.NothingChanged())
        : Decision.accept(new PanelEvent.SpeakerNamed(name.seat()));
  }
}
