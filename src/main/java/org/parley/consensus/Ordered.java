package org.parley.consensus;

import java.util.ArrayList;
import java.util.List;

/// Answers in their order on the steps of a scale, counted from 1, and exact percentiles of them.
///
/// @param counts how many stand on each step, from the lowest
record Ordered(List<Integer> counts) {

  Ordered {
    counts = List.copyOf(counts);
  }

  int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /// The step of the answer at this place, the lowest at 0.
  int at(long place) {
    long seen = 0;
    for (int step = 1; step <= counts.size(); step++) {
      seen += counts.get(step - 1);
      if (place < seen) return step;
    }
    throw new IndexOutOfBoundsException("no answer at " + place + " of " + counts);
  }

  /// The percentile at `part` of `whole`, times `whole`, which makes it a whole number: linear
  /// between neighbours, type 7 of Hyndman & Fan. Needs an answer.
  long percentile(int part, int whole) {
    long position = (long) part * (n() - 1);
    long below = at(position / whole);
    long above = at(Math.min(n() - 1, position / whole + 1));
    return whole * below + position % whole * (above - below);
  }

  /// As it would be if the `k` lowest answers that stand below this step stood on it.
  Ordered lifted(int k, int step) {
    var lifted = new ArrayList<>(counts);
    int moved = 0;
    for (int from = 1; from < step; from++) {
      int moving = Math.min(k - moved, counts.get(from - 1));
      lifted.set(from - 1, counts.get(from - 1) - moving);
      moved += moving;
    }
    lifted.set(step - 1, counts.get(step - 1) + moved);
    return new Ordered(lifted);
  }
}
