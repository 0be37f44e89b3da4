package org.parley.ui.seats;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Action;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.CurrentAccount;
import org.parley.people.Invitations;
import org.parley.people.Invitations.Invitation;
import org.parley.people.Reception;
import org.parley.room.Answer;
import org.parley.ui.Routes;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.pcollections.PVector;

/// The ways to the seats of a panel, for whoever leads it, as links others can open. Looked up
/// again whenever the seats have changed.
final class Inviting {

  private static final int PATIENCE_SECONDS = 10;

  private final Invitations invitations;
  private final Reception reception;
  private final CurrentAccount current;
  private final Visit visit;
  private final String server;
  private @Nullable PVector<Seat> seats;
  private List<Invitation> standing = List.of();

  /// @param server the address of this server, with a slash at its end
  Inviting(
      Invitations invitations,
      Reception reception,
      CurrentAccount current,
      Visit visit,
      String server) {
    this.invitations = invitations;
    this.reception = reception;
    this.current = current;
    this.visit = visit;
    this.server = server;
  }

  /// Whether this person may invite to the panel as it is.
  static boolean isFor(PanelNow now) {
    return now.may(Action.ADD_SEAT);
  }

  private List<Invitation> standing(PanelNow now) {
    if (!isFor(now)) return List.of();
    if (seats != now.panel().seats()) {
      seats = now.panel().seats();
      standing = invitations.ofPanel(now.panel());
    }
    return standing;
  }

  /// What can be typed to get a seat of the panel.
  Optional<String> code(PanelNow now) {
    return standing(now).stream()
        .filter(invitation -> !invitation.audience())
        .flatMap(invitation -> invitation.code().stream())
        .findFirst();
  }

  String linkOfCode(String code) {
    return server + Routes.joinByCode(code);
  }

  /// The link to any vacant seat of a role.
  Optional<String> link(PanelNow now, Role.Id role) {
    return standing(now).stream()
        .filter(invitation -> invitation.seat().isEmpty())
        .filter(invitation -> invitation.role().equals(Optional.of(role)))
        .findFirst()
        .map(this::link);
  }

  /// The link to one seat, if one was made.
  Optional<String> link(PanelNow now, Seat.Id seat) {
    return standing(now).stream()
        .filter(invitation -> invitation.seat().equals(Optional.of(seat)))
        .findFirst()
        .map(this::link);
  }

  private String link(Invitation invitation) {
    return server + Routes.join(invitation.token());
  }

  /// Makes a link to one seat.
  void invite(Seat seat) {
    if (!leads()) return;
    invitations.toSeat(visit.panel(), seat);
    seats = null;
  }

  /// Ends the code and the links to roles, and makes others.
  void renew() {
    if (!leads()) return;
    invitations.renew(visit.panel());
    seats = null;
  }

  /// Whoever leads the panel from outside takes a vacant seat.
  Answer take(Seat seat) {
    var account = visit.account();
    if (!leads() || account.isEmpty()) return new Answer.Refused(new Refusal.OnlyHostOrChair());
    var invitation = invitations.toSeat(visit.panel(), seat);
    return reception
        .join(account.get(), invitation, Optional.empty())
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Asked at the moment of acting: whoever has been signed out meanwhile leads nothing.
  private boolean leads() {
    return current.id().equals(visit.account()) && isFor(visit.now());
  }
}
