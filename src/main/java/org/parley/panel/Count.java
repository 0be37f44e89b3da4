package org.parley.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Question;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Grade;
import org.parley.voting.Tally;

/// Counts a round: the method tallies all ballots; where recommendations are judged one by one, the
/// rule judges the grades each got from each role.
///
/// Eligible is whoever holds a panelist's seat when the round closes, and whoever voted in it and
/// has left since: an acknowledged ballot counts.
final class Count {

  private final Panel panel;
  private final Round round;
  private final List<Vote> votes;
  private final List<List<Role.Id>> groups;

  /// A ballot as far as it is counted.
  ///
  /// @param weight how often it counts
  record Vote(Role.Id role, Ballot choices, int weight) {
    Optional<String> grade(Recommendation.Id recommendation) {
      return Round.Ballot.grade(choices, recommendation);
    }
  }

  /// @param groups roles that are counted as one, in the panel's order
  Count(Panel panel, Round round, List<Vote> votes, List<List<Role.Id>> groups) {
    this.panel = panel;
    this.round = round;
    this.votes = votes;
    this.groups = groups;
  }

  /// Of a round by name, each role by itself.
  static Result of(Panel panel, Round round) {
    var ballots = round.ballots().values();
    return new Count(
            panel,
            round,
            ballots.stream()
                .map(
                    ballot ->
                        new Vote(
                            ballot.role(), ballot.choices(), weight(panel, round, ballot.seat())))
                .toList(),
            panel.topic().roles().stream().map(role -> List.of(role.id())).toList())
        .result();
  }

  private static int weight(Panel panel, Round round, Seat.Id seat) {
    return round.terms().weights().of(panel.seat(seat).orElseThrow());
  }

  Result result() {
    var tally = tally(votes);
    return round
        .voting()
        .scale()
        .<Result>map(scale -> new Result.Judged(outcomes(scale), tally))
        .orElseGet(() -> new Result.Chosen(tally, parts()));
  }

  private Tally tally(List<Vote> votes) {
    var cast =
        votes.stream().map(vote -> new Election.Cast(vote.choices(), vote.weight())).toList();
    return round
        .voting()
        .counting()
        .tally(new Election(round.candidates(), cast, round.voting().places(), round.seed()));
  }

  private List<Outcome> outcomes(List<Grade> scale) {
    return round.items().stream().map(item -> outcome(item, scale)).toList();
  }

  private Outcome outcome(Round.Item item, List<Grade> scale) {
    var parts =
        groups.stream()
            .map(
                group ->
                    new Outcome.Part(
                        group,
                        eligible(group),
                        grades(group, item.recommendation(), scale),
                        people(
                            votes(group).stream()
                                .filter(vote -> vote.grade(item.recommendation()).isPresent())
                                .toList())))
            .toList();
    return new Outcome(
        item.recommendation(),
        item.version(),
        parts,
        round.rule().map(rule -> rule.judge(Outcome.question(parts, scale, before(item, scale)))));
  }

  /// The same question in the rounds before, nested: only rounds that voted in the same way on the
  /// same text asked it. A round on an amendment asks something that was never asked before.
  private Optional<Question> before(Round.Item item, List<Grade> scale) {
    var before = Optional.<Question>empty();
    if (panel.isOnAmendment(round.id())) return before;
    for (var earlier : panel.closedRounds().toList())
      if (earlier.items().contains(item) && earlier.voting().equals(round.voting()))
        before =
            Optional.of(
                Outcome.question(
                    merged(earlier.outcome(item.recommendation()).orElseThrow().parts()),
                    scale,
                    before));
    return before;
  }

  /// What earlier rounds counted apart, by today's groups. No earlier part reaches into two of
  /// them.
  private List<Outcome.Part> merged(List<Outcome.Part> parts) {
    return groups.stream()
        .map(
            group ->
                parts.stream()
                    .filter(part -> group.containsAll(part.roles()))
                    .reduce(new Outcome.Part(group, 0, Map.of()), Count::together))
        .toList();
  }

  private static Outcome.Part together(Outcome.Part group, Outcome.Part part) {
    var grades = new LinkedHashMap<>(group.grades());
    part.grades().forEach((grade, n) -> grades.merge(grade, n, Integer::sum));
    return new Outcome.Part(
        group.roles(),
        group.eligible() + part.eligible(),
        grades,
        part.voters().map(_ -> group.people() + part.people()));
  }

  private Map<String, Integer> grades(
      List<Role.Id> group, Recommendation.Id id, List<Grade> scale) {
    var given = new LinkedHashMap<String, Integer>();
    scale.forEach(grade -> given.put(grade.key(), 0));
    for (var vote : votes(group))
      vote.grade(id).ifPresent(grade -> given.merge(grade, vote.weight(), Integer::sum));
    return given;
  }

  private List<Result.Part> parts() {
    return groups.stream()
        .map(
            group -> {
              var votes = votes(group);
              int cast = votes.stream().mapToInt(Vote::weight).sum();
              return new Result.Part(group, eligible(group), cast, tally(votes), people(votes));
            })
        .toList();
  }

  private Optional<Integer> people(List<Vote> votes) {
    return round.terms().weights().isEqual() ? Optional.empty() : Optional.of(votes.size());
  }

  private List<Vote> votes(List<Role.Id> group) {
    return votes.stream().filter(vote -> group.contains(vote.role())).toList();
  }

  private int eligible(List<Role.Id> group) {
    return panel.electorate(round).stream()
        .filter(seat -> seat.role().filter(group::contains).isPresent())
        .mapToInt(round.terms().weights()::of)
        .sum();
  }
}
