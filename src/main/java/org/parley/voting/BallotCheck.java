package org.parley.voting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Checks ballots against a method's form. Problems are found in the order of candidate names, so
/// that the same ballot always gets the same answer.
final class BallotCheck {

  private final Set<String> candidates;

  BallotCheck(Collection<String> candidates) {
    this.candidates = Set.copyOf(candidates);
  }

  Optional<BallotProblem> problem(Form form, Ballot ballot) {
    return switch (form) {
      case Form.Scale scale when ballot instanceof Ballot.Grades(var grades) ->
          grades(scale, grades);
      case Form.Approval _ when ballot instanceof Ballot.Approvals(var approved) ->
          unknown(approved);
      case Form.Points points when ballot instanceof Ballot.Scores(var scores) ->
          points(points, scores);
      case Form.Order order when ballot instanceof Ballot.Ranking ranking -> order(order, ranking);
      case Form.Budget budget when ballot instanceof Ballot.Allocation(var votes) ->
          budget(budget, votes);
      case Form.Scale _, Form.Approval _, Form.Points _, Form.Order _, Form.Budget _ ->
          Optional.of(new BallotProblem.WrongForm());
    };
  }

  private Optional<BallotProblem> unknown(Collection<String> named) {
    return named.stream()
        .filter(name -> !candidates.contains(name))
        .sorted()
        .findFirst()
        .map(BallotProblem.UnknownCandidate::new);
  }

  private Optional<BallotProblem> grades(Form.Scale scale, Map<String, String> grades) {
    return unknown(grades.keySet())
        .or(
            () ->
                new TreeMap<>(grades)
                    .entrySet().stream()
                        .filter(
                            e ->
                                scale.grades().stream()
                                    .noneMatch(g -> g.key().equals(e.getValue())))
                        .findFirst()
                        .map(e -> new BallotProblem.UnknownGrade(e.getKey(), e.getValue())));
  }

  private Optional<BallotProblem> points(Form.Points points, Map<String, Integer> scores) {
    return unknown(scores.keySet()).or(() -> outOfRange(scores, points.least(), points.most()));
  }

  private Optional<BallotProblem> order(Form.Order order, Ballot.Ranking ranking) {
    var seen = new HashSet<String>();
    for (var group : ranking.groups()) {
      if (group.isEmpty()) return Optional.of(new BallotProblem.EmptyRank());
      var unknown = unknown(group);
      if (unknown.isPresent()) return unknown;
      if (group.size() > 1 && !order.equalsAllowed())
        return Optional.of(new BallotProblem.EqualRanks(group.stream().sorted().findFirst().get()));
      var twice = group.stream().filter(name -> !seen.add(name)).sorted().findFirst();
      if (twice.isPresent()) return twice.map(BallotProblem.RankedTwice::new);
    }
    return Optional.empty();
  }

  private Optional<BallotProblem> budget(Form.Budget budget, Map<String, Integer> votes) {
    int least = budget.againstAllowed() ? -budget.mostEach() : 0;
    return unknown(votes.keySet())
        .or(() -> outOfRange(votes, least, budget.mostEach()))
        .or(
            () -> {
              long spent = budget.cost(votes.values());
              return spent > budget.credits()
                  ? Optional.of(new BallotProblem.OverBudget(spent, budget.credits()))
                  : Optional.empty();
            });
  }

  private static Optional<BallotProblem> outOfRange(
      Map<String, Integer> values, int least, int most) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .filter(e -> e.getValue() < least || e.getValue() > most)
            .findFirst()
            .map(e -> new BallotProblem.OutOfRange(e.getKey(), e.getValue(), least, most));
  }
}
