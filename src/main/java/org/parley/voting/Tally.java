package org.parley.voting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What counting yielded, with its working.
///
/// @param winners those elected, or the best where nothing is filled, in the order of the ranking;
///   nobody where no ballot said anything
/// @param ranking all candidates, best first, as groups of equals, each in the order of its names
/// @param ties what was equal and how it was decided, in the order it came up
/// @param working how the result came about, for a person to follow
/// @param turnout ballots by kind
public record Tally(
    String method,
    int version,
    List<String> winners,
    List<Set<String>> ranking,
    List<Tie> ties,
    Working working,
    Turnout turnout) {

  /// @param valid ballots that were counted, blank ones included
  /// @param blank valid ballots that say nothing
  /// @param invalid ballots that did not fit the form
  public record Turnout(long valid, long blank, long invalid) {}

  /// Candidates whom the count left equal.
  ///
  /// @param among the equals, in the order of their names
  /// @param decidedBy the rule that parted them: `none` where they stay equal, `lot`, or the
  ///   method's own rule
  /// @param chosen who was taken (elected, excluded or put first), empty where they stay equal
  public record Tie(List<String> among, String decidedBy, List<String> chosen) {
    public Tie {
      among = List.copyOf(among);
      chosen = List.copyOf(chosen);
    }
  }

  public Tally {
    winners = List.copyOf(winners);
    ranking = ranking.stream().map(Tally::sorted).toList();
    ties = List.copyOf(ties);
  }

  private static Set<String> sorted(Set<String> equals) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(equals)));
  }
}
