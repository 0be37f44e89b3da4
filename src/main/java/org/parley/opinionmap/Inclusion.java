package org.parley.opinionmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who voted enough to be put in a group: 7 votes, or all statements where there are fewer.
///
/// If fewer than 15 people did, those with the most votes (the lowest id of equals) fill up to 15.
final class Inclusion {
  static final int VOTES = 7;
  static final int PEOPLE = 15;

  private Inclusion() {}

  /// The rows of those included, rising.
  static int[] of(VoteMatrix matrix) {
    int enough = Math.min(VOTES, matrix.columns());
    int[] in =
        IntStream.range(0, matrix.rows()).filter(row -> matrix.seen(row) >= enough).toArray();
    if (in.length >= Math.min(PEOPLE, matrix.rows())) {
      return in;
    }
    int[] most =
        IntStream.range(0, matrix.rows())
            .boxed()
            .sorted((a, b) -> matrix.seen(b) - matrix.seen(a))
            .limit(PEOPLE)
            .mapToInt(row -> row)
            .toArray();
    Arrays.sort(most);
    return most;
  }
}
