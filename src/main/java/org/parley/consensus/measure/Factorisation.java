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

  /// A rating from 0 to 1.
  record Cell(int rater, int item, double rating) {}

  private static final double INTERCEPT_PENALTY = 0.15;
  private static final double FACTOR_PENALTY = 0.03;
  private static final int STARTS = 6;
  private static final int MOST_STEPS = 5_000;
  private static final double STILL = 1e-10;

  private final List<Cell> cells;
  private final boolean mean;
  private final double[] raterWeights;
  private final double[] itemWeights;
  final double[] raterIntercepts;
  final double[] raterFactors;
  final double[] itemIntercepts;
  final double[] itemFactors;
  double mu;

  private Factorisation(List<Cell> cells, int raters, int items, boolean mean) {
    this.cells = cells;
    this.mean = mean;
    raterWeights = new double[raters];
    itemWeights = new double[items];
    raterIntercepts = new double[raters];
    raterFactors = new double[raters];
    itemIntercepts = new double[items];
    itemFactors = new double[items];
    for (var cell : cells) {
      raterWeights[cell.rater()]++;
      itemWeights[cell.item()]++;
    }
    if (mean) {
      Arrays.fill(raterWeights, (double) cells.size() / raters);
      Arrays.fill(itemWeights, (double) cells.size() / items);
    }
  }

  static Factorisation best(List<Cell> cells, int raters, int items, boolean mean) {
    var plain = new Factorisation(cells, raters, items, mean);
    plain.descend();
    var best = plain;
    for (var axis : plain.axesLeft()) {
      var next = new Factorisation(cells, raters, items, mean);
      System.arraycopy(axis, 0, next.itemFactors, 0, items);
      next.descend();
      if (next.objective() < best.objective()) best = next;
    }
    best.turn();
    return best;
  }

  /// The loss in the unit of its definition: summed, or by rating.
  double loss() {
    return mean ? objective() / cells.size() : objective();
  }

  List<MatrixFactorisation.Place> places(
      List<String> names, double[] intercepts, double[] factors) {
    var places = new ArrayList<MatrixFactorisation.Place>();
    for (int i = 0; i < names.size(); i++)
      places.add(new MatrixFactorisation.Place(names.get(i), intercepts[i], factors[i]));
    return places;
  }

  private void descend() {
    for (int step = 0; step < MOST_STEPS; step++) {
      double moved = solveRaters();
      moved = Math.max(moved, solveItems());
      moved = Math.max(moved, solveMean());
      if (moved < STILL) return;
    }
  }

  private double solveRaters() {
    var sums = new Sums(raterWeights);
    for (var c : cells)
      sums.add(c.rater(), itemFactors[c.item()], c.rating() - mu - itemIntercepts[c.item()]);
    return sums.solve(raterIntercepts, raterFactors);
  }

  private double solveItems() {
    var sums = new Sums(itemWeights);
    for (var c : cells)
      sums.add(c.item(), raterFactors[c.rater()], c.rating() - mu - raterIntercepts[c.rater()]);
    return sums.solve(itemIntercepts, itemFactors);
  }

  private double solveMean() {
    double before = mu;
    double sum = 0;
    for (var cell : cells) sum += error(cell) + before;
    mu = sum / (cells.size() * (1 + INTERCEPT_PENALTY));
    return Math.abs(mu - before);
  }

  private double error(Cell c) {
    return c.rating()
        - mu
        - raterIntercepts[c.rater()]
        - itemIntercepts[c.item()]
        - raterFactors[c.rater()] * itemFactors[c.item()];
  }

  private double objective() {
    double sum = INTERCEPT_PENALTY * cells.size() * mu * mu;
    for (var cell : cells) sum += error(cell) * error(cell);
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
    for (var cell : cells) left[cell.rater()][cell.item()] = error(cell);
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
