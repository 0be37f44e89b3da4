package org.parley.voting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a result came about; the views and the command line show it. Maps are in the order of the
/// candidates' names.
public sealed interface Working {

  /// Answers on a scale of grades: what every method of that form has.
  sealed interface Graded extends Working {
    /// The scale's keys, from most opposed to most in favour.
    List<String> grades();

    /// Per candidate, how many gave each grade, in the order of `grades`.
    Map<String, List<Long>> counts();
  }

  /// Answers on a scale, for each candidate.
  record Distribution(List<String> grades, Map<String, List<Long>> counts) implements Graded {
    public Distribution {
      grades = List.copyOf(grades);
      counts = kept(counts);
    }
  }

  /// Majority judgment: answers, and the gauge of each candidate.
  record Gauges(List<String> grades, Map<String, List<Long>> counts, Map<String, Gauge> gauges)
      implements Graded {
    public Gauges {
      grades = List.copyOf(grades);
      counts = kept(counts);
      gauges = kept(gauges);
    }
  }

  /// @param majorityGrade the lower median
  /// @param ungraded ballots that left the candidate out, counted as the worst grade
  /// @param above how many graded higher, `p` as a share
  /// @param below how many graded lower, `q` as a share
  /// @param sign `+` where more are above than below, `-` where fewer, `=` otherwise
  record Gauge(
      String majorityGrade,
      long ungraded,
      long above,
      long below,
      double p,
      double q,
      String sign) {}

  /// RAND/UCLA: ratings, and the class of each candidate.
  record Ratings(List<String> grades, Map<String, List<Long>> counts, Map<String, Rating> ratings)
      implements Graded {
    public Ratings {
      grades = List.copyOf(grades);
      counts = kept(counts);
      ratings = kept(ratings);
    }
  }

  /// @param median empty where nobody rated
  /// @param verdict `appropriate`, `uncertain`, `inappropriate` or `unrated`
  /// @param disagreement by IPRAS, which decides
  /// @param disagreementByCount by the rule of thirds; empty for panels it is not defined for
  record Rating(
      long n,
      Optional<BigDecimal> median,
      String verdict,
      boolean disagreement,
      Optional<Boolean> disagreementByCount,
      Optional<BigDecimal> p30,
      Optional<BigDecimal> p70,
      Optional<BigDecimal> ipras) {}

  /// @param tally how many approve
  /// @param ballots that were counted
  record Approvals(Map<String, Long> tally, long ballots) implements Working {
    public Approvals {
      tally = kept(tally);
    }
  }

  /// @param byMean those rated often enough, by mean; for comparison, the sum decides
  record Points(Map<String, Score> scores, List<Set<String>> byMean) implements Working {
    public Points {
      scores = kept(scores);
      byMean = List.copyOf(byMean);
    }
  }

  /// @param mean empty where nobody scored
  record Score(long sum, long rated, Optional<Double> mean) {}

  /// Votes bought from budgets.
  ///
  /// @param credits of each voter, empty where nobody counts them
  /// @param share of all votes given, those against included as they are; empty where they add up
  ///   to nothing
  /// @param supporters how many gave votes in favour
  /// @param opponents how many gave votes against
  record Budgets(
      Optional<Integer> credits,
      Map<String, Long> tally,
      Map<String, Double> share,
      Map<String, Long> supporters,
      Map<String, Long> opponents)
      implements Working {
    public Budgets {
      tally = kept(tally);
      share = kept(share);
      supporters = kept(supporters);
      opponents = kept(opponents);
    }
  }

  /// Instant runoff.
  record Rounds(List<Round> rounds) implements Working {
    public Rounds {
      rounds = List.copyOf(rounds);
    }
  }

  /// @param exhausted ballots that name nobody who is left
  /// @param transfers where the ballots of the one excluded went, empty key for nowhere
  record Round(
      Map<String, Long> tally,
      long exhausted,
      Optional<String> eliminated,
      Map<String, Long> transfers) {
    public Round {
      tally = kept(tally);
      transfers = kept(transfers);
    }
  }

  /// Single transferable vote by the Scottish rules.
  record Stages(long quota, long valid, List<Stage> stages) implements Working {
    public Stages {
      stages = List.copyOf(stages);
    }
  }

  /// @param action `first-preferences`, `surplus` or `exclusion`
  /// @param of whose papers moved, empty at the first stage
  /// @param transferred votes that each continuing candidate received in this stage
  /// @param votes after it
  /// @param elected all elected so far, in their order
  record Stage(
      String action,
      Optional<String> of,
      Map<String, BigDecimal> transferred,
      Map<String, BigDecimal> votes,
      BigDecimal nontransferable,
      List<String> elected,
      List<String> excluded) {
    public Stage {
      transferred = kept(transferred);
      votes = kept(votes);
      elected = List.copyOf(elected);
      excluded = List.copyOf(excluded);
    }
  }

  /// Single transferable vote by Meek's rules.
  ///
  /// @param decimals to which votes are kept
  record Iterations(int decimals, List<KeepRound> rounds) implements Working {
    public Iterations {
      rounds = List.copyOf(rounds);
    }
  }

  /// The state when nobody more was elected and somebody had to go, or when all seats were filled.
  ///
  /// @param keep the share of every paper that a candidate keeps
  /// @param iterations of the counting in this round
  record KeepRound(
      Map<String, BigDecimal> votes,
      BigDecimal quota,
      BigDecimal exhausted,
      Map<String, BigDecimal> keep,
      int iterations,
      List<String> elected,
      Optional<String> excluded) {
    public KeepRound {
      votes = kept(votes);
      keep = kept(keep);
      elected = List.copyOf(elected);
    }
  }

  /// Methods that compare each candidate with each other.
  sealed interface Compared extends Working {
    /// Per candidate and rival, how many rank the candidate strictly higher.
    Map<String, Map<String, Long>> pairwise();

    /// Whom more voters prefer than not, against every rival.
    Optional<String> condorcetWinner();
  }

  /// Schulze.
  ///
  /// @param paths the strength of the strongest path from candidate to rival
  record Paths(
      Map<String, Map<String, Long>> pairwise,
      Optional<String> condorcetWinner,
      Map<String, Map<String, Long>> paths)
      implements Compared {
    public Paths {
      pairwise = kept(pairwise);
      paths = kept(paths);
    }
  }

  /// Ranked pairs.
  ///
  /// @param majorities in the order they were looked at
  /// @param lot the drawn order that parted equally strong majorities, empty where it was not
  ///   needed
  record Locks(
      Map<String, Map<String, Long>> pairwise,
      Optional<String> condorcetWinner,
      List<Majority> majorities,
      List<String> lot)
      implements Compared {
    public Locks {
      pairwise = kept(pairwise);
      majorities = List.copyOf(majorities);
      lot = List.copyOf(lot);
    }
  }

  /// @param locked or skipped because it would close a cycle
  record Majority(String winner, String loser, long votes, long opposing, boolean locked) {}

  private static <V> Map<String, V> kept(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
