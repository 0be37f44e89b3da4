package org.parley.panel;

import java.time.Instant;
import org.pcollections.PVector;

/// A panelist's statement, in all its versions.
///
/// @param versions oldest first, never empty
public record Position(Id id, Seat.Id seat, Role.Id role, PVector<Version> versions) {

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
    return new Position(id, seat, role, versions.plus(version));
  }
}
