package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// One descent towards the smallest loss of [MatrixFactorisation]: raters, items and the mean are
/// solved in turn, each exactly, until nothing moves. The loss has several valleys, so descents
/// start from the main axes of what intercepts alone leave unexplained, and the deepest end is
/// taken: no chance is involved.
final class Factorisation {

  /// Ratings from 0 to 1: the k-th is by the k-th rater of the k-th item. Not copied, never
  /// changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Cells(int[] raters, int[] items, double[] ratings) {
    int n() {
      return ratings.length;
    }
  }

  private static final double INTERCEPT_PENALTY = 0.15;
  private static final double FACTOR_PENALTY = 0.03;
  private static final int STARTS = 6;
  private static final int STEPS_TO_COMPARE = 200;
  private static final int MOST_STEPS = 5_000;
  private static final double STILL = 1e-10;

  private final Cells cells;
  private final boolean mean;
  private final double[] raterWeights;
  private final double[] itemWeights;
  final double[] raterIntercepts;
  final double[] raterFactors;
  final double[] itemIntercepts;
  final double[] itemFactors;
  double mu;

  private Factorisation(Cells cells, int raters, int items, boolean mean) {
    this.cells = cells;
    this.mean = mean;
    raterWeights = new double[raters];
    itemWeights = new double[items];
    raterIntercepts = new double[raters];
    raterFactors = new double[raters];
    itemIntercepts = new double[items];
    itemFactors = new double[items];
    for (int k = 0; k < cells.n(); k++) {
      raterWeights[cells.raters[k]]++;
      itemWeights[cells.items[k]]++;
    }
    if (mean) {
      Arrays.fill(raterWeights, (double) cells.n() / raters);
      Arrays.fill(itemWeights, (double) cells.n() / items);
    }
  }

  static Factorisation best(Cells cells, int raters, int items, boolean mean) {
    var plain = new Factorisation(cells, raters, items, mean);
    plain.descend(MOST_STEPS);
    var best = plain;
    for (var axis : plain.axesLeft()) {
      var next = new Factorisation(cells, raters, items, mean);
      System.arraycopy(axis, 0, next.itemFactors, 0, items);
      next.descend(STEPS_TO_COMPARE);
      if (next.objective() < best.objective()) best = next;
    }
    best.descend(MOST_STEPS);
    best.turn();
    return best;
  }

  /// The loss in the unit of its definition: summed, or by rating.
  double loss() {
    return mean ? objective() / cells.n() : objective();
  }

  List<MatrixFactorisation.Place> places(
      List<String> names, double[] intercepts, double[] factors) {
    var places = new ArrayList<MatrixFactorisation.Place>();
    for (int i = 0; i < names.size(); i++)
      places.add(new MatrixFactorisation.Place(names.get(i), intercepts[i], factors[i]));
    return places;
  }

  private void descend(int steps) {
    for (int step = 0; step < steps; step++) {
      double moved = solveRaters();
      moved = Math.max(moved, solveItems());
      moved = Math.max(moved, solveMean());
      if (moved < STILL) return;
    }
  }

  private double solveRaters() {
    var sums = new Sums(raterWeights);
    for (int k = 0; k < cells.n(); k++) {
      int item = cells.items[k];
      sums.add(cells.raters[k], itemFactors[item], cells.ratings[k] - mu - itemIntercepts[item]);
    }
    return sums.solve(raterIntercepts, raterFactors);
  }

  private double solveItems() {
    var sums = new Sums(itemWeights);
    for (int k = 0; k < cells.n(); k++) {
      int rater = cells.raters[k];
      sums.add(cells.items[k], raterFactors[rater], cells.ratings[k] - mu - raterIntercepts[rater]);
    }
    return sums.solve(itemIntercepts, itemFactors);
  }

  private double solveMean() {
    double before = mu;
    double sum = 0;
    for (int k = 0; k < cells.n(); k++) sum += error(k) + before;
    mu = sum / (cells.n() * (1 + INTERCEPT_PENALTY));
    return Math.abs(mu - before);
  }

  private double error(int k) {
    int rater = cells.raters[k];
    int item = cells.items[k];
    return cells.ratings[k]
        - mu
        - raterIntercepts[rater]
        - itemIntercepts[item]
        - raterFactors[rater] * itemFactors[item];
  }

  private double objective() {
    double sum = INTERCEPT_PENALTY * cells.n() * mu * mu;
    for (int k = 0; k < cells.n(); k++) sum += Math.pow(error(k), 2);
    return sum
        + penalty(raterWeights, raterIntercepts, raterFactors)
        + penalty(itemWeights, itemIntercepts, itemFactors);
  }

  private static double penalty(double[] weights, double[] intercepts, double[] factors) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++)
      sum +=
          weights[i]
              * (INTERCEPT_PENALTY * intercepts[i] * intercepts[i]
                  + FACTOR_PENALTY * factors[i] * factors[i]);
    return sum;
  }

  /// Eigenvectors of the items' products of what is left, the strongest first.
  private List<double[]> axesLeft() {
    int items = itemFactors.length;
    var left = new double[raterFactors.length][items];
    for (int k = 0; k < cells.n(); k++) left[cells.raters[k]][cells.items[k]] = error(k);
    var products = new DMatrixRMaj(items, items);
    for (var row : left)
      for (int i = 0; i < items; i++)
        if (row[i] != 0) for (int j = 0; j < items; j++) products.add(i, j, row[i] * row[j]);
    var eigen = DecompositionFactory_DDRM.eig(items, true, true);
    if (!eigen.decompose(products)) throw new IllegalStateException("no axes in " + products);
    var axes = new ArrayList<double[]>();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < items; i++) order.add(i);
    order.sort(
        (a, b) ->
            Double.compare(eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()));
    for (int i : order.subList(0, Math.min(STARTS, items)))
      axes.add(eigen.getEigenVector(i).getData().clone());
    return axes;
  }

  /// Points the axis so that the larger part of the items' factors is positive.
  private void turn() {
    if (Arrays.stream(itemFactors).map(f -> f * f * f).sum() >= 0) return;
    for (int i = 0; i < itemFactors.length; i++) itemFactors[i] = -itemFactors[i];
    for (int i = 0; i < raterFactors.length; i++) raterFactors[i] = -raterFactors[i];
  }

  /// The sums of a penalised regression of each unit's ratings on the factors of the other side.
  private static final class Sums {
    private final double[] weights;
    private final double[] n;
    private final double[] x;
    private final double[] xx;
    private final double[] y;
    private final double[] xy;

    Sums(double[] weights) {
      this.weights = weights;
      n = new double[weights.length];
      x = new double[weights.length];
      xx = new double[weights.length];
      y = new double[weights.length];
      xy = new double[weights.length];
    }

    void add(int unit, double factor, double rating) {
      n[unit]++;
      x[unit] += factor;
      xx[unit] += factor * factor;
      y[unit] += rating;
      xy[unit] += factor * rating;
    }

    /// Two equations in two unknowns, whose determinant the penalties keep above zero.
    double solve(double[] intercepts, double[] factors) {
      double moved = 0;
      for (int i = 0; i < weights.length; i++) {
        double a = n[i] + INTERCEPT_PENALTY * weights[i];
        double d = xx[i] + FACTOR_PENALTY * weights[i];
        double determinant = a * d - x[i] * x[i];
        double intercept = (d * y[i] - x[i] * xy[i]) / determinant;
        double factor = (a * xy[i] - x[i] * y[i]) / determinant;
        moved = Math.max(moved, Math.abs(intercept - intercepts[i]));
        moved = Math.max(moved, Math.abs(factor - factors[i]));
        intercepts[i] = intercept;
        factors[i] = factor;
      }
      return moved;
    }
  }
}
