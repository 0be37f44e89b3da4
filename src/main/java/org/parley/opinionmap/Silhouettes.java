package org.parley.opinionmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How much nearer people are to their own group than to the next: the mean silhouette, −1 to 1.
///
/// Computed for several groupings at once, since the distances are the same: points whose groups
/// are the same throughout stand side by side, and their distances are summed once. O(n²) for n
/// points, which is why many people are gathered into places first ([Places]). Source: Rousseeuw,
/// Silhouettes, J. Comput. Appl. Math. 20 (1987) 53–65.
final class Silhouettes {
  /// Labels are below 32, and there are at most seven groupings: see [Grouping].
  private static final int LABEL_BITS = 5;

  private static final int INDEX_BITS = 24;

  private final double[] x;
  private final double[] y;
  private final double[] weight;
  private final KMeans.Clusters[] groupings;

  /// The points in their new order, by their old place.
  private final int[] order;

  /// Where the next run of points with the same groups begins.
  private final int[] ends;

  private final double[][] sizes;

  private Silhouettes(Points points, KMeans.Clusters[] groupings) {
    int n = points.size();
    this.groupings = groupings;
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long groups = 0;
      for (KMeans.Clusters grouping : groupings) {
        groups = groups << LABEL_BITS | grouping.labels()[i];
      }
      keys[i] = groups << INDEX_BITS | i;
    }
    Arrays.sort(keys);
    order = Arrays.stream(keys).mapToInt(key -> (int) (key & ((1 << INDEX_BITS) - 1))).toArray();
    ends =
        IntStream.rangeClosed(1, n)
            .filter(i -> i == n || keys[i] >> INDEX_BITS != keys[i - 1] >> INDEX_BITS)
            .toArray();
    x = Arrays.stream(order).mapToDouble(i -> points.x()[i]).toArray();
    y = Arrays.stream(order).mapToDouble(i -> points.y()[i]).toArray();
    weight = Arrays.stream(order).mapToDouble(i -> points.weight()[i]).toArray();
    sizes = Arrays.stream(groupings).map(g -> g.sizes(points)).toArray(double[][]::new);
  }

  static double[] of(Points points, KMeans.Clusters[] groupings) {
    return new Silhouettes(points, groupings).means();
  }

  private double[] means() {
    Blocks blocks = Blocks.of(x.length);
    double[][] sums = new double[blocks.count()][];
    blocks.forEach(block -> sums[block] = sums(blocks.from(block), blocks.to(block)));
    double people = Arrays.stream(weight).sum();
    double[] means = new double[groupings.length];
    for (double[] part : sums) {
      for (int g = 0; g < means.length; g++) {
        means[g] += part[g] / people;
      }
    }
    return means;
  }

  private double[] sums(int from, int to) {
    double[] sums = new double[groupings.length];
    double[] distances = new double[x.length];
    double[][] near = new double[groupings.length][];
    for (int g = 0; g < near.length; g++) {
      near[g] = new double[groupings[g].k()];
    }
    for (int i = from; i < to; i++) {
      measure(x[i], y[i], distances);
      gather(distances, near);
      for (int g = 0; g < sums.length; g++) {
        sums[g] += weight[i] * one(g, near[g], groupings[g].labels()[order[i]]);
      }
    }
    return sums;
  }

  private void measure(double px, double py, double[] distances) {
    for (int j = 0; j < distances.length; j++) {
      double dx = x[j] - px;
      double dy = y[j] - py;
      distances[j] = weight[j] * Math.sqrt(dx * dx + dy * dy);
    }
  }

  private void gather(double[] distances, double[][] near) {
    for (double[] sums : near) {
      Arrays.fill(sums, 0);
    }
    int from = 0;
    for (int end : ends) {
      double sum = 0;
      for (int j = from; j < end; j++) {
        sum += distances[j];
      }
      for (int g = 0; g < near.length; g++) {
        near[g][groupings[g].labels()[order[from]]] += sum;
      }
      from = end;
    }
  }

  private double one(int grouping, double[] near, int own) {
    double[] size = sizes[grouping];
    if (size[own] <= 1) {
      return 0;
    }
    double other = Double.POSITIVE_INFINITY;
    for (int k = 0; k < size.length; k++) {
      if (k != own && size[k] > 0) {
        other = Math.min(other, near[k] / size[k]);
      }
    }
    double within = near[own] / (size[own] - 1);
    double larger = Math.max(within, other);
    return larger == 0 || Double.isInfinite(other) ? 0 : (other - within) / larger;
  }
}
