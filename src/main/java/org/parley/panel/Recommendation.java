package org.parley.panel;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;

/// A text the panel may adopt, in all its versions.
///
/// @param proposer the seat that proposed it, empty for a draft of the topic
/// @param versions oldest first, never empty
/// @param withdrawn whether it has been taken from the table
/// @param origin the statement of the public it was made from, if it was
public record Recommendation(
    Id id,
    Optional<Seat.Id> proposer,
    PVector<Version> versions,
    boolean withdrawn,
    Optional<Origin> origin) {

  /// Shown as "R3".
  public record Id(int number) implements Comparable<Id> {
    /// Reads what [#toString] writes.
    ///
    /// @throws IllegalArgumentException if it is no such key
    public static Id of(String key) {
      if (!key.matches("R[1-9][0-9]{0,5}"))
        throw new IllegalArgumentException("'" + key + "' is no recommendation");
      return new Id(Integer.parseInt(key.substring(1)));
    }

    @Override
    public int compareTo(Id other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return "R" + number;
    }
  }

  /// @param by the seat that wrote this version, empty where the host did
  public record Version(RecommendationText text, Optional<Seat.Id> by, Instant at) {}

  public Version current() {
    return versions.getLast();
  }

  /// The number of the current version, from 1.
  public int version() {
    return versions.size();
  }

  /// The text of a version, as it was voted on.
  ///
  /// @param number from 1
  public RecommendationText text(int number) {
    return versions.get(number - 1).text();
  }

  Recommendation revised(Version version) {
    return new Recommendation(id, proposer, versions.plus(version), withdrawn, origin);
  }

  Recommendation withWithdrawn() {
    return new Recommendation(id, proposer, versions, true, origin);
  }
}
