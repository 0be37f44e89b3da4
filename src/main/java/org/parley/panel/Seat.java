package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// One place at the table. Who sits there is not the transcript's business: people are kept beside
/// the record.
///
/// @param role the role it speaks for; panelists have one, chairs and observers none
/// @param number its place within the role or kind, from 1: "Privacy 2"
/// @param taken whether somebody holds it now
/// @param left when whoever held it last got up; empty where nobody has
/// @param removed whether it has been taken away from the table
public record Seat(
    Id id,
    Kind kind,
    Optional<Role.Id> role,
    int number,
    boolean taken,
    Optional<Instant> left,
    boolean removed) {

  public record Id(int number) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return "seat " + number;
    }
  }

  public enum Kind {
    CHAIR,
    PANELIST,
    OBSERVER
  }

  public Seat {
    if ((kind == Kind.PANELIST) != role.isPresent())
      throw new IllegalArgumentException("panelists have a role, others none: " + id);
  }

  public boolean isHeld() {
    return taken && !removed;
  }

  /// Whether what was said from it at a moment was said by whoever holds it now. Whoever held it
  /// before is known to nobody any more.
  public boolean isHeldSince(Instant moment) {
    return isHeld() && left.filter(it -> !it.isBefore(moment)).isEmpty();
  }

  Seat nowTaken() {
    return new Seat(id, kind, role, number, true, left, removed);
  }

  Seat left(Instant at) {
    return new Seat(id, kind, role, number, false, Optional.of(at), removed);
  }

  Seat withRemoved() {
    return new Seat(id, kind, role, number, false, left, true);
  }
}
