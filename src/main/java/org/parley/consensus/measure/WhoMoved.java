package org.parley.consensus.measure;

import java.util.List;
import org.parley.consensus.measure.Figure.Reason;

/// Who changed their vote between two rounds. The figure is the share of those who voted in both
/// and changed, from 0 to 1. Names seats, so it is for open rounds only. Undefined where nobody is
/// known to have voted in both.
public final class WhoMoved {

  /// @param joined came to accept
  /// @param left ceased to accept
  /// @param meanChange in steps, above zero towards acceptance
  /// @param moves of those who changed
  public record Working(
      int up,
      int down,
      int unchanged,
      int joined,
      int left,
      double meanChange,
      List<Movement.Move> moves) {
    public Working {
      moves = List.copyOf(moves);
    }
  }

  private WhoMoved() {}

  public static Figure<Working> of(Movement movement) {
    int n = movement.n();
    if (n == 0) return Figure.undefined(Reason.NO_PAIRS, 0);
    int up = 0;
    int down = 0;
    int joined = 0;
    int left = 0;
    long steps = 0;
    int accept = movement.scale().acceptFrom();
    for (var move : movement.moves()) {
      if (move.to() > move.from()) up++;
      if (move.to() < move.from()) down++;
      if (move.from() < accept && move.to() >= accept) joined++;
      if (move.from() >= accept && move.to() < accept) left++;
      steps += move.to() - move.from();
    }
    var movers = movement.moves().stream().filter(move -> move.from() != move.to()).toList();
    return Figure.of(
        (double) movers.size() / n,
        n,
        new Working(up, down, n - up - down, joined, left, (double) steps / n, movers));
  }
}
