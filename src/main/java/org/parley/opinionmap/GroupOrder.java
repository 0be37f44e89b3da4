package org.parley.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Which number each found group gets: those of the earlier map it shares most people with.
///
/// Without an earlier map the largest comes first (of equals the one farther left). A group that
/// continues none takes the first number never used by the earlier map's groups.
final class GroupOrder {
  private GroupOrder() {}

  static int[] bySize(KMeans.Clusters clusters) {
    int[] sizes = new int[clusters.k()];
    for (int label : clusters.labels()) {
      sizes[label]++;
    }
    Integer[] order = new Integer[clusters.k()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer k) -> -sizes[k])
            .thenComparingDouble(k -> clusters.x()[k])
            .thenComparingDouble(k -> clusters.y()[k]));
    int[] ids = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      ids[order[place]] = place;
    }
    return ids;
  }

  static int[] like(OpinionMap earlier, VoteMatrix matrix, int[] included, KMeans.Clusters now) {
    int[] old = earlier.groups().stream().mapToInt(Group::id).toArray();
    int n = Math.max(now.k(), old.length);
    double[][] both = new double[n][n];
    for (int i = 0; i < included.length; i++) {
      int was = earlier.groupOf(matrix.participant(included[i]));
      if (was >= 0) {
        both[now.labels()[i]][was]++;
      }
    }
    int[] match = Matching.best(both);
    int next = IntStream.of(old).max().orElse(-1) + 1;
    int[] ids = new int[now.k()];
    for (int k = 0; k < ids.length; k++) {
      boolean continues = match[k] < old.length && both[k][match[k]] > 0;
      ids[k] = continues ? old[match[k]] : next++;
    }
    return ids;
  }
}
