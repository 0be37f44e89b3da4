package org.parley.voting.method;

import java.util.List;

/// Parts equals by what they had before: the latest earlier round or stage in which their votes
/// differ decides, and where some are still equal in it, the ones before that.
final class Earlier {

  private Earlier() {}

  /// Those who had the fewest; more than one only if they were equal at all times.
  static List<Integer> fewest(List<Integer> equals, List<long[]> history) {
    return part(equals, history, -1);
  }

  /// Those who had the most.
  static List<Integer> most(List<Integer> equals, List<long[]> history) {
    return part(equals, history, 1);
  }

  private static List<Integer> part(List<Integer> equals, List<long[]> history, int sign) {
    var left = equals;
    for (var votes : history.reversed()) {
      long best = left.stream().mapToLong(c -> sign * votes[c]).max().orElseThrow();
      left = left.stream().filter(c -> sign * votes[c] == best).toList();
      if (left.size() == 1) break;
    }
    return left;
  }
}
