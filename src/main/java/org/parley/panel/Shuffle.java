package org.parley.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Orders that a round's seed draws, the same for everybody who draws them again.
final class Shuffle {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Shuffle() {}

  /// @param draw tells several orders of one seed apart
  static <T> List<T> of(List<T> things, long seed, int draw) {
    var lots = new SplittableRandom(seed ^ STEP * (draw + 1));
    var shuffled = new ArrayList<>(things);
    for (int left = shuffled.size(); left > 1; left--)
      Collections.swap(shuffled, left - 1, lots.nextInt(left));
    return List.copyOf(shuffled);
  }
}
