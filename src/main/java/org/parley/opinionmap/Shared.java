package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A statement all groups hold the same side of, each with enough voters to say so.
///
/// In every group the lower end of the 95 % Wilson interval of the share on that side, passes among
/// the votes, must lie above one half: three of four voters are not enough, and four of four are.
///
/// @param column the statement's column
/// @param side the side all are on
/// @param lowest the lowest of the groups' lower ends, above 0.5 up to 1
public record Shared(int column, Side side, double lowest) {

  /// The shared statements among those not moderated, the surest first.
  public static List<Shared> of(List<Tally> groups, boolean[] moderated) {
    List<Shared> shared = new ArrayList<>();
    for (int column = 0; column < moderated.length && !groups.isEmpty(); column++) {
      if (moderated[column]) {
        continue;
      }
      double agreed = 1;
      double disagreed = 1;
      for (Tally group : groups) {
        agreed = Math.min(agreed, bound(group.agree(column), group.seen(column)));
        disagreed = Math.min(disagreed, bound(group.disagree(column), group.seen(column)));
      }
      if (agreed > 0.5) {
        shared.add(new Shared(column, Side.AGREE, agreed));
      } else if (disagreed > 0.5) {
        shared.add(new Shared(column, Side.DISAGREE, disagreed));
      }
    }
    shared.sort(Comparator.comparingDouble(Shared::lowest).reversed());
    return List.copyOf(shared);
  }

  /// 0 at once where even the observed share is no majority.
  private static double bound(int part, int seen) {
    return 2L * part > seen ? Wilson.low(part, seen) : 0;
  }
}
