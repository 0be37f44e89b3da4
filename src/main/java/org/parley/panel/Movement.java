package org.parley.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.consensus.Disclosure;

/// Who moved on a recommendation from one round to another, for the seats that answered it in both.
///
/// @param moves groups of seats, those who stayed included, in a fixed order
/// @param onlyBefore seats that answered only in the earlier round
/// @param onlyAfter seats that answered only in the later round
public record Movement(List<Move> moves, int onlyBefore, int onlyAfter) {

  /// So many seats of a role that gave one grade and then another.
  public record Move(String from, String to, Role.Id role, int seats) implements Comparable<Move> {
    private static final Comparator<Move> ORDER =
        Comparator.comparing(Move::from).thenComparing(Move::to).thenComparing(Move::role);

    public boolean isStay() {
      return from.equals(to);
    }

    @Override
    public int compareTo(Move other) {
      return ORDER.compare(this, other);
    }
  }

  /// The moves of all, of a role, or of several roles that are shown as one.
  ///
  /// @param roles those of which somebody answered in both rounds, in the panel's order
  public record Flow(List<Role.Id> roles, List<Step> steps) {
    public Flow {
      roles = List.copyOf(roles);
      steps = List.copyOf(steps);
    }
  }

  /// So many seats that gave one grade and then another.
  public record Step(String from, String to, int seats) {}

  public Movement {
    moves = List.copyOf(moves);
  }

  /// Compares ballots of two closed rounds; seats that did not answer are only counted. Empty where
  /// they cannot be compared.
  public static Optional<Movement> between(
      Round before, Round after, Recommendation.Id recommendation) {
    if (before.isOpen() || after.isOpen())
      throw new IllegalArgumentException("ballots of an open round are nobody's business");
    return compares(before, after)
        ? Optional.of(of(before, after, recommendation))
        : Optional.empty();
  }

  /// Whether two rounds voted in the same way, by name, and by ballots that give grades: rankings
  /// and allocations say nothing of one recommendation alone, and secret ballots nothing of
  /// anybody.
  public static boolean compares(Round before, Round after) {
    return before.voting().equals(after.voting())
        && before.voting().grades()
        && !before.isSecret()
        && !after.isSecret();
  }

  private static Movement of(Round before, Round after, Recommendation.Id recommendation) {
    var groups = new TreeMap<Move, Integer>();
    int gone = 0;
    int both = 0;
    for (var ballot : before.ballots().values()) {
      var from = ballot.grade(recommendation);
      if (from.isEmpty()) continue;
      var to = after.ballot(ballot.seat()).flatMap(now -> now.grade(recommendation));
      if (to.isEmpty()) {
        gone++;
      } else {
        both++;
        groups.merge(new Move(from.get(), to.get(), ballot.role(), 0), 1, Integer::sum);
      }
    }
    int answeredAfter =
        (int)
            after.ballots().values().stream()
                .filter(ballot -> ballot.grade(recommendation).isPresent())
                .count();
    return new Movement(
        groups.entrySet().stream()
            .map(e -> new Move(e.getKey().from(), e.getKey().to(), e.getKey().role(), e.getValue()))
            .toList(),
        gone,
        answeredAfter - both);
  }

  /// How many changed their answer.
  public int moved() {
    return moves.stream().filter(move -> !move.isStay()).mapToInt(Move::seats).sum();
  }

  public int stayed() {
    return moves.stream().filter(Move::isStay).mapToInt(Move::seats).sum();
  }

  /// What may be shown of it: the moves of all, and after them those of each role or group of roles
  /// that is large enough. A band one seat wide tells how somebody voted twice, so at least the
  /// disclosure minimum has to have answered in both rounds; nothing is shown of fewer. Roles are
  /// merged as [Disclosure] merges them, and left out where they all become one.
  ///
  /// @param roles in the panel's order
  public List<Flow> flows(List<Role.Id> roles, Disclosure disclosure) {
    var answered = new LinkedHashMap<String, Integer>();
    for (var role : roles) {
      int seats = moves.stream().filter(m -> m.role().equals(role)).mapToInt(Move::seats).sum();
      if (seats > 0) answered.put(role.key(), seats);
    }
    int all = moved() + stayed();
    if (all == 0 || !disclosure.shows(all)) return List.of();
    var flows = new ArrayList<Flow>();
    flows.add(flow(List.copyOf(answered.keySet())));
    var groups = disclosure.groups(answered);
    if (groups.size() > 1) groups.forEach(group -> flows.add(flow(group)));
    return flows;
  }

  private Flow flow(List<String> roles) {
    var steps = new LinkedHashMap<List<String>, Integer>();
    for (var move : moves)
      if (roles.contains(move.role().key()))
        steps.merge(List.of(move.from(), move.to()), move.seats(), Integer::sum);
    return new Flow(
        roles.stream().map(Role.Id::new).toList(),
        steps.entrySet().stream()
            .map(e -> new Step(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
            .toList());
  }
}
