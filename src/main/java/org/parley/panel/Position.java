package org.parley.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

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

  /// @param number from 1
  public record Version(int number, PositionText text, Instant at) {}

  public Version current() {
    return versions.getLast();
  }

  /// Empty where there is none of this number, or it is none that the reader reads.
  public Optional<Version> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /// The same with these of its versions alone, under their numbers; empty where that is none.
  Optional<Position> only(Predicate<Version> kept) {
    var left = versions.stream().filter(kept).toList();
    if (left.size() == versions.size()) return Optional.of(this);
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Position(id, seat, role, writtenFor, TreePVector.from(left)));
  }

  Position revised(PositionText text, Instant at) {
    var version = new Version(current().number() + 1, text, at);
    return new Position(id, seat, role, writtenFor, versions.plus(version));
  }
}
