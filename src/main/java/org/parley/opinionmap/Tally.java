package org.parley.opinionmap;

/// How many of some participants disagreed, passed and agreed, statement by statement.
public final class Tally {
  private final int[] cells;
  private final int people;

  Tally(int[] cells, int people) {
    this.cells = cells;
    this.people = people;
  }

  /// How many participants are counted, with or without a vote on a statement.
  public int people() {
    return people;
  }

  /// The number who agreed.
  public int agree(int column) {
    return cells[3 * column + 2];
  }

  /// The number who passed.
  public int pass(int column) {
    return cells[3 * column + 1];
  }

  /// The number who disagreed.
  public int disagree(int column) {
    return cells[3 * column];
  }

  /// The number who voted at all, passing included.
  public int seen(int column) {
    return cells[3 * column] + cells[3 * column + 1] + cells[3 * column + 2];
  }

  /// The counts of several groups together.
  static Tally sum(Iterable<Tally> tallies, int columns) {
    int[] cells = new int[3 * columns];
    int people = 0;
    for (Tally tally : tallies) {
      people += tally.people;
      for (int i = 0; i < cells.length; i++) {
        cells[i] += tally.cells[i];
      }
    }
    return new Tally(cells, people);
  }

  /// Counts the votes of each group: `labels[row]` is a group, or negative for nobody's.
  static Tally[] of(VoteMatrix matrix, int[] labels, int groups) {
    int width = 3 * matrix.columns();
    Blocks blocks = matrix.blocks();
    int[][] sums = new int[blocks.count()][];
    blocks.forEach(
        block -> {
          int[] sum = new int[groups * width];
          char[] cells = matrix.cells();
          for (int row = blocks.from(block); row < blocks.to(block); row++) {
            int offset = labels[row] * width;
            for (int i = matrix.start(row); offset >= 0 && i < matrix.start(row + 1); i++) {
              sum[offset + cells[i]]++;
            }
          }
          sums[block] = sum;
        });
    int[] people = new int[groups];
    for (int label : labels) {
      if (label >= 0) {
        people[label]++;
      }
    }
    Tally[] tallies = new Tally[groups];
    for (int group = 0; group < groups; group++) {
      int[] cells = new int[width];
      for (int[] sum : sums) {
        for (int i = 0; i < width; i++) {
          cells[i] += sum[group * width + i];
        }
      }
      tallies[group] = new Tally(cells, people[group]);
    }
    return tallies;
  }
}
