package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.panel.Movement;
import org.parley.panel.Movement.Flow;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.voting.Grade;

/// Who moved on a recommendation from each round to the next on it: how many went towards
/// accepting, how many away, of all and of each group whose moves may be shown.
final class Moves {

  /// So many seats that answered in both rounds.
  private record Tally(int towards, int away, int stayed) {

    static Tally of(Flow flow, List<String> scale) {
      int towards = 0;
      int away = 0;
      int stayed = 0;
      for (var step : flow.steps()) {
        int change = scale.indexOf(step.to()) - scale.indexOf(step.from());
        if (change > 0) towards += step.seats();
        else if (change < 0) away += step.seats();
        else stayed += step.seats();
      }
      return new Tally(towards, away, stayed);
    }

    boolean isStill() {
      return towards + away == 0;
    }
  }

  private Moves() {}

  static Html of(Report report, Recommendation.Id recommendation) {
    var rounds = report.rounds(recommendation);
    var steps = new ArrayList<Html>();
    for (int i = 1; i < rounds.size(); i++)
      steps.add(step(report, recommendation, rounds.get(i - 1), rounds.get(i)));
    steps.removeIf(step -> step == Html.NONE);
    return steps.isEmpty()
        ? Html.NONE
        : Html.of(
            """
            <div class="moves">
            <h4>{}</h4>
            <ul>
            {}</ul>
            </div>
            """,
            report.say("moves"),
            steps);
  }

  private static Html step(Report report, Recommendation.Id id, Round before, Round after) {
    var roles = report.panel().topic().roles().stream().map(Role::id).toList();
    var flows =
        Movement.between(before, after, id)
            .map(movement -> movement.flows(roles, report.panel().settings().disclosure()))
            .orElse(List.of());
    if (flows.isEmpty()) return Html.NONE;
    var scale = after.voting().scale().orElseThrow().stream().map(Grade::key).toList();
    var all = Tally.of(flows.getFirst(), scale);
    return Html.of(
        "<li><b>{}</b> {}<span class=\"groups\">{}</span></li>\n",
        report.say("moves.step", before.id().number(), after.id().number()),
        all.isStill()
            ? report.say("moves.none", all.stayed())
            : report.say("moves.all", all.towards(), all.away(), all.stayed()),
        flows.stream().skip(1).map(flow -> group(report, flow, scale)).toList());
  }

  private static Html group(Report report, Flow flow, List<String> scale) {
    var tally = Tally.of(flow, scale);
    return tally.isStill()
        ? Html.NONE
        : Html.of(
            "<span class=\"move\">{} {}</span> ",
            report.mark(flow.roles()),
            report.say("moves.group", tally.towards(), tally.away()));
  }
}
