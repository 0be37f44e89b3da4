package org.parley.panel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Question;
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
  private final List<Role.Id> roles;

  private Count(Panel panel, Round round) {
    this.panel = panel;
    this.round = round;
    this.roles = panel.topic().roles().stream().map(Role::id).toList();
  }

  static Result of(Panel panel, Round round) {
    var count = new Count(panel, round);
    var tally = count.tally(round.ballots().values());
    return round
        .voting()
        .scale()
        .<Result>map(scale -> new Result.Judged(count.outcomes(scale), tally))
        .orElseGet(() -> new Result.Chosen(tally, count.parts()));
  }

  private Tally tally(Collection<Round.Ballot> ballots) {
    var cast = ballots.stream().map(ballot -> new Election.Cast(ballot.choices(), 1)).toList();
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
        roles.stream()
            .map(
                role ->
                    new Outcome.Part(
                        List.of(role), eligible(role), grades(role, item.recommendation(), scale)))
            .toList();
    return new Outcome(
        item.recommendation(),
        item.version(),
        parts,
        round.rule().map(rule -> rule.judge(Outcome.question(parts, scale, before(item, scale)))));
  }

  /// The same question in the rounds before, nested: only rounds that voted in the same way on the
  /// same text asked it.
  private Optional<Question> before(Round.Item item, List<Grade> scale) {
    var before = Optional.<Question>empty();
    for (var earlier : panel.closedRounds().toList())
      if (earlier.items().contains(item) && earlier.voting().equals(round.voting()))
        before =
            Optional.of(
                Outcome.question(
                    earlier.outcome(item.recommendation()).orElseThrow().parts(), scale, before));
    return before;
  }

  private Map<String, Integer> grades(Role.Id role, Recommendation.Id id, List<Grade> scale) {
    var given = new LinkedHashMap<String, Integer>();
    scale.forEach(grade -> given.put(grade.key(), 0));
    for (var ballot : ballots(role))
      ballot.grade(id).ifPresent(grade -> given.merge(grade, 1, Integer::sum));
    return given;
  }

  private List<Result.Part> parts() {
    return roles.stream()
        .map(
            role -> {
              var ballots = ballots(role);
              return new Result.Part(List.of(role), eligible(role), ballots.size(), tally(ballots));
            })
        .toList();
  }

  private List<Round.Ballot> ballots(Role.Id role) {
    return round.ballots().values().stream().filter(b -> b.role().equals(role)).toList();
  }

  private int eligible(Role.Id role) {
    return (int)
        panel.electorate(round).stream()
            .filter(seat -> seat.role().filter(role::equals).isPresent())
            .count();
  }
}
