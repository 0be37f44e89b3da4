package org.parley.ui.panel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Action;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.Refusal;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;

/// A panel as one person sees it at one moment.
///
/// @param actor who the person is at this panel
/// @param names those who sit at the table, by seat
/// @param present the seats whose holders have the panel open
/// @param at when this was so
public record PanelNow(
    Panel panel, Actor actor, Map<Seat.Id, String> names, Set<Seat.Id> present, Instant at) {

  public PanelNow {
    names = Map.copyOf(names);
    present = Set.copyOf(present);
  }

  public boolean may(Action action) {
    return panel.may(actor, action);
  }

  /// Why the person may not act so now, whatever the content.
  public Optional<Refusal> refusal(Action action) {
    return panel.refusal(actor, action);
  }

  /// Whether the person may read something that was said.
  public boolean mayRead(Target target) {
    return panel.mayRead(actor, target);
  }

  /// Whether the person said it, or their role did as one.
  public boolean isAuthor(Target target) {
    return actor.seat().filter(seat -> panel.isAuthor(seat, target)).isPresent();
  }

  /// Why the person does not judge an appeal against the hiding of something.
  public Optional<Refusal> judging(Target target) {
    return actor.seat().flatMap(seat -> panel.judging(seat, target));
  }

  /// Why the person does not warn or mute whoever holds a seat, or let them reply again.
  public Optional<Refusal> judging(Seat.Id whom) {
    return actor.seat().flatMap(seat -> panel.judging(seat, whom));
  }

  /// Why the person may neither reply nor change a reply for now.
  public Optional<Refusal> muted() {
    return actor.seat().flatMap(panel::muted);
  }

  /// Why the person does not show again what somebody else hid.
  public Optional<Refusal> lifting(Target target) {
    return actor.seat().flatMap(seat -> panel.lifting(seat, target));
  }

  /// The seat the person holds.
  public Optional<Seat> seat() {
    return actor.seat().flatMap(panel::seat);
  }

  /// Whether the person presides.
  public boolean isChair() {
    return actor.seat().filter(panel::presides).isPresent();
  }

  /// Whether the person holds a chair's seat, presiding or not.
  public boolean sitsInChair() {
    return seat().filter(seat -> seat.kind() == Seat.Kind.CHAIR).isPresent();
  }

  /// Whether the person runs the panel, from the chair or from outside.
  public boolean leads() {
    return actor.host() || isChair();
  }

  /// The role the person speaks for.
  public Optional<Role> role() {
    return seat().flatMap(Seat::role).flatMap(panel.topic()::role);
  }

  /// The other role the person argues for, while roles are swapped.
  public Optional<Role.Id> arguesFor() {
    return actor.seat().flatMap(panel::arguesFor);
  }

  /// Why the person cannot write for this role now, or for their own where there is none.
  public Optional<Refusal> resting(Optional<Role.Id> writtenFor) {
    return actor.seat().flatMap(seat -> panel.resting(seat, writtenFor));
  }

  /// Who presides, as a sentence; empty where nobody does, and once the panel is closed.
  public Optional<String> whoPresides() {
    return panel
        .presiding()
        .filter(_ -> !panel.isClosed())
        .map(seat -> Words.say("room.presides", words(seat)));
  }

  /// A seat and whoever holds it: "Privacy 2 · Maja Lind".
  public String words(Seat.Id id) {
    var seat = panel.seat(id).orElseThrow();
    return words(seat, seat.isHeld());
  }

  /// A seat that did something, and whoever did it, if they hold it still: the next holder's name
  /// does not stand beside what an earlier one did.
  public String words(Seat.Id id, Instant then) {
    var seat = panel.seat(id).orElseThrow();
    return words(seat, seat.isHeldSince(then));
  }

  private String words(Seat seat, boolean named) {
    var place = Words.ofPanels().of(seat, panel);
    return Optional.ofNullable(names.get(seat.id()))
        .filter(_ -> named)
        .map(name -> Words.say("room.speaker", place, name))
        .orElse(place);
  }

  /// A seat that held a role, or holds it.
  public Role role(Role.Id id) {
    return panel.topic().role(id).orElseThrow();
  }
}
