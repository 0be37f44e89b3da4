package org.parley.consensus.measure;

import java.util.Collection;
import org.parley.consensus.measure.Figure.Reason;

/// Whether every group supports a statement: the product of the groups' smoothed shares of
/// agreement, `∏ (A + 1)/(S + 2)`, between 0 and 1. One group that is against pulls it down however
/// large the others are. Compare across different numbers of groups with the k-th root only.
/// Undefined without groups.
///
/// Source: C. Small et al., Polis: scaling deliberation by mapping high dimensional opinion spaces,
/// Recerca 26 (2021).
public final class GroupInformedConsensus {

  /// @param gicNormalised the k-th root over k groups
  /// @param gicDisagree the same product of the shares that disagree
  public record Working(double gicNormalised, double gicDisagree) {}

  private GroupInformedConsensus() {}

  public static Figure<Working> of(Collection<Support> groups) {
    int k = groups.size();
    if (k == 0) return Figure.undefined(Reason.TOO_FEW_GROUPS, 0);
    double gic = 1;
    double disagree = 1;
    for (var group : Bridging.inOrder(groups)) {
      gic *= group.smoothed();
      disagree *= group.smoothedDisagreeing();
    }
    return Figure.of(gic, k, new Working(Math.pow(gic, 1.0 / k), disagree));
  }
}
