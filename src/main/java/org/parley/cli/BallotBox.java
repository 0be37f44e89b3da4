package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.voting.Ballot;
import org.parley.voting.BallotProblem;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;

/// Collects the ballots of a file: rankings in their compact form, others merged with their equals,
/// so that a million duplicates weigh nothing. What no voter could have meant (an unknown name, a
/// word where a number belongs) is bad input; what a voter did wrong (too many dots) makes the
/// ballot invalid, and is told.
final class BallotBox {

  /// A ballot that does not count.
  record Refused(long line, long count, String why) {}

  private final VotingMethod method;
  private final List<String> candidates;
  private final Set<String> known;
  private final Rankings.@Nullable Builder rankings;
  private final Map<Ballot, Long> others = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private long voters;

  BallotBox(VotingMethod method, List<String> candidates) {
    this.method = method;
    this.candidates = candidates;
    this.known = Set.copyOf(candidates);
    this.rankings = method instanceof RankedMethod ? new Rankings.Builder(candidates) : null;
  }

  VotingMethod method() {
    return method;
  }

  List<String> candidates() {
    return candidates;
  }

  List<Refused> refused() {
    return refused;
  }

  /// Adds a ranking of groups of equals, best first.
  void rank(List<List<String>> groups, long count, long line) {
    if (rankings == null) throw new BadInput(line, "cli.tally.no-ranking", method.name());
    voters(count, line);
    try {
      rankings.add(groups, count);
    } catch (IllegalArgumentException wrong) {
      for (var group : groups)
        for (var name : group)
          if (!known.contains(name))
            throw new BadInput(line, "cli.tally.unknown-candidate", name, shown());
      throw new BadInput(line, "cli.tally.ranked-twice", twice(groups));
    }
  }

  private static String twice(List<List<String>> groups) {
    var seen = new ArrayList<String>();
    for (var group : groups)
      for (var name : group) {
        if (seen.contains(name)) return name;
        seen.add(name);
      }
    throw new IllegalStateException("nobody is named twice in " + groups);
  }

  /// Adds any other ballot.
  ///
  /// @return why it does not count, empty if it does
  Optional<String> add(Ballot ballot, long count, long line) {
    voters(count, line);
    var why = method.problem(ballot, known).map(problem -> why(problem, line));
    why.ifPresent(reason -> refused.add(new Refused(line, count, reason)));
    others.merge(ballot, count, Long::sum);
    return why;
  }

  private void voters(long count, long line) {
    voters += count;
    if (voters > Election.MOST_BALLOTS)
      throw new BadInput(line, "cli.tally.too-many", Election.MOST_BALLOTS);
  }

  private String why(BallotProblem problem, long line) {
    return switch (problem) {
      case BallotProblem.OverBudget(long spent, int credits) ->
          BadInput.words("cli.tally.over-budget", List.of(spent, credits));
      case BallotProblem.OutOfRange(var candidate, int value, int least, int most)
          when method.form() instanceof Form.Budget ->
          BadInput.words("cli.tally.out-of-range", List.of(candidate, value, least, most));
      case BallotProblem.OutOfRange(var candidate, int value, int least, int most) ->
          throw new BadInput(line, "cli.tally.out-of-range", candidate, value, least, most);
      case BallotProblem.UnknownCandidate(var candidate) ->
          throw new BadInput(line, "cli.tally.unknown-candidate", candidate, shown());
      case BallotProblem.UnknownGrade(var candidate, var grade) ->
          throw new BadInput(line, "cli.tally.unknown-grade", candidate, grade, grades());
      case BallotProblem.WrongForm _,
          BallotProblem.RankedTwice _,
          BallotProblem.EmptyRank _,
          BallotProblem.EqualRanks _ ->
          throw new IllegalStateException("ballots are read by the form: " + problem);
    };
  }

  private String shown() {
    return candidates.stream().limit(20).collect(Collectors.joining(", "))
        + (candidates.size() > 20 ? ", …" : "");
  }

  private String grades() {
    return method.form() instanceof Form.Scale(var grades)
        ? grades.stream().map(grade -> grade.key()).collect(Collectors.joining(", "))
        : "";
  }

  Tally tally(int seats, long seed) {
    if (rankings != null && method instanceof RankedMethod ranked)
      return ranked.tally(rankings.build(), seats, seed);
    var cast = new ArrayList<Election.Cast>();
    others.forEach((ballot, count) -> cast.add(new Election.Cast(ballot, count)));
    return method.tally(new Election(candidates, cast, seats, seed));
  }
}
