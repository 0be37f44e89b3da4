package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.List;
import org.parley.consensus.measure.Figure.Reason;

/// Agreement of several raters who sort items into categories, beyond chance: 1 perfect, 0 as by
/// chance, below 0 less. The order of categories plays no part. Undefined below two items or two
/// raters, where items have different numbers of raters, and where only one category is used.
///
/// `κ = (P̄ − Pₑ)/(1 − Pₑ)`, P̄ the mean share of agreeing pairs of raters per item, Pₑ the sum of
/// the squared shares of the categories. The standard error holds if agreement is by chance.
///
/// Source: J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychol. Bull. 76
/// (1971) 378–382; J. L. Fleiss, J. C. M. Nee, J. R. Landis, Psychol. Bull. 86 (1979) 974–977.
public final class FleissKappa {

  /// @param pBar agreeing pairs
  /// @param pE agreeing pairs expected by chance
  /// @param z κ in standard errors
  public record Working(int items, double pBar, double pE, double se0, double z) {}

  private FleissKappa() {}

  public static Figure<Working> of(Ratings ratings) {
    return of(ratings.distributions().stream().map(Distribution::counts).toList());
  }

  /// @param table per item how many raters chose each category
  public static Figure<Working> of(List<List<Integer>> table) {
    if (table.size() < 2) return Figure.undefined(Reason.TOO_FEW_ITEMS, raters(table));
    int raters = raters(table);
    if (table.stream().anyMatch(row -> sum(row) != raters))
      return Figure.undefined(Reason.UNEQUAL_RATERS, raters);
    if (raters < 2) return Figure.undefined(Reason.TOO_FEW_RATERS, raters);
    double all = (double) table.size() * raters;
    double agreeing = 0;
    for (var row : table) for (int count : row) agreeing += (double) count * (count - 1);
    double pBar = agreeing / (all * (raters - 1));
    var shares = shares(table, all);
    if (shares.stream().filter(p -> p > 0).count() < 2)
      return Figure.undefined(Reason.NO_VARIATION, raters);
    double pE = 0;
    double chance = 0;
    double skew = 0;
    for (double p : shares) {
      pE += p * p;
      chance += p * (1 - p);
      skew += p * (1 - p) * (1 - 2 * p);
    }
    double kappa = (pBar - pE) / (1 - pE);
    double se0 = Math.sqrt(2 / (all * (raters - 1)) * (chance * chance - skew)) / chance;
    return Figure.of(kappa, raters, new Working(table.size(), pBar, pE, se0, kappa / se0));
  }

  private static List<Double> shares(List<List<Integer>> table, double all) {
    var shares = new ArrayList<Double>();
    for (int category = 0; category < table.getFirst().size(); category++) {
      int at = category;
      shares.add(table.stream().mapToInt(row -> row.get(at)).sum() / all);
    }
    return shares;
  }

  private static int raters(List<List<Integer>> table) {
    return table.stream().mapToInt(FleissKappa::sum).max().orElse(0);
  }

  private static int sum(List<Integer> row) {
    return row.stream().mapToInt(Integer::intValue).sum();
  }
}
