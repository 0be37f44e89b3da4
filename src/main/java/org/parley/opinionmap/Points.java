package org.parley.opinionmap;

/// Places on the map, each with a weight: how many people stand there.
record Points(double[] x, double[] y, double[] weight) {
  static Points of(double[] x, double[] y) {
    double[] weight = new double[x.length];
    java.util.Arrays.fill(weight, 1);
    return new Points(x, y, weight);
  }

  int size() {
    return x.length;
  }

  double squared(int i, double cx, double cy) {
    double dx = x[i] - cx;
    double dy = y[i] - cy;
    return dx * dx + dy * dy;
  }

  /// The mean over both coordinates of their variances (n in the denominator).
  double meanVariance() {
    return (variance(x) + variance(y)) / 2;
  }

  private double variance(double[] values) {
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
