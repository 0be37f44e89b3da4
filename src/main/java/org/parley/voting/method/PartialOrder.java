package org.parley.voting.method;

import java.util.BitSet;

/// Who stands above whom, with all that follows from it. Cost: m³/64 for all that can be added.
final class PartialOrder {

  private final BitSet[] below;

  PartialOrder(int candidates) {
    below = new BitSet[candidates];
    for (int a = 0; a < candidates; a++) below[a] = new BitSet(candidates);
  }

  private PartialOrder(PartialOrder other) {
    below = new BitSet[other.below.length];
    for (int a = 0; a < below.length; a++) below[a] = (BitSet) other.below[a].clone();
  }

  PartialOrder copy() {
    return new PartialOrder(this);
  }

  boolean isAbove(int a, int b) {
    return below[a].get(b);
  }

  /// Puts one above another, where that closes no cycle.
  ///
  /// @return whether it does not
  boolean put(int upper, int lower) {
    if (isAbove(lower, upper)) return false;
    for (int a = 0; a < below.length; a++)
      if ((a == upper || below[a].get(upper)) && !below[a].get(lower)) {
        below[a].set(lower);
        below[a].or(below[lower]);
      }
    return true;
  }

  /// `[a][b]`: whether a stands above b.
  boolean[][] above() {
    var above = new boolean[below.length][below.length];
    for (int a = 0; a < below.length; a++)
      for (int b = 0; b < below.length; b++) above[a][b] = isAbove(a, b);
    return above;
  }
}
