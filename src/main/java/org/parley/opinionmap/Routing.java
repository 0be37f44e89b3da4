package org.parley.opinionmap;

import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Which statement to show a participant next: one she has not voted on, drawn by priority.
///
/// `[(1 − p)(1 + E)·a·(1 + 8·2^(−S/5))]²` with a the smoothed share agreeing, p passing, S votes
/// and E the statement's pull on the map: new, understood and telling statements come first. A
/// statement about the participants (meta) has 49.
public final class Routing {
  private static final double META = 49;

  private Routing() {}

  /// The priority of a statement from all its votes.
  public static double priority(Tally all, int column, double extremity, boolean meta) {
    return priority(all.agree(column), all.pass(column), all.seen(column), extremity, meta);
  }

  /// The same from the counts of a statement.
  ///
  /// @param seen the number who voted at all, passing included
  public static double priority(int agreed, int passed, int seen, double extremity, boolean meta) {
    if (meta) {
      return META;
    }
    double agree = Contrast.share(agreed, seen);
    double pass = Contrast.share(passed, seen);
    double fresh = 1 + 8 * Math.pow(2, -seen / 5.0);
    double root = (1 - pass) * (1 + extremity) * agree * fresh;
    return root * root;
  }

  /// Draws one of the open columns with a chance proportional to its priority; the same seed draws
  /// the same.
  ///
  /// @return nothing if none is open
  public static OptionalInt next(double[] priorities, boolean[] open, long seed) {
    double total = 0;
    for (int column = 0; column < open.length; column++) {
      total += open[column] ? priorities[column] : 0;
    }
    double at = new SplittableRandom(seed).nextDouble() * total;
    OptionalInt last = OptionalInt.empty();
    for (int column = 0; column < open.length; column++) {
      if (open[column]) {
        last = OptionalInt.of(column);
        at -= priorities[column];
        if (at < 0) {
          return last;
        }
      }
    }
    return last;
  }
}
