package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/// Whether a table of changes leaves the margins as they were: `χ² = dᵀ S⁻¹ d`, d the differences
/// of the margins and S their covariance if nothing changed, with one category left out. Categories
/// that nobody left or joined say nothing and are left out as well.
///
/// Source: A. Stuart, A test for homogeneity of the marginal distributions in a two-way
/// classification, Biometrika 42 (1955) 412–416; A. E. Maxwell, Comparing the classification of
/// subjects by two independent judges, Br. J. Psychiatry 116 (1970) 651–655; V. P. Bhapkar, JASA 61
/// (1966) 228–235.
public final class MarginalHomogeneity {

  /// @param p the probability of χ² or more
  public record Test(double chi2, int df, double p) {}

  /// @param bhapkar `SM/(1 − SM/n)`, which has more power; empty where all changed alike
  public record Working(Test stuartMaxwell, Optional<Test> bhapkar) {}

  private MarginalHomogeneity() {}

  /// @param table before by after, square
  /// @return empty where nothing changed, or the changes fall into parts without a common category
  public static Optional<Working> of(int[][] table) {
    var categories = changing(table);
    int df = categories.size() - 1;
    if (df < 1) return Optional.empty();
    var difference = new DMatrixRMaj(df, 1);
    var covariance = new DMatrixRMaj(df, df);
    for (int i = 0; i < df; i++) {
      int a = categories.get(i);
      difference.set(i, 0, row(table, a) - column(table, a));
      for (int j = 0; j < df; j++) {
        int b = categories.get(j);
        covariance.set(
            i,
            j,
            a == b
                ? row(table, a) + column(table, a) - 2.0 * table[a][a]
                : -(double) table[a][b] - table[b][a]);
      }
    }
    return chi2(covariance, difference).stream()
        .mapToObj(chi2 -> working(chi2, df, table))
        .findFirst();
  }

  private static OptionalDouble chi2(DMatrixRMaj covariance, DMatrixRMaj difference) {
    var solved = new DMatrixRMaj(difference.numRows, 1);
    if (!CommonOps_DDRM.solve(covariance, difference, solved)
        || MatrixFeatures_DDRM.hasUncountable(solved)
        || CommonOps_DDRM.det(covariance) < 1e-9) return OptionalDouble.empty();
    return OptionalDouble.of(CommonOps_DDRM.dot(difference, solved));
  }

  private static Working working(double chi2, int df, int[][] table) {
    double n = 0;
    for (int i = 0; i < table.length; i++) n += row(table, i);
    var bhapkar =
        chi2 < n * (1 - 1e-12)
            ? Optional.of(test(chi2 / (1 - chi2 / n), df))
            : Optional.<Test>empty();
    return new Working(test(chi2, df), bhapkar);
  }

  private static Test test(double chi2, int df) {
    return new Test(chi2, df, ChiSquared.above(chi2, df));
  }

  private static List<Integer> changing(int[][] table) {
    var changing = new ArrayList<Integer>();
    for (int i = 0; i < table.length; i++)
      if (row(table, i) + column(table, i) > 2L * table[i][i]) changing.add(i);
    return changing;
  }

  private static int row(int[][] table, int i) {
    int sum = 0;
    for (int count : table[i]) sum += count;
    return sum;
  }

  private static int column(int[][] table, int j) {
    int sum = 0;
    for (int[] row : table) sum += row[j];
    return sum;
  }
}
