package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The consensus list as Polis draws it up, for comparison with other tools: over all participants,
/// without a look at the groups. Parley itself shows [Shared].
///
/// @param column the statement's column
/// @param share the smoothed share on the side
/// @param test its z-score against one half
public record Consensus(int column, double share, double test) {
  private static final int MOST = 5;

  /// At most five statements most people take this side of, by share · z.
  public static List<Consensus> of(Tally all, Side side, boolean[] moderated) {
    List<Consensus> found = new ArrayList<>();
    for (int column = 0; column < moderated.length; column++) {
      int part = side == Side.AGREE ? all.agree(column) : all.disagree(column);
      var one =
          new Consensus(
              column,
              Contrast.share(part, all.seen(column)),
              Contrast.test(part, all.seen(column)));
      if (!moderated[column] && one.share > 0.5 && one.test > Contrast.SIGNIFICANT) {
        found.add(one);
      }
    }
    found.sort(Comparator.comparingDouble((Consensus c) -> c.share * c.test).reversed());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /// The product of the groups' smoothed shares on a side: group-informed consensus.
  public static double acrossGroups(List<Tally> groups, Side side, int column) {
    double product = 1;
    for (Tally group : groups) {
      int part = side == Side.AGREE ? group.agree(column) : group.disagree(column);
      product *= Contrast.share(part, group.seen(column));
    }
    return product;
  }
}
