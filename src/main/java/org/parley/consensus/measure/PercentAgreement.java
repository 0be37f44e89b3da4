package org.parley.consensus.measure;

import org.parley.consensus.measure.Figure.Reason;

/// The share of votes that accept, among the votes on the scale. Exact, from 0 to 1, with the
/// Wilson interval of 95 %. Undefined without votes.
///
/// Source: I. R. Diamond et al., Defining consensus, J. Clin. Epidemiol. 67 (2014) 401–409.
public final class PercentAgreement {

  static final double CONFIDENCE = 0.95;

  public record Working(Share share, WilsonInterval interval) {}

  /// What a share of yes votes is a share of.
  public enum Basis {
    /// Yes and no.
    CAST,
    /// Yes, no and abstaining.
    PRESENT,
    /// All who may vote.
    ELIGIBLE
  }

  private PercentAgreement() {}

  public static Figure<Working> of(Distribution votes) {
    return of(votes.count(votes.scale().acceptFrom(), votes.scale().max()), votes.n());
  }

  public static Figure<Working> of(int yes, int no, int abstaining, int eligible, Basis basis) {
    if (yes < 0 || no < 0 || abstaining < 0 || yes + no + abstaining > eligible)
      throw new IllegalArgumentException(
          "%d yes, %d no, %d abstaining of %d".formatted(yes, no, abstaining, eligible));
    return of(
        yes,
        switch (basis) {
          case CAST -> yes + no;
          case PRESENT -> yes + no + abstaining;
          case ELIGIBLE -> eligible;
        });
  }

  private static Figure<Working> of(int part, int whole) {
    return whole == 0 ? Figure.undefined(Reason.NO_VOTES, 0) : of(new Share(part, whole));
  }

  /// Of a share that was taken already.
  public static Figure<Working> of(Share share) {
    return Figure.of(share.value(), share.whole(), new Working(share, interval(share)));
  }

  public static WilsonInterval interval(Share share) {
    return WilsonInterval.of(share, CONFIDENCE);
  }
}
