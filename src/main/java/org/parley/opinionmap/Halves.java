package org.parley.opinionmap;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Places people by random halves of the statements.
///
/// A half's sum of pulls is looked up cell by cell; the other half's is what it lacks of the sum
/// over all statements.
final class Halves {
  private final VoteMatrix matrix;
  private final int[] rows;
  private final double[] pullX;
  private final double[] pullY;
  private final int[] open;
  private final double[] allX;
  private final double[] allY;
  private final int[] seen;

  /// How much a sum is scaled up, by the number of votes in it.
  private final double[] scales;

  private Halves(VoteMatrix matrix, int[] rows, double[] pullX, double[] pullY, int[] open) {
    this.matrix = matrix;
    this.rows = rows;
    this.pullX = pullX;
    this.pullY = pullY;
    this.open = open;
    this.allX = new double[rows.length];
    this.allY = new double[rows.length];
    this.seen = new int[rows.length];
    this.scales = new double[matrix.columns() + 1];
    for (int votes = 0; votes < scales.length; votes++) {
      scales[votes] = Math.sqrt((double) matrix.columns() / Math.max(1, votes));
    }
    sum(pullX, pullY, open, allX, allY, seen);
  }

  static Halves of(VoteMatrix matrix, Axes axes, int[] rows) {
    int cells = 3 * matrix.columns();
    double[] pullX = new double[cells];
    double[] pullY = new double[cells];
    int[] open = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int column = cell / 3;
      if (!axes.moderated()[column]) {
        double away = cell % 3 - 1 - axes.mean()[column];
        pullX[cell] = away * axes.first()[column];
        pullY[cell] = away * axes.second()[column];
        open[cell] = 1;
      }
    }
    return new Halves(matrix, rows, pullX, pullY, open).fromLeftToRight();
  }

  /// The same people, neighbours side by side: see [Places].
  private Halves fromLeftToRight() {
    int[] order = Points.of(allX, allY).fromLeftToRight();
    int[] sorted = IntStream.of(order).map(i -> rows[i]).toArray();
    return new Halves(matrix, sorted, pullX, pullY, open);
  }

  private void sum(
      double[] ofX, double[] ofY, int[] ofSeen, double[] toX, double[] toY, int[] toSeen) {
    char[] cells = matrix.cells();
    for (int i = 0; i < rows.length; i++) {
      double x = 0;
      double y = 0;
      int n = 0;
      for (int at = matrix.start(rows[i]); at < matrix.start(rows[i] + 1); at++) {
        int cell = cells[at];
        x += ofX[cell];
        y += ofY[cell];
        n += ofSeen[cell];
      }
      toX[i] = x;
      toY[i] = y;
      toSeen[i] = n;
    }
  }

  /// Where people stand by one random half of the statements, and where by the other.
  Points[] cut(SplittableRandom random) {
    double[] halfX = new double[pullX.length];
    double[] halfY = new double[pullY.length];
    int[] inHalf = new int[open.length];
    for (int column = 0; column < matrix.columns(); column++) {
      if (random.nextBoolean()) {
        for (int cell = 3 * column; cell < 3 * column + 3; cell++) {
          halfX[cell] = pullX[cell];
          halfY[cell] = pullY[cell];
          inHalf[cell] = open[cell];
        }
      }
    }
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    int[] n = new int[rows.length];
    sum(halfX, halfY, inHalf, x, y, n);
    double[] otherX = new double[rows.length];
    double[] otherY = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double scale = scales[n[i]];
      double otherScale = scales[seen[i] - n[i]];
      boolean all = n[i] == seen[i];
      otherX[i] = all ? 0 : otherScale * (allX[i] - x[i]);
      otherY[i] = all ? 0 : otherScale * (allY[i] - y[i]);
      x[i] *= scale;
      y[i] *= scale;
    }
    return new Points[] {Points.of(x, y), Points.of(otherX, otherY)};
  }
}
