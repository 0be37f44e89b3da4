package org.parley.consensus.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.parley.consensus.measure.Figure.Reason;

/// The median, and how far apart the quarters of the votes lie. The interquartile range depends on
/// how quartiles between two votes are found, so the kind is named; Parley uses type 7. Ranges from
/// 0 to the width of the scale. Undefined without votes.
///
/// Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, Am. Stat. 50 (1996)
/// 361–365; M. K. Rayens, E. J. Hahn, Building consensus using the policy Delphi method, Policy
/// Polit. Nurs. Pract. 1 (2000) 308–315.
public final class MedianIqr {

  /// How quartiles are found; types are numbered as by Hyndman and Fan.
  public enum Kind {
    TYPE_2(EstimationType.R_2),
    TYPE_6(EstimationType.R_6),
    TYPE_7(EstimationType.R_7),
    TYPE_8(EstimationType.R_8),
    /// Tukey's: medians of the halves, each with the middle vote where there is one.
    HINGES(EstimationType.R_2);

    private final EstimationType estimation;

    Kind(EstimationType estimation) {
      this.estimation = estimation;
    }

    /// @param sorted ascending, not empty
    /// @param percent above 0, to 100
    double percentile(double[] sorted, double percent) {
      return new Percentile().withEstimationType(estimation).evaluate(sorted, percent);
    }

    Quartiles quartiles(double[] sorted) {
      if (this == HINGES) {
        int half = (sorted.length + 1) / 2;
        return Quartiles.of(
            this,
            percentile(Arrays.copyOf(sorted, half), 50),
            percentile(Arrays.copyOfRange(sorted, sorted.length - half, sorted.length), 50));
      }
      return Quartiles.of(this, percentile(sorted, 25), percentile(sorted, 75));
    }
  }

  public record Quartiles(Kind kind, double lower, double upper, double range) {
    static Quartiles of(Kind kind, double lower, double upper) {
      return new Quartiles(kind, lower, upper, upper - lower);
    }
  }

  /// @param iqr by type 7
  /// @param narrow whether the range is small enough to speak of consensus by the usual rule of
  ///   thumb: 1 step on scales of up to five, 2 on longer ones
  /// @param quartiles one of each kind
  public record Working(double median, double iqr, boolean narrow, List<Quartiles> quartiles) {
    public Working {
      quartiles = quartiles.stream().sorted(Comparator.comparing(Quartiles::kind)).toList();
    }

    public Quartiles quartiles(Kind kind) {
      return quartiles.get(kind.ordinal());
    }
  }

  private MedianIqr() {}

  public static Figure<Working> of(Distribution votes) {
    if (votes.n() == 0) return Figure.undefined(Reason.NO_VOTES, 0);
    var sorted = votes.votes();
    var quartiles = Stream.of(Kind.values()).map(kind -> kind.quartiles(sorted)).toList();
    double median = Kind.TYPE_7.percentile(sorted, 50);
    double iqr = quartiles.get(Kind.TYPE_7.ordinal()).range();
    boolean narrow = iqr <= (votes.scale().steps() <= 5 ? 1 : 2);
    return Figure.of(median, votes.n(), new Working(median, iqr, narrow, quartiles));
  }
}
