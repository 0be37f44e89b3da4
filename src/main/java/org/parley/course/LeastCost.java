package org.parley.course;

import java.util.Arrays;

/// The assignment of least total cost: each row gets a column of its own. The Hungarian method with
/// potentials, one row after another along a shortest path; `rows² · columns` steps.
///
/// Source: H. W. Kuhn, The Hungarian method for the assignment problem (1955); J. Munkres,
/// Algorithms for the assignment and transportation problems (1957).
final class LeastCost {

  private static final int NONE = -1;

  private final int[][] costs;
  private final int columns;
  private final long[] ofRow;
  private final long[] ofColumn;
  private final int[] rowOf;

  private LeastCost(int[][] costs, int columns) {
    this.costs = costs;
    this.columns = columns;
    this.ofRow = new long[costs.length];
    this.ofColumn = new long[columns];
    this.rowOf = new int[columns];
    Arrays.fill(rowOf, NONE);
  }

  /// @param costs by row and column, with at least as many columns as rows
  /// @return for each row its column; of several assignments that cost the least always the same
  static int[] assign(int[][] costs) {
    int columns = costs.length == 0 ? 0 : costs[0].length;
    if (columns < costs.length)
      throw new IllegalArgumentException(costs.length + " rows and " + columns + " columns");
    var least = new LeastCost(costs, columns);
    for (int row = 0; row < costs.length; row++) least.place(row);
    var columnOf = new int[costs.length];
    for (int column = 0; column < columns; column++)
      if (least.rowOf[column] != NONE) columnOf[least.rowOf[column]] = column;
    return columnOf;
  }

  /// Places one more row, and moves others where that is cheaper.
  private void place(int row) {
    var distance = new long[columns];
    var before = new int[columns];
    var done = new boolean[columns];
    Arrays.fill(distance, Long.MAX_VALUE);
    Arrays.fill(before, NONE);
    int from = row;
    int at = NONE;
    long gone = 0;
    do {
      int next = NONE;
      for (int column = 0; column < columns; column++) {
        if (done[column]) continue;
        long way = gone + costs[from][column] - ofRow[from] - ofColumn[column];
        if (way < distance[column]) {
          distance[column] = way;
          before[column] = at;
        }
        if (next == NONE || distance[column] < distance[next]) next = column;
      }
      at = next;
      gone = distance[at];
      done[at] = true;
      from = rowOf[at];
    } while (from != NONE);
    ofRow[row] += gone;
    for (int column = 0; column < columns; column++)
      if (done[column] && column != at) {
        ofRow[rowOf[column]] += gone - distance[column];
        ofColumn[column] -= gone - distance[column];
      }
    for (; at != NONE; at = before[at]) rowOf[at] = before[at] == NONE ? row : rowOf[before[at]];
  }
}
