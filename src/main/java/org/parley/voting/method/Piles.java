package org.parley.voting.method;

import java.util.Arrays;
import org.parley.voting.Rankings;

/// Ballots in a pile for each candidate who is their best one still standing, each read only when
/// its pile is moved. One step back from [#next] is where a ballot stands.
final class Piles {

  private final Rankings rankings;
  private final int[] at;
  private final int[][] piles;
  private final int[] sizes;

  Piles(Rankings rankings) {
    this.rankings = rankings;
    int m = rankings.candidates().size();
    this.at = new int[rankings.rows()];
    this.piles = new int[m][];
    this.sizes = new int[m];
    var first = new int[m];
    for (int row = 0; row < rankings.rows(); row++)
      first[rankings.candidate(rankings.start(row))]++;
    for (int c = 0; c < m; c++) piles[c] = new int[first[c]];
    for (int row = 0; row < rankings.rows(); row++) {
      at[row] = rankings.start(row);
      put(rankings.candidate(at[row]), row);
    }
  }

  /// Takes a candidate's pile away; the caller puts its ballots elsewhere.
  int[] take(int candidate) {
    var pile = Arrays.copyOf(piles[candidate], sizes[candidate]);
    sizes[candidate] = 0;
    return pile;
  }

  void put(int candidate, int row) {
    if (sizes[candidate] == piles[candidate].length)
      piles[candidate] = Arrays.copyOf(piles[candidate], Math.max(16, sizes[candidate] * 3 / 2));
    piles[candidate][sizes[candidate]++] = row;
  }

  /// The ballot's next candidate among those standing, or -1 if it names none.
  int next(int row, boolean[] standing) {
    int end = rankings.end(row);
    for (int place = at[row] + 1; place < end; place++) {
      int candidate = rankings.candidate(place);
      if (standing[candidate]) {
        at[row] = place;
        return candidate;
      }
    }
    at[row] = end;
    return -1;
  }
}
