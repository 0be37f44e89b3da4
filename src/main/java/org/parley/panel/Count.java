package org.parley.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.consensus.Answers;
import org.parley.consensus.Question;
import org.parley.panel.Outcome.RoleCount;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Grade.Attitude;
import org.parley.voting.Working;

/// Counts a round: the method tallies each role's ballots, the rule judges the shares.
///
/// Eligible is whoever holds a panelist's seat when the round closes, and whoever voted in it and
/// has left since: an acknowledged ballot counts.
final class Count {

  private final Panel panel;
  private final Round round;
  private final Form.Scale scale;

  private Count(Panel panel, Round round) {
    this.panel = panel;
    this.round = round;
    this.scale = (Form.Scale) RoundRules.method(round).form();
  }

  static List<Outcome> of(Panel panel, Round round) {
    var count = new Count(panel, round);
    var byRole = new LinkedHashMap<Role.Id, Map<String, List<Long>>>();
    panel.topic().roles().forEach(role -> byRole.put(role.id(), count.tally(role.id())));
    return round.items().stream().map(item -> count.outcome(item, byRole)).toList();
  }

  /// Per recommendation, how many of the role gave each grade.
  private Map<String, List<Long>> tally(Role.Id role) {
    var ballots =
        round.ballots().values().stream()
            .filter(ballot -> ballot.role().equals(role))
            .map(ballot -> new Election.Cast(RoundRules.ballot(ballot.grades()), 1))
            .toList();
    var tally = RoundRules.method(round).tally(Election.of(RoundRules.candidates(round), ballots));
    return ((Working.Graded) tally.working()).counts();
  }

  private Outcome outcome(Round.Item item, Map<Role.Id, Map<String, List<Long>>> byRole) {
    var counts = new ArrayList<RoleCount>();
    var question = new ArrayList<Question.RoleAnswers>();
    byRole.forEach(
        (role, tally) -> {
          var grades = tally.get(item.recommendation().toString());
          if (grades == null) throw new IllegalStateException("not counted: " + item);
          int eligible = eligible(role).size();
          counts.add(new RoleCount(role, eligible, named(grades)));
          question.add(new Question.RoleAnswers(role.key(), answers(eligible, grades)));
        });
    return new Outcome(
        item.recommendation(), item.version(), counts, round.rule().judge(new Question(question)));
  }

  private Set<Integer> eligible(Role.Id role) {
    var seats = new LinkedHashSet<Integer>();
    panel.heldPanelistSeats().stream()
        .filter(seat -> seat.role().filter(role::equals).isPresent())
        .forEach(seat -> seats.add(seat.id().number()));
    round.ballots().values().stream()
        .filter(ballot -> ballot.role().equals(role))
        .forEach(ballot -> seats.add(ballot.seat().number()));
    return seats;
  }

  private Map<String, Integer> named(List<Long> counts) {
    var named = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < counts.size(); i++)
      named.put(scale.grades().get(i).key(), Math.toIntExact(counts.get(i)));
    return named;
  }

  private Answers answers(int eligible, List<Long> counts) {
    var steps = new ArrayList<Integer>();
    int abstaining = 0;
    int acceptFrom = 0;
    for (int i = 0; i < counts.size(); i++) {
      int n = Math.toIntExact(counts.get(i));
      var attitude = scale.grades().get(i).attitude();
      if (attitude == Attitude.NEITHER) abstaining += n;
      else steps.add(n);
      if (attitude == Attitude.AGAINST) acceptFrom = steps.size();
    }
    return new Answers(eligible, steps, acceptFrom, abstaining);
  }
}
