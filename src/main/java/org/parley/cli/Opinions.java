package org.parley.cli;

import java.util.SplittableRandom;

/// What simulated people think: each belongs to a group, and each group leans one way or the other
/// on every statement. The same seed makes the same people.
///
/// @param groups how many groups there are
/// @param seed what leanings are drawn from
record Opinions(int groups, long seed) {

  private static final double PASS = 0.1;
  private static final double SURE = 0.85;
  private static final double SHARED = 0.3;

  /// `agree`, `disagree` or `pass`.
  String choice(int group, int statement, SplittableRandom person) {
    if (person.nextDouble() < PASS) return "pass";
    boolean withTheGroup = person.nextDouble() < SURE;
    return leansTo(group, statement) == withTheGroup ? "agree" : "disagree";
  }

  /// Three of ten statements are such that all groups agree.
  private boolean leansTo(int group, int statement) {
    var draw = new SplittableRandom(seed * 31 + statement * 1_009L);
    return draw.nextDouble() < SHARED
        || new SplittableRandom(seed + statement * 7_919L + group * 104_729L).nextBoolean();
  }
}
