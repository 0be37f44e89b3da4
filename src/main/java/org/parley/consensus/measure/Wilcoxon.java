package org.parley.consensus.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.special.Erf;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.parley.consensus.measure.Figure.Reason;

/// Whether votes shifted up or down between rounds, over those who voted in both. The figure is the
/// rank-biserial correlation `(W₊ − W₋)/(W₊ + W₋)`: 1 where all who moved moved up, −1 where all
/// moved down. Undefined where nobody voted in both rounds or nobody moved. That no shift is found
/// does not prove that there is none; few votes find little.
///
/// Unmoved votes are dropped, equal distances share the middle rank. The exact probability counts
/// all ways the moves could have pointed, for up to 200 moves; z is the usual approximation with
/// the variance corrected for ties, with and without continuity correction.
///
/// Source: F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bull. 1 (1945) 80–83.
public final class Wilcoxon {

  private static final int MOST_EXACT = 200;

  /// @param nNonzero those who moved
  /// @param pNormal two-sided, as are all
  /// @param pExactPermutation empty above 200 moves
  public record Working(
      int nNonzero,
      double wPlus,
      double wMinus,
      double z,
      double pNormal,
      double zCc,
      double pNormalCc,
      OptionalDouble pExactPermutation) {}

  private Wilcoxon() {}

  public static Figure<Working> of(Movement movement) {
    if (movement.n() == 0) return Figure.undefined(Reason.NO_PAIRS, 0);
    var shifts =
        movement.moves().stream()
            .mapToDouble(move -> move.to() - move.from())
            .filter(shift -> shift != 0)
            .sorted()
            .toArray();
    int n = shifts.length;
    if (n == 0) return Figure.undefined(Reason.NO_CHANGE, movement.n());
    var ranks =
        new NaturalRanking(TiesStrategy.AVERAGE)
            .rank(Arrays.stream(shifts).map(Math::abs).toArray());
    double plus = 0;
    double squares = 0;
    double all = n * (n + 1) / 2.0;
    for (int i = 0; i < n; i++) {
      if (shifts[i] > 0) plus += ranks[i];
      squares += ranks[i] * ranks[i];
    }
    // The sum of squared mid-ranks by four is the variance, the correction for ties included.
    double deviation = Math.sqrt(squares / 4);
    double excess = plus - all / 2;
    double z = excess / deviation;
    double zCc = Math.signum(excess) * Math.max(0, Math.abs(excess) - 0.5) / deviation;
    return Figure.of(
        (2 * plus - all) / all,
        movement.n(),
        new Working(
            n,
            plus,
            all - plus,
            z,
            bothTails(z),
            zCc,
            bothTails(zCc),
            n > MOST_EXACT ? OptionalDouble.empty() : OptionalDouble.of(exact(ranks, plus))));
  }

  private static double bothTails(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /// Doubled ranks are whole numbers, so that the sums can be counted.
  private static double exact(double[] ranks, double plus) {
    int all = 0;
    for (double rank : ranks) all += (int) Math.round(2 * rank);
    var probability = new double[all + 1];
    probability[0] = 1;
    for (double rank : ranks) {
      int step = (int) Math.round(2 * rank);
      for (int sum = all; sum >= 0; sum--)
        probability[sum] = (probability[sum] + (sum >= step ? probability[sum - step] : 0)) / 2;
    }
    int doubled = (int) Math.round(2 * plus);
    int nearer = Math.min(doubled, all - doubled);
    double tail = 0;
    for (int sum = 0; sum <= nearer; sum++) tail += probability[sum];
    return Math.min(1, 2 * tail);
  }
}
