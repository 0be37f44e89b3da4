package org.parley.opinionmap;

/// The product of the votes' scatter matrix with a vector, from the observed votes alone.
///
/// A missing vote counts as the mean of its statement, which is 0 once the mean is taken away, so
/// only observed votes contribute. A row's sum and its return to the columns are look-ups by cell:
/// no multiplication, no dense matrix.
final class Covariance {
  private final VoteMatrix matrix;
  private final boolean[] moderated;
  private final double[] mean;
  private final double total;

  Covariance(VoteMatrix matrix, boolean[] moderated) {
    this.matrix = matrix;
    this.moderated = moderated;
    this.mean = new double[matrix.columns()];
    Tally all = Tally.of(matrix, new int[matrix.rows()], 1)[0];
    double sum = 0;
    for (int column = 0; column < mean.length; column++) {
      if (!moderated[column]) {
        double seen = all.seen(column);
        double balance = all.agree(column) - (double) all.disagree(column);
        mean[column] = balance / seen;
        sum += all.agree(column) + all.disagree(column) - balance * balance / seen;
      }
    }
    total = sum;
  }

  double[] mean() {
    return mean;
  }

  /// The sum of the squared deviations of all observed votes.
  double total() {
    return total;
  }

  /// What each cell adds to the sum of its row.
  double[] weights(double[] vector) {
    double[] weights = new double[3 * mean.length];
    for (int column = 0; column < mean.length; column++) {
      for (int value = -1; value <= 1 && !moderated[column]; value++) {
        weights[3 * column + value + 1] = (value - mean[column]) * vector[column];
      }
    }
    return weights;
  }

  double[] times(double[] vector) {
    double[] weights = weights(vector);
    Blocks blocks = matrix.blocks();
    double[][] sums = new double[blocks.count()][];
    blocks.forEach(block -> sums[block] = scatter(weights, blocks.from(block), blocks.to(block)));
    double[] product = new double[mean.length];
    for (int column = 0; column < mean.length; column++) {
      for (int value = -1; value <= 1 && !moderated[column]; value++) {
        double sum = 0;
        for (double[] part : sums) {
          sum += part[3 * column + value + 1];
        }
        product[column] += sum * (value - mean[column]);
      }
    }
    return product;
  }

  private double[] scatter(double[] weights, int from, int to) {
    double[] sum = new double[weights.length];
    char[] cells = matrix.cells();
    for (int row = from; row < to; row++) {
      int start = matrix.start(row);
      int end = matrix.start(row + 1);
      double score = 0;
      for (int i = start; i < end; i++) {
        score += weights[cells[i]];
      }
      for (int i = start; i < end; i++) {
        sum[cells[i]] += score;
      }
    }
    return sum;
  }
}
