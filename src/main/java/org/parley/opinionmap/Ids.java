package org.parley.opinionmap;

import java.util.Arrays;

/// The distinct ids among some numbers, in rising order, and the place of each.
final class Ids {
  private final int[] sorted;
  private final int[] places;

  private Ids(int[] sorted, int[] places) {
    this.sorted = sorted;
    this.places = places;
  }

  static Ids of(int[] values, int size) {
    int max = -1;
    for (int i = 0; i < size; i++) {
      max = Math.max(max, values[i]);
    }
    return max < Math.max(1 << 20, 4L * size)
        ? byTable(values, size, max)
        : bySorting(values, size);
  }

  private static Ids byTable(int[] values, int size, int max) {
    int[] places = new int[max + 1];
    for (int i = 0; i < size; i++) {
      places[values[i]] = 1;
    }
    int n = 0;
    for (int seen : places) {
      n += seen;
    }
    int[] sorted = new int[n];
    n = 0;
    for (int id = 0; id <= max; id++) {
      if (places[id] == 1) {
        sorted[n] = id;
        places[id] = n++;
      }
    }
    return new Ids(sorted, places);
  }

  private static Ids bySorting(int[] values, int size) {
    int[] sorted = Arrays.copyOf(values, size);
    Arrays.parallelSort(sorted);
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return new Ids(Arrays.copyOf(sorted, n), new int[0]);
  }

  int[] sorted() {
    return sorted;
  }

  /// The place of an id known to be among them.
  int place(int id) {
    return places.length > 0 ? places[id] : Arrays.binarySearch(sorted, id);
  }
}
