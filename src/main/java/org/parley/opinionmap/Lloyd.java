package org.parley.opinionmap;

import java.util.Arrays;
import org.parley.opinionmap.KMeans.Clusters;

/// One descent of k-means from given centres, round by round. A round puts every point to its
/// nearest centre and every centre into the middle of its points.
///
/// It ends when no label changes, or when the centres together move (squared) at most 1e-4 of the
/// points' mean variance, and then assigns once more: the rule of scikit-learn. An empty group
/// takes the point farthest from its own centre. All sums run in the order of the points.
final class Lloyd {
  private static final int MOST_ROUNDS = 300;

  private final Points points;
  private final double[] x;
  private final double[] y;
  private final int[] labels;
  private final double[] sumX;
  private final double[] sumY;
  private final double[] weight;
  private final double enough;
  private int rounds;
  private double inertia = Double.POSITIVE_INFINITY;
  private boolean ended;

  Lloyd(Points points, double[] startX, double[] startY) {
    this.points = points;
    this.x = startX.clone();
    this.y = startY.clone();
    this.labels = new int[points.size()];
    Arrays.fill(labels, -1);
    this.sumX = new double[x.length];
    this.sumY = new double[x.length];
    this.weight = new double[x.length];
    this.enough = 1e-4 * points.meanVariance();
  }

  /// At most so many rounds more.
  Lloyd forRounds(int more) {
    for (int i = 0; i < more && !ended; i++) {
      round();
    }
    return this;
  }

  Clusters toTheEnd() {
    while (!ended) {
      round();
    }
    return new Clusters(labels, x, y, sumOfSquares());
  }

  /// The sum of squared distances at the last round, before the centres moved.
  double inertia() {
    return inertia;
  }

  /// The weight of the smallest group at the last round.
  double smallest() {
    return Arrays.stream(weight).min().orElse(0);
  }

  private void round() {
    boolean changed = assign();
    double moved = moveCentres();
    if (!changed) {
      ended = true;
    } else if (moved <= enough || ++rounds == MOST_ROUNDS) {
      assign();
      ended = true;
    }
  }

  private boolean assign() {
    Arrays.fill(sumX, 0);
    Arrays.fill(sumY, 0);
    Arrays.fill(weight, 0);
    double[] px = points.x();
    double[] py = points.y();
    double[] pw = points.weight();
    double sum = 0;
    boolean changed = false;
    for (int i = 0; i < labels.length; i++) {
      double atX = px[i];
      double atY = py[i];
      int nearest = 0;
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < x.length; k++) {
        double dx = atX - x[k];
        double dy = atY - y[k];
        double distance = dx * dx + dy * dy;
        if (distance < best) {
          best = distance;
          nearest = k;
        }
      }
      changed |= nearest != labels[i];
      labels[i] = nearest;
      double w = pw[i];
      sumX[nearest] += w * atX;
      sumY[nearest] += w * atY;
      weight[nearest] += w;
      sum += w * best;
    }
    inertia = sum;
    return changed;
  }

  private double moveCentres() {
    double moved = 0;
    for (int c = 0; c < x.length; c++) {
      int far = weight[c] == 0 ? farthest() : -1;
      double toX = far >= 0 ? points.x()[far] : sumX[c] / weight[c];
      double toY = far >= 0 ? points.y()[far] : sumY[c] / weight[c];
      moved += (toX - x[c]) * (toX - x[c]) + (toY - y[c]) * (toY - y[c]);
      x[c] = toX;
      y[c] = toY;
    }
    return moved;
  }

  private int farthest() {
    int far = 0;
    double most = -1;
    for (int i = 0; i < labels.length; i++) {
      double distance = points.squared(i, x[labels[i]], y[labels[i]]);
      if (distance > most) {
        most = distance;
        far = i;
      }
    }
    return far;
  }

  private double sumOfSquares() {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += points.weight()[i] * points.squared(i, x[labels[i]], y[labels[i]]);
    }
    return sum;
  }
}
