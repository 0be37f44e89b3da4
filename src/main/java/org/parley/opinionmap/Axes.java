package org.parley.opinionmap;

/// The two directions in which the opinions differ most: the principal axes of the votes.
///
/// @param mean the mean vote on each statement, 0 for a moderated one
/// @param first the weight of each statement on the first axis; the weights have length 1
/// @param second the same for the second axis, at right angles to the first
/// @param variance the variance of the people along each axis (n − 1 in the denominator)
/// @param share the part of the whole variance each axis explains, 0 to 1
/// @param moderated which columns were taken out
public record Axes(
    double[] mean,
    double[] first,
    double[] second,
    double[] variance,
    double[] share,
    boolean[] moderated) {

  /// The length a statement's own point has on the map: how much it pulls people apart.
  public double extremity(int column) {
    return Math.hypot(x(column), y(column));
  }

  /// Where a participant would stand who agreed with this statement alone.
  public double x(int column) {
    return Math.sqrt(mean.length) * (1 - mean[column]) * first[column];
  }

  /// The other coordinate of [#x].
  public double y(int column) {
    return Math.sqrt(mean.length) * (1 - mean[column]) * second[column];
  }

  /// The same axes turned round where needed to point the way the earlier ones pointed.
  Axes pointingLike(Landmarks earlier, VoteMatrix now) {
    return new Axes(
        mean,
        likewise(first, earlier.first(), now, earlier.statements()),
        likewise(second, earlier.second(), now, earlier.statements()),
        variance,
        share,
        moderated);
  }

  private static double[] likewise(double[] axis, double[] old, VoteMatrix now, int[] statements) {
    double dot = 0;
    for (int i = 0; i < statements.length; i++) {
      int column = now.column(statements[i]);
      dot += column < 0 ? 0 : axis[column] * old[i];
    }
    return dot < 0 ? negated(axis) : axis;
  }

  static double[] negated(double[] axis) {
    double[] turned = new double[axis.length];
    for (int i = 0; i < axis.length; i++) {
      turned[i] = 0.0 - axis[i];
    }
    return turned;
  }
}
