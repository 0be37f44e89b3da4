package org.parley.opinionmap;

import java.util.stream.IntStream;

/// How much nearer people are to their own group than to the next: the mean silhouette, −1 to 1.
///
/// Computed for several groupings at once, since the distances are the same. O(n²) for n points,
/// which is why many people are gathered into places first ([Places]). Source: Rousseeuw,
/// Silhouettes, J. Comput. Appl. Math. 20 (1987) 53–65.
final class Silhouettes {
  private Silhouettes() {}

  static double[] of(Points points, KMeans.Clusters[] groupings) {
    int n = points.size();
    int all = groupings.length;
    int[] offset = new int[all + 1];
    double[][] sizes = new double[all][];
    for (int g = 0; g < all; g++) {
      offset[g + 1] = offset[g] + groupings[g].k();
      sizes[g] = groupings[g].sizes(points);
    }
    Blocks blocks = Blocks.of(n);
    double[][] sums = new double[blocks.count()][all];
    blocks.forEach(
        block -> {
          double[] near = new double[offset[all]];
          for (int i = blocks.from(block); i < blocks.to(block); i++) {
            distances(points, groupings, offset, i, near);
            for (int g = 0; g < all; g++) {
              sums[block][g] +=
                  points.weight()[i] * one(groupings[g], sizes[g], near, offset[g], i);
            }
          }
        });
    double people = 0;
    for (double weight : points.weight()) {
      people += weight;
    }
    double whole = people;
    return IntStream.range(0, all)
        .mapToDouble(
            g -> {
              double sum = 0;
              for (double[] part : sums) {
                sum += part[g];
              }
              return sum / whole;
            })
        .toArray();
  }

  private static void distances(
      Points points, KMeans.Clusters[] groupings, int[] offset, int i, double[] near) {
    java.util.Arrays.fill(near, 0);
    double px = points.x()[i];
    double py = points.y()[i];
    for (int j = 0; j < points.size(); j++) {
      double distance = points.weight()[j] * Math.sqrt(points.squared(j, px, py));
      for (int g = 0; g < groupings.length; g++) {
        near[offset[g] + groupings[g].labels()[j]] += distance;
      }
    }
  }

  private static double one(
      KMeans.Clusters grouping, double[] sizes, double[] near, int offset, int i) {
    int own = grouping.labels()[i];
    if (sizes[own] <= 1) {
      return 0;
    }
    double other = Double.POSITIVE_INFINITY;
    for (int k = 0; k < sizes.length; k++) {
      if (k != own && sizes[k] > 0) {
        other = Math.min(other, near[offset + k] / sizes[k]);
      }
    }
    double within = near[offset + own] / (sizes[own] - 1);
    double larger = Math.max(within, other);
    return larger == 0 || Double.isInfinite(other) ? 0 : (other - within) / larger;
  }
}
