package org.parley.consensus.measure;

import org.parley.consensus.measure.Figure.Reason;

/// Leik's ordinal dispersion D: 0 where all votes stand on one step, 1 where they stand half and
/// half at the two ends; 0.6 where they are spread evenly over five. Undefined below two votes.
///
/// `D = 2 Σ d / (m − 1)`, with d the smaller of F and 1 − F, and F the cumulated shares over m
/// steps.
///
/// Source: R. K. Leik, A measure of ordinal consensus, Pac. Sociol. Rev. 9 (1966) 85–90.
public final class LeikD {

  /// @param consensus 1 − D
  public record Working(double consensus) {}

  private LeikD() {}

  public static Figure<Working> of(Distribution votes) {
    int n = votes.n();
    if (n < 2) return Figure.undefined(n == 0 ? Reason.NO_VOTES : Reason.TOO_FEW_VOTES, n);
    long nearer = 0;
    long below = 0;
    for (int count : votes.counts()) {
      below += count;
      nearer += Math.min(below, n - below);
    }
    double d = 2.0 * nearer / ((double) n * (votes.scale().steps() - 1));
    return Figure.of(d, n, new Working(1 - d));
  }
}
