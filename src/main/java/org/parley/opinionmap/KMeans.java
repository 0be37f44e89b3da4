package org.parley.opinionmap;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Lloyd's k-means in the plane, and the k-means++ choice of where to start.
///
/// Stops when no label changes, or when the centres together move (squared) at most 1e-4 of the
/// points' mean variance, and then assigns once more: the rule of scikit-learn. An empty group
/// takes the point farthest from its own centre. All sums run in the order of the points. Sources:
/// Lloyd 1982; Arthur & Vassilvitskii 2007.
final class KMeans {
  private static final int MOST_ROUNDS = 300;

  private KMeans() {}

  /// Groups found: the label of each point, the centres, and the sum of squared distances.
  record Clusters(int[] labels, double[] x, double[] y, double inertia) {
    int k() {
      return x.length;
    }

    double[] sizes(Points points) {
      double[] sizes = new double[k()];
      for (int i = 0; i < labels.length; i++) {
        sizes[labels[i]] += points.weight()[i];
      }
      return sizes;
    }

    double smallest(Points points) {
      return Arrays.stream(sizes(points)).min().orElse(0);
    }
  }

  static Clusters from(Points points, double[] startX, double[] startY) {
    double[] x = startX.clone();
    double[] y = startY.clone();
    int[] labels = new int[points.size()];
    Arrays.fill(labels, -1);
    double enough = 1e-4 * points.meanVariance();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean changed = assign(points, x, y, labels);
      double moved = moveCentres(points, labels, x, y);
      if (!changed) {
        return new Clusters(labels, x, y, inertia(points, labels, x, y));
      }
      if (moved <= enough) {
        break;
      }
    }
    assign(points, x, y, labels);
    return new Clusters(labels, x, y, inertia(points, labels, x, y));
  }

  private static boolean assign(Points points, double[] x, double[] y, int[] labels) {
    boolean changed = false;
    for (int i = 0; i < labels.length; i++) {
      int nearest = nearest(points.x()[i], points.y()[i], x, y);
      changed |= nearest != labels[i];
      labels[i] = nearest;
    }
    return changed;
  }

  /// The centre nearest to a place, the first of equals.
  static int nearest(double px, double py, double[] x, double[] y) {
    int nearest = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < x.length; k++) {
      double dx = px - x[k];
      double dy = py - y[k];
      double distance = dx * dx + dy * dy;
      if (distance < best) {
        best = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  private static double moveCentres(Points points, int[] labels, double[] x, double[] y) {
    int k = x.length;
    double[] sumX = new double[k];
    double[] sumY = new double[k];
    double[] weight = new double[k];
    for (int i = 0; i < labels.length; i++) {
      double w = points.weight()[i];
      sumX[labels[i]] += w * points.x()[i];
      sumY[labels[i]] += w * points.y()[i];
      weight[labels[i]] += w;
    }
    double moved = 0;
    for (int c = 0; c < k; c++) {
      int far = weight[c] == 0 ? farthest(points, labels, x, y) : -1;
      double toX = far >= 0 ? points.x()[far] : sumX[c] / weight[c];
      double toY = far >= 0 ? points.y()[far] : sumY[c] / weight[c];
      moved += (toX - x[c]) * (toX - x[c]) + (toY - y[c]) * (toY - y[c]);
      x[c] = toX;
      y[c] = toY;
    }
    return moved;
  }

  private static int farthest(Points points, int[] labels, double[] x, double[] y) {
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

  private static double inertia(Points points, int[] labels, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += points.weight()[i] * points.squared(i, x[labels[i]], y[labels[i]]);
    }
    return sum;
  }

  /// One run from centres drawn by k-means++.
  static Clusters plusPlus(Points points, int k, SplittableRandom random) {
    double[] x = new double[k];
    double[] y = new double[k];
    double[] distance = points.weight().clone();
    for (int c = 0; c < k; c++) {
      int drawn = draw(distance, random);
      x[c] = points.x()[drawn];
      y[c] = points.y()[drawn];
      for (int i = 0; i < distance.length; i++) {
        double d = points.weight()[i] * points.squared(i, x[c], y[c]);
        distance[i] = c == 0 ? d : Math.min(distance[i], d);
      }
    }
    return from(points, x, y);
  }

  private static int draw(double[] weights, SplittableRandom random) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double at = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        at -= weights[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /// One run from the k distinct places that come first from left to right.
  static Clusters fromTheLeft(Points points, int k) {
    Integer[] order = new Integer[points.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byX = Double.compare(points.x()[a], points.x()[b]);
          return byX != 0 ? byX : Double.compare(points.y()[a], points.y()[b]);
        });
    double[] x = new double[k];
    double[] y = new double[k];
    int found = 0;
    for (int i : order) {
      if (found < k
          && (found == 0 || points.x()[i] != x[found - 1] || points.y()[i] != y[found - 1])) {
        x[found] = points.x()[i];
        y[found++] = points.y()[i];
      }
    }
    return from(points, Arrays.copyOf(x, Math.max(1, found)), Arrays.copyOf(y, Math.max(1, found)));
  }
}
