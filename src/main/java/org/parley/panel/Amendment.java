package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// A change to a passage of a recommendation that somebody asks for.
///
/// @param version of the recommendation it was written on, from 1
/// @param why Markdown, may be empty
public record Amendment(
    Id id,
    Recommendation.Id recommendation,
    int version,
    Seat.Id seat,
    TextChange change,
    String why,
    Instant at,
    State state) {

  /// Shown as "A2".
  public record Id(int number) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return "A" + number;
    }
  }

  /// What has become of it.
  public sealed interface State {
    record Open() implements State {}

    /// @param version the one it made
    record Accepted(int version) implements State {}

    /// By whoever keeps the text; it can still be put to a vote.
    ///
    /// @param reason Markdown
    record Rejected(String reason) implements State {}

    record Withdrawn() implements State {}

    record VotedOn(Round.Id round) implements State {}

    /// @param version the one it made
    record Carried(Round.Id round, int version) implements State {}

    record Lost(Round.Id round) implements State {}
  }

  /// Whether something can still become of it without a vote that is on already.
  public boolean isOpen() {
    return state instanceof State.Open;
  }

  /// The version of the recommendation that it made.
  public Optional<Integer> made() {
    return switch (state) {
      case State.Accepted(var made) -> Optional.of(made);
      case State.Carried(_, var made) -> Optional.of(made);
      case State.Open _, State.Rejected _, State.Withdrawn _, State.VotedOn _, State.Lost _ ->
          Optional.empty();
    };
  }

  /// The round that decides it, or did.
  public Optional<Round.Id> round() {
    return switch (state) {
      case State.VotedOn(var round) -> Optional.of(round);
      case State.Carried(var round, _) -> Optional.of(round);
      case State.Lost(var round) -> Optional.of(round);
      case State.Open _, State.Accepted _, State.Rejected _, State.Withdrawn _ -> Optional.empty();
    };
  }

  /// The place of its passage in the recommendation as it now reads; empty where the passage is no
  /// longer there.
  public Optional<Integer> place(Recommendation now) {
    return place(now, now.version());
  }

  /// The change where its passage stands in a later version of the text; empty where it is no
  /// longer there.
  public Optional<TextChange> in(Recommendation text, int later) {
    return place(text, later)
        .map(start -> new TextChange(change.part(), start, change.before(), change.after()));
  }

  private Optional<Integer> place(Recommendation text, int later) {
    var place = Optional.of(change.start());
    for (int read = version; read < later && place.isPresent(); read++) {
      var from = change.part().of(text.text(read));
      var to = change.part().of(text.text(read + 1));
      place = place.flatMap(start -> WordDiff.moved(start, change.before().length(), from, to));
    }
    return place;
  }

  /// The text as it would read with the change; empty where the passage is no longer there.
  public Optional<RecommendationText> applied(Recommendation now) {
    return place(now).map(at -> change.applied(now.current().text(), at));
  }

  Amendment with(State next) {
    return new Amendment(id, recommendation, version, seat, change, why, at, next);
  }
}
