package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A statement one group agrees with and another disagrees with, surely enough to say so.
///
/// Among the groups where more agree than disagree, the highest lower end of the 95 % Wilson
/// interval of the share agreeing, and likewise for disagreement, must both be above the other
/// side's upper end; a group that passes is on neither side.
///
/// @param column the statement's column
/// @param agreeing the group that agrees most surely
/// @param disagreeing the group that disagrees most surely
/// @param strength the smaller of the two lower ends, 0 to 1
public record Dividing(int column, int agreeing, int disagreeing, double strength) {

  /// The dividing statements among those not moderated, the strongest first.
  public static List<Dividing> of(List<Tally> groups, boolean[] moderated) {
    List<Dividing> dividing = new ArrayList<>();
    for (int column = 0; column < moderated.length; column++) {
      if (moderated[column]) {
        continue;
      }
      int pro = -1;
      int contra = -1;
      double agreed = 0;
      double disagreed = 0;
      for (int g = 0; g < groups.size(); g++) {
        int agree = groups.get(g).agree(column);
        int disagree = groups.get(g).disagree(column);
        int seen = groups.get(g).seen(column);
        double sure = Wilson.low(Math.max(agree, disagree), seen);
        boolean clear = sure > Wilson.high(Math.min(agree, disagree), seen);
        if (clear && agree > disagree && sure > agreed) {
          pro = g;
          agreed = sure;
        } else if (clear && disagree > agree && sure > disagreed) {
          contra = g;
          disagreed = sure;
        }
      }
      if (pro >= 0 && contra >= 0) {
        dividing.add(new Dividing(column, pro, contra, Math.min(agreed, disagreed)));
      }
    }
    dividing.sort(Comparator.comparingDouble(Dividing::strength).reversed());
    return List.copyOf(dividing);
  }
}
