package org.parley.opinionmap;

import java.util.Arrays;

/// Puts the votes of each row in the order of their columns and keeps the last of each pair.
final class RowSort {
  private RowSort() {}

  /// Sorts and compacts in place: `starts` is moved to the kept votes, which are returned.
  static char[] lastOfEachPair(int[] starts, char[] cells) {
    int rows = starts.length - 1;
    int[] kept = new int[rows];
    Blocks blocks = Blocks.of(rows);
    blocks.forEach(
        block -> {
          for (int row = blocks.from(block); row < blocks.to(block); row++) {
            kept[row] = sortRow(cells, starts[row], starts[row + 1]);
          }
        });
    int to = 0;
    for (int row = 0; row < rows; row++) {
      int from = starts[row];
      starts[row] = to;
      if (from != to) {
        System.arraycopy(cells, from, cells, to, kept[row]);
      }
      to += kept[row];
    }
    starts[rows] = to;
    return to == cells.length ? cells : Arrays.copyOf(cells, to);
  }

  private static int sortRow(char[] cells, int from, int to) {
    boolean rising = true;
    for (int i = from + 1; i < to && rising; i++) {
      rising = cells[i] / 3 > cells[i - 1] / 3;
    }
    if (rising) {
      return to - from;
    }
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = ((long) (cells[i] / 3) << 40) | ((long) (i - from) << 2) | (cells[i] % 3);
    }
    Arrays.sort(keys);
    int end = from;
    for (int i = 0; i < keys.length; i++) {
      long column = keys[i] >> 40;
      if (i + 1 == keys.length || keys[i + 1] >> 40 != column) {
        cells[end++] = (char) (3 * column + (keys[i] & 3));
      }
    }
    return end - from;
  }
}
