package org.parley.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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

  public Movement {
    moves = List.copyOf(moves);
  }

  /// Compares ballots of two closed rounds; seats that did not answer are only counted. Empty where
  /// the rounds voted in different ways, or by ballots that give no grades: rankings and
  /// allocations say nothing of one recommendation alone.
  public static Optional<Movement> between(
      Round before, Round after, Recommendation.Id recommendation) {
    if (before.isOpen() || after.isOpen())
      throw new IllegalArgumentException("ballots of an open round are nobody's business");
    return before.voting().equals(after.voting()) && before.voting().grades()
        ? Optional.of(of(before, after, recommendation))
        : Optional.empty();
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
}
