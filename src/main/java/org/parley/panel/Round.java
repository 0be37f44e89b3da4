package org.parley.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Rule;
import org.pcollections.IntTreePMap;

/// A vote on one or more recommendations. Ballots are named in the record; nobody is shown one, and
/// nothing is counted, before the round is closed.
///
/// @param items what is voted on, each in the version it had when the round opened
/// @param method the voting method's name
/// @param methodVersion the version of the method's rules
/// @param ballots the ballot that counts, by seat number
/// @param outcomes one per item once closed
public record Round(
    Id id,
    List<Item> items,
    String method,
    int methodVersion,
    Rule rule,
    Instant opened,
    Optional<Instant> closed,
    IntTreePMap<Ballot> ballots,
    List<Outcome> outcomes) {

  public record Id(int number) {
    @Override
    public String toString() {
      return "round " + number;
    }
  }

  /// @param version of the recommendation, from 1
  public record Item(Recommendation.Id recommendation, int version) {}

  /// A seat's ballot.
  ///
  /// @param grades the grade given to each recommendation that the seat answered
  /// @param reasons what would make the seat support a recommendation, shown without the name after
  ///   the round
  /// @param changes how often the seat changed it, 0 at first
  public record Ballot(
      Seat.Id seat,
      Role.Id role,
      Map<Recommendation.Id, String> grades,
      Map<Recommendation.Id, String> reasons,
      int changes,
      Instant at) {
    public Ballot {
      grades = Map.copyOf(grades);
      reasons = Map.copyOf(reasons);
    }
  }

  public Round {
    items = List.copyOf(items);
    outcomes = List.copyOf(outcomes);
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }

  public Optional<Item> item(Recommendation.Id recommendation) {
    return items.stream().filter(i -> i.recommendation().equals(recommendation)).findFirst();
  }

  public Optional<Outcome> outcome(Recommendation.Id recommendation) {
    return outcomes.stream().filter(o -> o.recommendation().equals(recommendation)).findFirst();
  }

  public Optional<Ballot> ballot(Seat.Id seat) {
    return Optional.ofNullable(ballots.get(seat.number()));
  }

  /// The seats that have voted so far; how is nobody's business yet.
  public Set<Integer> voted() {
    return ballots.keySet();
  }

  Round with(Ballot ballot) {
    return new Round(
        id,
        items,
        method,
        methodVersion,
        rule,
        opened,
        closed,
        ballots.plus(ballot.seat().number(), ballot),
        outcomes);
  }

  Round closed(Instant at, List<Outcome> outcomes) {
    return new Round(
        id, items, method, methodVersion, rule, opened, Optional.of(at), ballots, outcomes);
  }
}
