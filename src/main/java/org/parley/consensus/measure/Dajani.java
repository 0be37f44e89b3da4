package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.consensus.measure.Figure.Reason;

/// Whether answers are stable from one round to the next, which should be known before consensus is
/// judged. The figure is the probability of so large a difference between the two distributions if
/// nothing changed: from 0.05 on the group counts as stable. Beside it stands the stability of the
/// single panelists, where a small probability means that they keep to their answers. Undefined
/// without votes in either round and where all votes are on one step.
///
/// `χ² = Σ (observed − expected)²/expected`, on rounds by steps for the group and on steps before
/// by steps after for panelists; steps nobody used are left out. Below an expected count of 5 the
/// probability is rough.
///
/// Source: J. S. Dajani, M. Z. Sincoff, W. K. Talley, Stability and agreement criteria for the
/// termination of Delphi studies, Technol. Forecast. Soc. Change 13 (1979) 83–90; W. W. Chaffin, W.
/// K. Talley, Individual stability in Delphi studies, ibid. 16 (1980) 67–73.
public final class Dajani {

  private static final double LEVEL = 0.05;

  /// @param minExpected the smallest expected count
  public record Test(double chi2, int df, double p, double minExpected) {}

  /// @param test of independence; empty where all stood on one step before or after
  /// @param shareUnchanged those who kept their answer
  /// @param cohenKappa the same beyond chance; empty where all stood and stayed on one step
  public record Panelists(
      int n, Optional<Test> test, double shareUnchanged, OptionalDouble cohenKappa) {}

  /// @param stableAt005 whether the group counts as stable
  /// @param individual empty where nobody is known to have voted in both rounds
  public record Working(Test group, boolean stableAt005, Optional<Panelists> individual) {}

  private Dajani() {}

  public static Figure<Working> of(Movement movement) {
    int n = movement.before().n() + movement.after().n();
    if (movement.before().n() == 0 || movement.after().n() == 0)
      return Figure.undefined(Reason.NO_VOTES, n);
    var group = test(new double[][] {counts(movement.before()), counts(movement.after())});
    if (group.isEmpty()) return Figure.undefined(Reason.NO_VARIATION, n);
    double p = group.get().p();
    return Figure.of(p, n, new Working(group.get(), p >= LEVEL, panelists(movement)));
  }

  private static double[] counts(Distribution votes) {
    return votes.counts().stream().mapToDouble(Integer::doubleValue).toArray();
  }

  private static Optional<Panelists> panelists(Movement movement) {
    double n = movement.n();
    if (n == 0) return Optional.empty();
    int steps = movement.scale().steps();
    var table = new double[steps][steps];
    for (var move : movement.moves())
      table[move.from() - movement.scale().min()][move.to() - movement.scale().min()]++;
    double unchanged = 0;
    double chance = 0;
    var before = rows(table);
    var after = columns(table);
    for (int i = 0; i < steps; i++) {
      unchanged += table[i][i] / n;
      chance += before[i] / n * (after[i] / n);
    }
    return Optional.of(
        new Panelists(
            movement.n(),
            test(table),
            unchanged,
            chance < 1
                ? OptionalDouble.of((unchanged - chance) / (1 - chance))
                : OptionalDouble.empty()));
  }

  private static Optional<Test> test(double[][] table) {
    var rows = rows(table);
    var columns = columns(table);
    double n = Arrays.stream(rows).sum();
    double chi2 = 0;
    double least = n;
    for (int i : used(rows))
      for (int j : used(columns)) {
        double expected = rows[i] * columns[j] / n;
        chi2 += (table[i][j] - expected) * (table[i][j] - expected) / expected;
        least = Math.min(least, expected);
      }
    int df = (used(rows).size() - 1) * (used(columns).size() - 1);
    return df == 0
        ? Optional.empty()
        : Optional.of(new Test(chi2, df, ChiSquared.above(chi2, df), least));
  }

  private static double[] rows(double[][] table) {
    return Arrays.stream(table).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  private static double[] columns(double[][] table) {
    var sums = new double[table[0].length];
    for (var row : table) for (int j = 0; j < row.length; j++) sums[j] += row[j];
    return sums;
  }

  private static List<Integer> used(double[] sums) {
    var used = new ArrayList<Integer>();
    for (int i = 0; i < sums.length; i++) if (sums[i] > 0) used.add(i);
    return used;
  }
}
