package org.parley.consensus.measure;

import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.parley.consensus.measure.Figure.Reason;

/// Whether estimates draw together from one round to the next: the change of the coefficient of
/// variation, standard deviation by mean. Below zero they do; a change within 0.1 to 0.2 is usually
/// called stable. Means something only for estimates with a true zero; undefined on scales that go
/// below zero, where all estimates are zero, and below two votes in a round.
///
/// Source: J. M. English, G. L. Kernan, The prediction of air travel and aircraft technology to the
/// year 2000 using the Delphi method, Transp. Res. 10 (1976) 1–8.
public final class CvChange {

  /// @param cvChangeRel the change by the earlier coefficient; empty where that is zero
  /// @param iqr1 by quartiles of type 7
  public record Working(
      double cv1,
      double cv2,
      double cvChangeAbs,
      OptionalDouble cvChangeRel,
      double mean1,
      double mean2,
      double sd1,
      double sd2,
      double iqr1,
      double iqr2) {}

  private CvChange() {}

  public static Figure<Working> of(Movement movement) {
    var before = movement.before();
    var after = movement.after();
    int n = before.n() + after.n();
    if (before.n() == 0 || after.n() == 0) return Figure.undefined(Reason.NO_VOTES, n);
    if (before.n() < 2 || after.n() < 2) return Figure.undefined(Reason.TOO_FEW_VOTES, n);
    if (movement.scale().min() < 0 || before.mean() == 0 || after.mean() == 0)
      return Figure.undefined(Reason.NO_TRUE_ZERO, n);
    double sd1 = deviation(before);
    double sd2 = deviation(after);
    double cv1 = sd1 / before.mean();
    double cv2 = sd2 / after.mean();
    return Figure.of(
        cv2 - cv1,
        n,
        new Working(
            cv1,
            cv2,
            cv2 - cv1,
            cv1 == 0 ? OptionalDouble.empty() : OptionalDouble.of((cv2 - cv1) / cv1),
            before.mean(),
            after.mean(),
            sd1,
            sd2,
            MedianIqr.Kind.TYPE_7.quartiles(before.votes()).range(),
            MedianIqr.Kind.TYPE_7.quartiles(after.votes()).range()));
  }

  private static double deviation(Distribution votes) {
    var statistics = new StreamingStatistics();
    for (double vote : votes.votes()) statistics.addValue(vote);
    return statistics.getStandardDeviation();
  }
}
