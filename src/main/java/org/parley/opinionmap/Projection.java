package org.parley.opinionmap;

/// Where each participant stands: the sum of her votes' pulls, scaled up for the statements she has
/// not seen.
///
/// `√(C / max(1, n)) · Σ (vote − mean) · weight`, n her votes (moderated statements count as voted
/// by all), C all statements.
record Projection(double[] x, double[] y) {
  static Projection of(VoteMatrix matrix, Axes axes) {
    int columns = matrix.columns();
    double[] onX = new double[3 * columns];
    double[] onY = new double[3 * columns];
    int[] open = new int[3 * columns];
    int moderated = 0;
    for (int column = 0; column < columns; column++) {
      if (axes.moderated()[column]) {
        moderated++;
        continue;
      }
      for (int value = -1; value <= 1; value++) {
        int cell = 3 * column + value + 1;
        onX[cell] = (value - axes.mean()[column]) * axes.first()[column];
        onY[cell] = (value - axes.mean()[column]) * axes.second()[column];
        open[cell] = 1;
      }
    }
    int out = moderated;
    double[] x = new double[matrix.rows()];
    double[] y = new double[matrix.rows()];
    Blocks blocks = matrix.blocks();
    blocks.forEach(
        block -> {
          char[] cells = matrix.cells();
          for (int row = blocks.from(block); row < blocks.to(block); row++) {
            double sumX = 0;
            double sumY = 0;
            int seen = out;
            for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
              int cell = cells[i];
              sumX += onX[cell];
              sumY += onY[cell];
              seen += open[cell];
            }
            double scale = Math.sqrt((double) columns / Math.max(1, seen));
            x[row] = scale * sumX;
            y[row] = scale * sumY;
          }
        });
    return new Projection(x, y);
  }
}
