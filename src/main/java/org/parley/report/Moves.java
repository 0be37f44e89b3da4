package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.panel.Movement;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.voting.Grade;

/// Who moved on a recommendation from each round to the next on it: how many went towards
/// accepting, how many away, of all and of each group whose votes are shown.
final class Moves {

  /// So many seats of a group that answered in both rounds.
  private record Tally(int towards, int away, int stayed) {
    int all() {
      return towards + away + stayed;
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
            <section class="moves" aria-label="{}">
            <h4>{}</h4>
            <ul>
            {}</ul>
            </section>
            """,
            report.say("moves"),
            report.say("moves"),
            steps);
  }

  private static Html step(Report report, Recommendation.Id id, Round before, Round after) {
    var movement = Movement.between(before, after, id);
    var votes = Votes.of(after, id, report.panel().settings().disclosure());
    if (movement.isEmpty() || votes.isEmpty()) return Html.NONE;
    var scale = after.voting().scale().orElseThrow().stream().map(Grade::key).toList();
    var all = tally(movement.get().moves().stream(), scale);
    if (all.all() < least(report)) return Html.NONE;
    return Html.of(
        "<li><b>{}</b> {}<span class=\"groups\">{}</span></li>\n",
        report.say("moves.step", before.id().number(), after.id().number()),
        all.towards() + all.away() == 0
            ? report.say("moves.none", all.stayed())
            : report.say("moves.all", all.towards(), all.away(), all.stayed()),
        groups(report, movement.get(), votes.get(), scale));
  }

  private static List<Html> groups(
      Report report, Movement movement, Votes votes, List<String> scale) {
    return votes.parts().stream()
        .map(
            group -> {
              var moves =
                  movement.moves().stream().filter(move -> group.roles().contains(move.role()));
              var tally = tally(moves, scale);
              return tally.all() < least(report) || tally.towards() + tally.away() == 0
                  ? Html.NONE
                  : Html.of(
                      "<span class=\"move\">{} {}</span> ",
                      report.mark(group.roles()),
                      report.say("moves.group", tally.towards(), tally.away()));
            })
        .toList();
  }

  private static int least(Report report) {
    return report.panel().settings().disclosureMinimum();
  }

  private static Tally tally(Stream<Movement.Move> moves, List<String> scale) {
    int towards = 0;
    int away = 0;
    int stayed = 0;
    for (var move : moves.toList()) {
      int step = scale.indexOf(move.to()) - scale.indexOf(move.from());
      if (step > 0) towards += move.seats();
      else if (step < 0) away += move.seats();
      else stayed += move.seats();
    }
    return new Tally(towards, away, stayed);
  }
}
