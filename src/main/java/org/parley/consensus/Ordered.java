package org.parley.consensus;

import java.util.ArrayList;
import java.util.Collections;
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

  /// As it would be if the `low` lowest and the `high` highest answers stood on this step.
  Ordered gathered(int low, int high, int step) {
    var gathered = new ArrayList<>(counts);
    take(gathered, low);
    Collections.reverse(gathered);
    take(gathered, high);
    Collections.reverse(gathered);
    gathered.set(step - 1, gathered.get(step - 1) + low + high);
    return new Ordered(gathered);
  }

  private static void take(List<Integer> counts, int most) {
    int left = most;
    for (int i = 0; i < counts.size(); i++) {
      int taken = Math.min(left, counts.get(i));
      counts.set(i, counts.get(i) - taken);
      left -= taken;
    }
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
