package org.parley.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Places on the map, each with a weight: how many people stand there.
///
/// @param meanVariance the mean over both coordinates of their variances (n in the denominator)
record Points(double[] x, double[] y, double[] weight, double meanVariance) {
  static Points of(double[] x, double[] y) {
    double[] weight = new double[x.length];
    Arrays.fill(weight, 1);
    return weighted(x, y, weight);
  }

  static Points weighted(double[] x, double[] y, double[] weight) {
    return new Points(x, y, weight, (variance(x, weight) + variance(y, weight)) / 2);
  }

  /// The points in the order of their places from left to right.
  int[] fromLeftToRight() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /// Some of the points, in this order.
  Points at(int[] order) {
    return weighted(
        IntStream.of(order).mapToDouble(i -> x[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> y[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> weight[i]).toArray());
  }

  int size() {
    return x.length;
  }

  double squared(int i, double cx, double cy) {
    double dx = x[i] - cx;
    double dy = y[i] - cy;
    return dx * dx + dy * dy;
  }

  private static double variance(double[] values, double[] weight) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weight[i] * values[i];
      total += weight[i];
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += weight[i] * (values[i] - mean) * (values[i] - mean);
    }
    return squares / total;
  }
}
