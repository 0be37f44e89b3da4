package org.parley.consensus.measure;

import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.parley.consensus.measure.Figure.Reason;

/// Whether more people came to accept than ceased to, over those who voted in both rounds. The
/// figure is the exact two-sided probability of so uneven a change by chance. Undefined where
/// nobody voted in both rounds or nobody changed sides.
///
/// With b who left and c who joined: `χ² = (b − c)²/(b + c)`, with continuity correction `(|b − c|
/// − 1)²/(b + c)`; exact `2·P(Bin(b + c, ½) ≤ min(b, c))`, at most 1.
///
/// Source: Q. McNemar, Note on the sampling error of the difference between correlated proportions,
/// Psychometrika 12 (1947) 153–157.
public final class McNemar {

  /// @param b accepted before, not after
  /// @param c accepted after, not before
  /// @param netChange `(b − c)/n`, above zero where more left than joined
  public record Working(
      int b,
      int c,
      double chi2,
      double chi2Cc,
      double p,
      double pCc,
      double pExact,
      double netChange) {}

  private McNemar() {}

  public static Figure<Working> of(Movement movement) {
    int left = 0;
    int joined = 0;
    for (var move : movement.moves()) {
      boolean before = move.from() >= movement.scale().acceptFrom();
      boolean after = move.to() >= movement.scale().acceptFrom();
      if (before && !after) left++;
      if (after && !before) joined++;
    }
    return of(left, joined, movement.n());
  }

  /// @param n all who voted in both rounds
  public static Figure<Working> of(int left, int joined, int n) {
    if (left < 0 || joined < 0 || left + joined > n)
      throw new IllegalArgumentException(left + " and " + joined + " of " + n);
    if (n == 0) return Figure.undefined(Reason.NO_PAIRS, 0);
    int changed = left + joined;
    if (changed == 0) return Figure.undefined(Reason.NO_CHANGE, n);
    double difference = Math.abs(left - joined);
    double chi2 = difference * difference / changed;
    double chi2Cc = Math.pow(Math.max(0, difference - 1), 2) / changed;
    double exact =
        Math.min(
            1,
            2
                * new BinomialDistribution(changed, 0.5)
                    .cumulativeProbability(Math.min(left, joined)));
    return Figure.of(
        exact,
        n,
        new Working(
            left,
            joined,
            chi2,
            chi2Cc,
            ChiSquared.above(chi2, 1),
            ChiSquared.above(chi2Cc, 1),
            exact,
            (double) (left - joined) / n));
  }
}
