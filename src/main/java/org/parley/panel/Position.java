package org.parley.panel;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;

/// A panelist's statement, in all its versions.
///
/// @param role the one the seat speaks for
/// @param writtenFor another role, for which it makes the case while roles are swapped; empty for a
///   position of the seat's own
/// @param versions oldest first, never empty
public record Position(
    Id id, Seat.Id seat, Role.Id role, Optional<Role.Id> writtenFor, PVector<Version> versions) {

  public record Id(int number) {
    @Override
    public String toString() {
      return "position " + number;
    }
  }

  public record Version(PositionText text, Instant at) {}

  public Version current() {
    return versions.getLast();
  }

  Position revised(Version version) {
    return new Position(id, seat, role, writtenFor, versions.plus(version));
  }
}
