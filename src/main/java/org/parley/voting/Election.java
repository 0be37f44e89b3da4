package org.parley.voting;

import java.util.HashSet;
import java.util.List;

/// What is to be counted.
///
/// @param candidates the keys of those who stand, each once, in the order they were put; the order
///   decides nothing
/// @param ballots what was cast
/// @param seats how many are to be elected, at least 1; most methods elect one
/// @param seed of the lots that decide ties no rule resolves; recorded with the result
public record Election(List<String> candidates, List<Cast> ballots, int seats, long seed) {

  /// More ballots than people live are refused, so that no sum of votes overflows.
  public static final long MOST_BALLOTS = 8_000_000_000L;

  /// Ballots of the same content.
  ///
  /// @param count how many voters cast it, 0 or more
  public record Cast(Ballot ballot, long count) {
    public Cast {
      checkCount(count);
    }
  }

  public Election {
    candidates = List.copyOf(candidates);
    ballots = List.copyOf(ballots);
    if (candidates.isEmpty()) throw new IllegalArgumentException("an election needs candidates");
    if (new HashSet<>(candidates).size() < candidates.size())
      throw new IllegalArgumentException("a candidate stands twice among " + candidates);
    long voters = 0;
    for (var cast : ballots) voters = checkVoters(voters + cast.count());
    if (seats < 1) throw new IllegalArgumentException("seats must be at least 1, not " + seats);
  }

  static void checkCount(long count) {
    if (count < 0 || count > MOST_BALLOTS)
      throw new IllegalArgumentException("a ballot cannot be cast " + count + " times");
  }

  static long checkVoters(long voters) {
    if (voters > MOST_BALLOTS)
      throw new IllegalArgumentException("more than " + MOST_BALLOTS + " ballots");
    return voters;
  }

  public static Election of(List<String> candidates, List<Cast> ballots) {
    return new Election(candidates, ballots, 1, 0);
  }
}
