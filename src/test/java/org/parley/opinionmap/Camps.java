package org.parley.opinionmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Made-up conversations: camps that hold most statements alike, or people who vote at random.
final class Camps {
  private Camps() {}

  /// One vote: participant, statement, value, time.
  record Cast(int participant, int statement, int value, long time) {}

  static List<Cast> votes(int camps, int people, int statements, int each, double loyal, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] lines = new int[camps][statements];
    for (int[] line : lines) {
      for (int s = 0; s < statements; s++) {
        line[s] = random.nextInt(2) * 2 - 1;
      }
    }
    List<Cast> votes = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      for (int v = 0; v < each; v++) {
        int s = random.nextInt(statements);
        boolean keeps = random.nextDouble() < loyal;
        votes.add(
            new Cast(
                3 * p + 1,
                2 * s,
                keeps ? lines[p % camps][s] : random.nextInt(3) - 1,
                votes.size()));
      }
    }
    return votes;
  }

  static VoteMatrix matrix(List<Cast> casts) {
    Votes votes = new Votes();
    casts.forEach(c -> votes.add(c.participant(), c.statement(), c.value(), c.time()));
    return VoteMatrix.of(votes);
  }

  static List<Cast> shuffled(List<Cast> casts, long seed) {
    List<Cast> shuffled = new ArrayList<>(casts);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
