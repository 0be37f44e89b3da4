package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Finds the principal axes by the Lanczos method: a power iteration that forgets none of its
/// steps.
///
/// Each step costs one pass over the votes; some thirty steps give what the plain power iteration
/// needs hundreds for. New directions are made orthogonal to all earlier ones (twice), and the
/// small tridiagonal eigenproblem is EJML's. Source: Golub & Van Loan, Matrix Computations, ch. 10.
/// The sign of an axis is free; here its heaviest statement (the lowest id of equals) is positive.
final class PrincipalAxes {
  private static final int MOST_STEPS = 120;
  private static final long START_SEED = 0x5EED;

  private final Covariance covariance;
  private final double tolerance;
  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();

  private PrincipalAxes(Covariance covariance, double tolerance) {
    this.covariance = covariance;
    this.tolerance = tolerance;
  }

  static Axes of(VoteMatrix matrix, boolean[] moderated) {
    double[] start = new double[matrix.columns()];
    SplittableRandom random = new SplittableRandom(START_SEED);
    for (int i = 0; i < start.length; i++) {
      start[i] = moderated[i] ? 0 : random.nextDouble() - 0.5;
    }
    return of(matrix, moderated, start, 1e-10);
  }

  static Axes of(VoteMatrix matrix, boolean[] moderated, double[] start, double tolerance) {
    Covariance covariance = new Covariance(matrix, moderated);
    double[][] found = new PrincipalAxes(covariance, tolerance).search(start);
    double free = Math.max(1, matrix.rows() - 1);
    double total = covariance.total();
    double[] sums = found[2];
    double[] variance = {sums[0] / free, sums[1] / free};
    double[] share = {
      total > 0 ? Math.min(1, sums[0] / total) : 0, total > 0 ? Math.min(1, sums[1] / total) : 0
    };
    return new Axes(
        covariance.mean(), positive(found[0]), positive(found[1]), variance, share, moderated);
  }

  private double[][] search(double[] start) {
    double norm = norm(start);
    int width = start.length;
    if (norm == 0 || covariance.total() == 0) {
      return new double[][] {new double[width], new double[width], new double[2]};
    }
    double[] next = scaled(start, 1 / norm);
    double rest = 0;
    while (basis.size() < Math.min(MOST_STEPS, width)) {
      basis.add(next);
      double[] product = covariance.times(next);
      diagonal.add(dot(product, next));
      straighten(product);
      straighten(product);
      rest = norm(product);
      boolean exhausted = rest <= 1e-13 * covariance.total();
      if (exhausted || (basis.size() % 4 == 0 && settled(rest))) {
        break;
      }
      beside.add(rest);
      next = scaled(product, 1 / rest);
    }
    return axes();
  }

  private void straighten(double[] vector) {
    for (double[] earlier : basis) {
      double dot = dot(vector, earlier);
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= dot * earlier[i];
      }
    }
  }

  private boolean settled(double rest) {
    Ritz ritz = Ritz.of(diagonal, beside);
    int last = basis.size() - 1;
    double bound = tolerance * ritz.values[0];
    return rest * Math.abs(ritz.vectors[0][last]) <= bound
        && rest * Math.abs(ritz.vectors[1][last]) <= bound;
  }

  private double[][] axes() {
    Ritz ritz = Ritz.of(diagonal, beside);
    return new double[][] {combine(ritz.vectors[0]), combine(ritz.vectors[1]), ritz.values};
  }

  private double[] combine(double[] factors) {
    double[] sum = new double[basis.getFirst().length];
    for (int step = 0; step < basis.size(); step++) {
      double[] direction = basis.get(step);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factors[step] * direction[i];
      }
    }
    double norm = norm(sum);
    return norm == 0 ? sum : scaled(sum, 1 / norm);
  }

  static double[] positive(double[] axis) {
    double heaviest = 0;
    for (double weight : axis) {
      if (Math.abs(weight) > Math.abs(heaviest) * (1 + 1e-9)) {
        heaviest = weight;
      }
    }
    return heaviest < 0 ? Axes.negated(axis) : axis;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double[] scaled(double[] a, double factor) {
    double[] scaled = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      scaled[i] = a[i] * factor;
    }
    return scaled;
  }

  /// The two largest eigenpairs of the small tridiagonal matrix.
  private record Ritz(double[] values, double[][] vectors) {
    static Ritz of(List<Double> diagonal, List<Double> beside) {
      int n = diagonal.size();
      DMatrixRMaj small = new DMatrixRMaj(n, n);
      for (int i = 0; i < n; i++) {
        small.set(i, i, diagonal.get(i));
        if (i + 1 < n) {
          small.set(i, i + 1, beside.get(i));
          small.set(i + 1, i, beside.get(i));
        }
      }
      EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
      if (!eigen.decompose(small)) {
        throw new IllegalStateException("No eigenvalues for a symmetric matrix of " + n);
      }
      double[] values = new double[2];
      double[][] vectors = new double[2][n];
      int taken = -1;
      for (int rank = 0; rank < Math.min(2, n); rank++) {
        int best = -1;
        for (int i = 0; i < n; i++) {
          if (i != taken
              && (best < 0
                  || eigen.getEigenvalue(i).getReal() > eigen.getEigenvalue(best).getReal())) {
            best = i;
          }
        }
        taken = best;
        values[rank] = Math.max(0, eigen.getEigenvalue(best).getReal());
        vectors[rank] = eigen.getEigenVector(best).getData().clone();
      }
      return new Ritz(values, vectors);
    }
  }
}
