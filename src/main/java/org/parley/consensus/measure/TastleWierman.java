package org.parley.consensus.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.consensus.measure.Figure.Reason;

/// Consensus on an ordinal scale: 1 where all votes stand on one step, 0 where they stand half and
/// half at the two ends. Undefined below two votes.
///
/// `Cns = 1 + Σ p·log₂(1 − |x − μ| / d)`, with p the share of votes on step x, μ their mean and d
/// the width of the scale. Strength towards a step t: `Agr(t) = 1 + Σ p·log₂(1 − |x − t| / 2d)`.
///
/// Source: W. J. Tastle, M. J. Wierman, Consensus and dissention, Int. J. Approx. Reason. 45 (2007)
/// 531–545.
public final class TastleWierman {

  /// @param dissention 1 − Cns
  /// @param strengthTowardMax how strongly the votes lean to the top of the scale, 0 to 1
  /// @param targetedAgreement the strength towards each step, from the lowest
  public record Working(
      double dissention,
      double strengthTowardMin,
      double strengthTowardMax,
      List<Double> targetedAgreement) {
    public Working {
      targetedAgreement = List.copyOf(targetedAgreement);
    }
  }

  private TastleWierman() {}

  public static Figure<Working> of(Distribution votes) {
    int n = votes.n();
    if (n < 2) return Figure.undefined(n == 0 ? Reason.NO_VOTES : Reason.TOO_FEW_VOTES, n);
    var scale = votes.scale();
    double width = scale.max() - scale.min();
    double consensus = closeness(votes, votes.mean(), width);
    var targeted =
        IntStream.rangeClosed(scale.min(), scale.max())
            .mapToObj(step -> closeness(votes, step, 2 * width))
            .toList();
    return Figure.of(
        consensus,
        n,
        new Working(1 - consensus, targeted.getFirst(), targeted.getLast(), targeted));
  }

  private static double closeness(Distribution votes, double target, double width) {
    double sum = 0;
    for (int step = votes.scale().min(); step <= votes.scale().max(); step++)
      if (votes.count(step) > 0)
        sum += votes.count(step) * Math.log(1 - Math.abs(step - target) / width);
    return Math.clamp(1 + sum / Math.log(2) / votes.n(), 0, 1);
  }
}
