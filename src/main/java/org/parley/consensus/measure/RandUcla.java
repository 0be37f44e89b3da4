package org.parley.consensus.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parley.consensus.measure.Figure.Reason;

/// Appropriateness on nine steps: a median in the upper third without disagreement is appropriate,
/// in the lower third inappropriate, all else uncertain. A median of 3.5 or 6.5 belongs to the
/// third above. The figure is the disagreement index `IPR / IPRAS`, 0 and more; above 1 there is
/// disagreement. Undefined on other scales and below three votes.
///
/// Two definitions of disagreement stand side by side. By counting: at least a third of the panel
/// in the lowest third and as many in the highest, that is 3 of 8–10, 4 of 11–13, 5 of 14–16 and
/// one more for each three beyond; agreement is fewer than that outside the third with the median.
/// Panels below eight have no such rule. By spread: the range from the 30th to the 70th percentile,
/// `IPR`, exceeds the one adjusted for symmetry, `IPRAS = 2.35 + 1.5·|5 − (P30 + P70)/2|`.
///
/// Source: K. Fitch et al., The RAND/UCLA appropriateness method user's manual, RAND MR-1269
/// (2001).
public final class RandUcla {

  private static final int FEWEST = 3;
  private static final int FEWEST_TO_COUNT = 8;

  /// Percentiles of type 7 are sums of tenths, which doubles hold only nearly.
  private static final double ROUNDING = 1e-9;

  public enum Classification {
    APPROPRIATE,
    UNCERTAIN,
    INAPPROPRIATE;

    /// The key in files and message bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The rule by counting.
  ///
  /// @param third how many in each outer third make disagreement
  /// @param outsideRegion votes outside the third that holds the median
  public record Counted(
      int third,
      int outsideRegion,
      boolean disagreement,
      boolean agreement,
      Classification classification) {}

  /// The rule by spread.
  public record Spread(
      double p30,
      double p70,
      double ipr,
      double iprCentralPoint,
      double asymmetryIndex,
      double ipras,
      boolean disagreement,
      double disagreementIndex) {

    static Spread of(double[] sorted, MedianIqr.Kind kind) {
      double p30 = kind.percentile(sorted, 30);
      double p70 = kind.percentile(sorted, 70);
      double centre = (p30 + p70) / 2;
      double asymmetry = Math.abs(5 - centre);
      double ipras = 2.35 + 1.5 * asymmetry;
      double ipr = p70 - p30;
      return new Spread(
          p30, p70, ipr, centre, asymmetry, ipras, ipr > ipras + ROUNDING, ipr / ipras);
    }
  }

  /// @param low votes on the lowest three steps
  /// @param madFromMedian mean distance from the median
  /// @param counted empty for panels below eight
  /// @param ipras with percentiles of type 7; those of types 6 and 2 are given for comparison
  public record Working(
      double median,
      int low,
      int mid,
      int high,
      double madFromMedian,
      Optional<Counted> counted,
      Spread ipras,
      Classification classification,
      Spread iprasType6,
      Spread iprasType2) {}

  private RandUcla() {}

  public static Figure<Working> of(Distribution votes) {
    int n = votes.n();
    var scale = votes.scale();
    if (scale.steps() != 9) return Figure.undefined(Reason.NOT_NINE_STEPS, n);
    if (n < FEWEST) return Figure.undefined(n == 0 ? Reason.NO_VOTES : Reason.TOO_FEW_VOTES, n);
    var sorted = Arrays.stream(votes.votes()).map(vote -> vote - scale.min() + 1).toArray();
    double median = MedianIqr.Kind.TYPE_7.percentile(sorted, 50);
    int low = votes.count(scale.min(), scale.min() + 2);
    int high = votes.count(scale.max() - 2, scale.max());
    var spread = Spread.of(sorted, MedianIqr.Kind.TYPE_7);
    return Figure.of(
        spread.disagreementIndex(),
        n,
        new Working(
            median,
            low,
            n - low - high,
            high,
            Arrays.stream(sorted).map(vote -> Math.abs(vote - median)).average().orElseThrow(),
            counted(median, low, n - low - high, high),
            spread,
            classify(median, spread.disagreement()),
            Spread.of(sorted, MedianIqr.Kind.TYPE_6),
            Spread.of(sorted, MedianIqr.Kind.TYPE_2)));
  }

  private static Optional<Counted> counted(double median, int low, int mid, int high) {
    int n = low + mid + high;
    if (n < FEWEST_TO_COUNT) return Optional.empty();
    int third = (n + 1) / 3;
    int outside = n - (median < 3.5 ? low : median < 6.5 ? mid : high);
    boolean disagreement = low >= third && high >= third;
    return Optional.of(
        new Counted(third, outside, disagreement, outside < third, classify(median, disagreement)));
  }

  private static Classification classify(double median, boolean disagreement) {
    if (disagreement || (median >= 3.5 && median < 6.5)) return Classification.UNCERTAIN;
    return median < 3.5 ? Classification.INAPPROPRIATE : Classification.APPROPRIATE;
  }
}
