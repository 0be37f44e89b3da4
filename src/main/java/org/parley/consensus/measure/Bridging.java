package org.parley.consensus.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parley.consensus.measure.Figure.Reason;

/// How far support bridges declared groups, each counting the same whatever its size. The figure is
/// the smallest smoothed share of agreement, from 0 to 1, which no majority elsewhere can lift: fit
/// for a rule. The geometric mean is more lenient: fit for ranking. Undefined below two groups.
///
/// Source: A. Ovadya, L. Thorburn, Bridging systems, arXiv:2301.09976 (2023); smoothing as in
/// [GroupInformedConsensus].
public final class Bridging {

  /// @param min the least supportive group
  /// @param spread between the most and the least supportive group
  /// @param pooled the share of all together, where groups count by size
  public record Means(
      double min,
      double product,
      double geometricMean,
      double harmonicMean,
      double spread,
      double pooled) {}

  /// @param smoothed of `(A + 1)/(S + 2)`
  /// @param raw of `A/S`, empty where a group has no votes
  public record Working(Means smoothed, Optional<Means> raw) {}

  private Bridging() {}

  public static Figure<Working> of(Collection<Support> groups) {
    int k = groups.size();
    if (k < 2) return Figure.undefined(Reason.TOO_FEW_GROUPS, k);
    int seen = groups.stream().mapToInt(Support::seen).sum();
    if (seen == 0) return Figure.undefined(Reason.NO_VOTES, k);
    double pooled = groups.stream().mapToInt(Support::agree).sum() / (double) seen;
    var smoothed = means(groups, Support::smoothed, pooled);
    var raw =
        groups.stream().allMatch(group -> group.seen() > 0)
            ? Optional.of(means(groups, group -> group.agree() / (double) group.seen(), pooled))
            : Optional.<Means>empty();
    return Figure.of(smoothed.min(), k, new Working(smoothed, raw));
  }

  /// Rounding depends on the order of factors; the order of groups shall not.
  static List<Support> inOrder(Collection<Support> groups) {
    return groups.stream()
        .sorted(
            Comparator.comparingInt(Support::seen)
                .thenComparingInt(Support::agree)
                .thenComparingInt(Support::disagree))
        .toList();
  }

  private static Means means(
      Collection<Support> groups, ToDoubleFunction<Support> share, double pooled) {
    var shares = inOrder(groups).stream().mapToDouble(share).toArray();
    double min = 1;
    double max = 0;
    double product = 1;
    double inverses = 0;
    for (double p : shares) {
      min = Math.min(min, p);
      max = Math.max(max, p);
      product *= p;
      inverses += 1 / p;
    }
    return new Means(
        min,
        product,
        Math.pow(product, 1.0 / shares.length),
        min == 0 ? 0 : shares.length / inverses,
        max - min,
        pooled);
  }
}
