package org.parley.opinionmap;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Lloyd's k-means in the plane, and the choices of where to start. Sources: Lloyd 1982; Arthur &
/// Vassilvitskii 2007.
final class KMeans {
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
    return new Lloyd(points, startX, startY).toTheEnd();
  }

  /// A start from centres drawn by k-means++.
  static Lloyd plusPlus(Points points, int k, SplittableRandom random) {
    double[] x = new double[k];
    double[] y = new double[k];
    double[] distance = points.weight().clone();
    double total = 0;
    for (double weight : distance) {
      total += weight;
    }
    for (int c = 0; c < k; c++) {
      int drawn = draw(distance, random.nextDouble() * total);
      x[c] = points.x()[drawn];
      y[c] = points.y()[drawn];
      total = 0;
      for (int i = 0; i < distance.length; i++) {
        double d = points.weight()[i] * points.squared(i, x[c], y[c]);
        distance[i] = c == 0 ? d : Math.min(distance[i], d);
        total += distance[i];
      }
    }
    return new Lloyd(points, x, y);
  }

  private static int draw(double[] weights, double place) {
    double at = place;
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

  /// A start from the k distinct places that come first from left to right.
  static Lloyd fromTheLeft(Points points, int k) {
    double[] x = new double[k];
    double[] y = new double[k];
    int found = 0;
    for (int i = 0; i < points.size(); i++) {
      double px = points.x()[i];
      double py = points.y()[i];
      int place = found;
      while (place > 0 && isLeft(px, py, x[place - 1], y[place - 1])) {
        place--;
      }
      boolean known = place > 0 && px == x[place - 1] && py == y[place - 1];
      if (place < k && !known) {
        int moved = Math.min(found, k - 1) - place;
        System.arraycopy(x, place, x, place + 1, moved);
        System.arraycopy(y, place, y, place + 1, moved);
        x[place] = px;
        y[place] = py;
        found = Math.min(k, found + 1);
      }
    }
    int centres = Math.max(1, found);
    return new Lloyd(points, Arrays.copyOf(x, centres), Arrays.copyOf(y, centres));
  }

  private static boolean isLeft(double ax, double ay, double bx, double by) {
    return ax < bx || (ax == bx && ay < by);
  }
}
