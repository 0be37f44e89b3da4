package org.parley.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A panelist's word on something that was said. Always to something.
///
/// @param version how often it was written: 1 as it was submitted, one more with each change
/// @param text Markdown
/// @param quote the passage it replies to, as it read; empty for all of it
/// @param writtenFor the other role it was written for while roles were swapped
/// @param edited when its author last changed it, if ever
public record Reply(
    Id id,
    int version,
    Seat.Id seat,
    Target target,
    Kind kind,
    String text,
    Optional<String> quote,
    Optional<Role.Id> writtenFor,
    Instant at,
    Optional<Instant> edited) {

  public record Id(int number) {
    @Override
    public String toString() {
      return "reply " + number;
    }
  }

  public enum Kind {
    SUPPORTS,
    CHALLENGES,
    ASKS,
    ANSWERS;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is replied to.
  public sealed interface Target {
    record ToPosition(Position.Id position) implements Target {}

    record ToReply(Reply.Id reply) implements Target {}

    record ToRecommendation(Recommendation.Id recommendation) implements Target {}

    /// Amendments are not replied to; ballots may name them.
    record ToAmendment(Amendment.Id amendment) implements Target {}

    /// A reason given with a ballot; it can be hidden, and nothing else.
    ///
    /// @param number its place among those on the recommendation in the round, which says nothing
    ///   of whose it is
    record ToReason(Round.Id round, Recommendation.Id recommendation, int number)
        implements Target {}

    /// A version of a position that no chair has let through; it can be hidden, and nothing else.
    ///
    /// @param version from 1
    record ToVersion(Position.Id position, int version) implements Target {}

    /// What a seat declared of its own interests; it can be hidden, and nothing else.
    ///
    /// @param number which of its declarations, from 1
    record ToInterests(Seat.Id seat, int number) implements Target {}

    /// What it is part of, where it is part of something.
    default Target whole() {
      return this instanceof ToVersion(var position, _) ? new ToPosition(position) : this;
    }

    /// Whether it is what somebody says, which can be found convincing, rather than a text the
    /// panel works on.
    default boolean isSaid() {
      return switch (this) {
        case ToPosition _, ToReply _ -> true;
        case ToRecommendation _, ToAmendment _, ToReason _, ToVersion _, ToInterests _ -> false;
      };
    }
  }

  Reply edited(String text, Instant at) {
    return new Reply(
        id, version + 1, seat, target, kind, text, quote, writtenFor, this.at, Optional.of(at));
  }
}
