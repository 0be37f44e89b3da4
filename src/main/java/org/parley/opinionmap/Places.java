package org.parley.opinionmap;

/// Many people gathered into at most 48 × 48 places, each the mean of those who stand near it.
///
/// The grid spans three standard deviations to each side; who stands farther out is put at its edge
/// (her own coordinates still count in the mean). Up to 4,096 people are only put in order from
/// left to right, so that neighbours, who mostly share a group, stand side by side.
final class Places {
  static final int MOST_PEOPLE = 4096;
  private static final int SIDE = 48;

  private Places() {}

  static Points of(Points people) {
    int n = people.size();
    if (n <= MOST_PEOPLE) {
      return people.at(people.fromLeftToRight());
    }
    double[] x = span(people.x());
    double[] y = span(people.y());
    double[] sumX = new double[SIDE * SIDE];
    double[] sumY = new double[SIDE * SIDE];
    double[] weight = new double[SIDE * SIDE];
    for (int i = 0; i < n; i++) {
      int place = SIDE * step(people.x()[i], x) + step(people.y()[i], y);
      sumX[place] += people.x()[i];
      sumY[place] += people.y()[i];
      weight[place]++;
    }
    int used = 0;
    for (int place = 0; place < weight.length; place++) {
      if (weight[place] > 0) {
        sumX[used] = sumX[place] / weight[place];
        sumY[used] = sumY[place] / weight[place];
        weight[used++] = weight[place];
      }
    }
    return Points.weighted(
        java.util.Arrays.copyOf(sumX, used),
        java.util.Arrays.copyOf(sumY, used),
        java.util.Arrays.copyOf(weight, used));
  }

  private static int step(double at, double[] span) {
    return Math.clamp((int) Math.floor((at - span[0]) * span[1]), 0, SIDE - 1);
  }

  /// Where the grid begins and how many steps it makes per unit.
  private static double[] span(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    double deviation = Math.sqrt(Math.max(1e-300, squares / values.length - mean * mean));
    return new double[] {mean - 3 * deviation, SIDE / (6 * deviation)};
  }
}
