package org.parley.voting;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One voter's answer, in the shape a method asks for (see [Form]). Candidates are named by the
/// keys of the election: recommendations of a panel, or whatever an election file lists.
public sealed interface Ballot {

  /// A grade for each candidate that the voter judged; a candidate left out was not answered.
  record Grades(Map<String, String> grades) implements Ballot {
    public Grades {
      grades = Map.copyOf(grades);
    }

    /// The answer to a single proposal.
    public static Grades of(String candidate, String grade) {
      return new Grades(Map.of(candidate, grade));
    }
  }

  /// The candidates the voter approves of.
  record Approvals(Set<String> approved) implements Ballot {
    public Approvals {
      approved = Set.copyOf(approved);
    }
  }

  /// Points for each candidate that the voter scored.
  record Scores(Map<String, Integer> scores) implements Ballot {
    public Scores {
      scores = Map.copyOf(scores);
    }
  }

  /// Candidates in order, best first; each group holds candidates ranked as equals.
  record Ranking(List<Set<String>> groups) implements Ballot {
    public Ranking {
      groups = groups.stream().map(Set::copyOf).toList();
    }
  }

  /// Votes bought from a budget: dots laid, or votes that cost their square.
  record Allocation(Map<String, Integer> votes) implements Ballot {
    public Allocation {
      votes = Map.copyOf(votes);
    }
  }

  /// Whether the voter handed in a ballot that says nothing.
  default boolean isBlank() {
    return switch (this) {
      case Grades g -> g.grades().isEmpty();
      case Approvals a -> a.approved().isEmpty();
      case Scores s -> s.scores().isEmpty();
      case Ranking r -> r.groups().isEmpty();
      case Allocation a -> a.votes().values().stream().allMatch(votes -> votes == 0);
    };
  }
}
