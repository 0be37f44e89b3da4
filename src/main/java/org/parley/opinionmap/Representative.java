package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A statement that stands for a group: its people hold one side of it, and more so than the
/// others.
///
/// @param column the statement's column
/// @param side the side the group is on
/// @param contrast the figures
public record Representative(int column, Side side, Contrast contrast) {
  private static final int MOST = 5;

  /// At most five of the statements that are not moderated, agreed ones first, never none: the
  /// statement the group agrees with most, then those significant both within the group and against
  /// the others, by ratio · z · share · z.
  public static List<Representative> of(Tally group, Tally others, boolean[] moderated) {
    List<Representative> eligible = new ArrayList<>();
    Representative bestAgreed = null;
    Representative best = null;
    for (int column = 0; column < moderated.length; column++) {
      if (moderated[column]) {
        continue;
      }
      Contrast contrast = Contrast.of(group, others, column);
      var one =
          new Representative(column, contrast.agreeing() ? Side.AGREE : Side.DISAGREE, contrast);
      if (contrast.agreeSignificant() || contrast.disagreeSignificant()) {
        eligible.add(one);
      }
      if (group.agree(column) > 0 && one.agreedBetterThan(bestAgreed)) {
        bestAgreed = new Representative(column, Side.AGREE, contrast);
      }
      if (best == null || strength(contrast) > strength(best.contrast)) {
        best = one;
      }
    }
    return chosen(eligible, bestAgreed, best);
  }

  private static List<Representative> chosen(
      List<Representative> eligible,
      @org.jspecify.annotations.Nullable Representative bestAgreed,
      @org.jspecify.annotations.Nullable Representative best) {
    List<Representative> chosen = new ArrayList<>();
    if (bestAgreed != null) {
      chosen.add(bestAgreed);
    } else if (eligible.isEmpty() && best != null) {
      chosen.add(best);
    }
    eligible.sort(Comparator.comparingDouble((Representative r) -> r.contrast.weight()).reversed());
    for (Representative one : eligible) {
      boolean there = chosen.stream().anyMatch(c -> c.column == one.column);
      if (!there && chosen.size() < MOST) {
        chosen.add(one);
      }
    }
    chosen.sort(Comparator.comparing(Representative::side));
    return List.copyOf(chosen);
  }

  private static double strength(Contrast contrast) {
    return Math.max(contrast.agreeRatioTest(), contrast.disagreeRatioTest());
  }

  private boolean agreedBetterThan(@org.jspecify.annotations.Nullable Representative other) {
    Contrast c = contrast;
    if (other == null) {
      return c.agreeTest() > Contrast.SIGNIFICANT || (c.agreeRatio() > 1 && c.agree() > 0.5);
    }
    Contrast o = other.contrast;
    return o.agreeRatio() > 1
        ? agreed(c) > agreed(o)
        : c.agree() * c.agreeTest() > o.agree() * o.agreeTest();
  }

  private static double agreed(Contrast c) {
    return c.agreeRatio() * c.agreeRatioTest() * c.agree() * c.agreeTest();
  }
}
