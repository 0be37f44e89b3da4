package org.parley.consensus.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.parley.consensus.measure.Figure.Reason;

/// How far raters put items in the same order: 0 not at all, 1 in exactly the same; from 0.7 on one
/// speaks of strong agreement. Ratings are turned into ranks, equal ones share the middle rank.
/// Counts those who rated every item; undefined below two of them, below two items, and where all
/// of them rate all items alike.
///
/// `W = 12 S / (m²(n³ − n) − m Σ(t³ − t))` for m raters, n items and groups of t equal ranks, S the
/// squared deviations of the rank sums. Tests against chance: `χ² = m(n − 1)W` with n − 1 degrees
/// of freedom, which is rough for few raters, and `F = (m − 1)W/(1 − W)`, which is not.
///
/// Source: M. G. Kendall, B. Babington Smith, The problem of m rankings, Ann. Math. Stat. 10 (1939)
/// 275–287; P. Legendre, Species associations, J. Agric. Biol. Environ. Stat. 10 (2005) 226–245.
public final class KendallW {

  /// @param wUncorrected W as if there were no equal ranks
  /// @param f empty where W is 1; then the probability is 0 for any number of raters
  /// @param meanSpearman the mean rank correlation between two raters
  public record Working(
      int items,
      double wUncorrected,
      double chi2,
      int df,
      double pChi2,
      OptionalDouble f,
      double df1,
      double df2,
      OptionalDouble pF,
      double meanSpearman) {}

  private KendallW() {}

  public static Figure<Working> of(Ratings ratings) {
    var raters = ratings.completeRaters();
    int m = raters.size();
    int n = ratings.items().size();
    if (n < 2) return Figure.undefined(Reason.TOO_FEW_ITEMS, m);
    if (m < 2) return Figure.undefined(Reason.TOO_FEW_RATERS, m);
    var sums = new double[n];
    double ties = 0;
    for (var rater : raters) {
      var ranks = ranks(ratings, rater);
      for (int i = 0; i < n; i++) sums[i] += ranks[i];
      ties += ties(ranks);
    }
    double s = 0;
    for (double sum : sums) s += Math.pow(sum - m * (n + 1) / 2.0, 2);
    double most = (double) m * m * (Math.pow(n, 3) - n);
    if (most - m * ties <= 0) return Figure.undefined(Reason.NO_VARIATION, m);
    double w = Math.clamp(12 * s / (most - m * ties), 0, 1);
    return Figure.of(w, m, working(w, 12 * s / most, m, n));
  }

  private static Working working(double w, double uncorrected, int m, int n) {
    double chi2 = m * (n - 1) * w;
    double df1 = n - 1 - 2.0 / m;
    double df2 = df1 * (m - 1);
    var f =
        w < 1 - 1e-12 && df1 > 0
            ? OptionalDouble.of((m - 1) * w / (1 - w))
            : OptionalDouble.empty();
    return new Working(
        n,
        uncorrected,
        chi2,
        n - 1,
        ChiSquared.above(chi2, n - 1),
        f,
        df1,
        df2,
        f.isPresent()
            ? OptionalDouble.of(fAbove(f.getAsDouble(), df1, df2))
            : OptionalDouble.empty(),
        (m * w - 1) / (m - 1));
  }

  /// The upper tail, taken from the lower tail of the inverse ratio, since 1 − p loses small p.
  private static double fAbove(double f, double df1, double df2) {
    return f == 0 ? 1 : new FDistribution(df2, df1).cumulativeProbability(1 / f);
  }

  private static double[] ranks(Ratings ratings, String rater) {
    var values =
        ratings.items().values().stream()
            .mapToDouble(item -> item.getOrDefault(rater, 0))
            .toArray();
    return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }

  private static double ties(double[] ranks) {
    double sum = 0;
    for (double rank : ranks) {
      // Each member of a group of t adds t² − 1, so the group adds t³ − t.
      double t = Arrays.stream(ranks).filter(other -> other == rank).count();
      sum += t * t - 1;
    }
    return sum;
  }
}
