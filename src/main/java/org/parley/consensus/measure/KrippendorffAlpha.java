package org.parley.consensus.measure;

import java.util.OptionalDouble;
import org.parley.consensus.measure.Figure.Reason;

/// Agreement of any number of raters beyond chance, with ratings missing: 1 perfect, 0 as by
/// chance, below 0 less; from 0.8 on reliable, from 0.667 tentatively so. The figure is the ordinal
/// one. Counts ratings on items that two or more rated; undefined where there are none, and where
/// they are all the same.
///
/// `α = 1 − Dₒ/Dₑ` from the coincidences of steps c and k within items, weighted by δ²: nominal 1
/// unless equal; interval `(c − k)²`; ordinal `(Σ_{g=c..k} n_g − (n_c + n_k)/2)²`; ratio `((c −
/// k)/(c + k))²`, which is undefined on scales that go below zero.
///
/// Source: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011); A. F. Hayes, K.
/// Krippendorff, Answering the call for a standard reliability measure, Commun. Methods Meas. 1
/// (2007) 77–89.
public final class KrippendorffAlpha {

  public record Working(
      int items, double nominal, double ordinal, double interval, OptionalDouble ratio) {}

  private enum Level {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO
  }

  private KrippendorffAlpha() {}

  public static Figure<Working> of(Ratings ratings) {
    var items = ratings.distributions().stream().filter(item -> item.n() > 1).toList();
    var scale = ratings.scale();
    var coincidences = new double[scale.steps()][scale.steps()];
    var totals = new double[scale.steps()];
    int n = 0;
    for (var item : items) {
      n += item.n();
      for (int c = 0; c < totals.length; c++) {
        int these = item.counts().get(c);
        if (these == 0) continue;
        totals[c] += these;
        for (int k = 0; k < totals.length; k++) {
          double pairs = (double) these * (item.counts().get(k) - (c == k ? 1 : 0));
          coincidences[c][k] += pairs / (item.n() - 1);
        }
      }
    }
    if (n == 0) return Figure.undefined(Reason.NO_PAIRS, 0);
    int used = 0;
    for (double total : totals) if (total > 0) used++;
    if (used < 2) return Figure.undefined(Reason.NO_VARIATION, n);
    double ordinal = alpha(coincidences, totals, scale, Level.ORDINAL);
    var working =
        new Working(
            items.size(),
            alpha(coincidences, totals, scale, Level.NOMINAL),
            ordinal,
            alpha(coincidences, totals, scale, Level.INTERVAL),
            scale.min() < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(alpha(coincidences, totals, scale, Level.RATIO)));
    return Figure.of(ordinal, n, working);
  }

  private static double alpha(double[][] coincidences, double[] totals, Scale scale, Level level) {
    double n = 0;
    for (double total : totals) n += total;
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < totals.length; c++) {
      if (totals[c] == 0) continue;
      double between = totals[c] / 2;
      for (int k = c + 1; k < totals.length; k++) {
        if (totals[k] == 0) continue;
        double ranks = between + totals[k] / 2;
        between += totals[k];
        double distance =
            switch (level) {
              case NOMINAL -> 1;
              case ORDINAL -> ranks;
              case INTERVAL -> k - c;
              case RATIO -> (double) (k - c) / (2 * scale.min() + c + k);
            };
        observed += coincidences[c][k] * distance * distance;
        expected += totals[c] * totals[k] * distance * distance;
      }
    }
    return 1 - (n - 1) * observed / expected;
  }
}
