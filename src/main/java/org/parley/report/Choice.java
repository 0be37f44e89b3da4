package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Recommendation;
import org.parley.panel.Result;
import org.parley.panel.Round;
import org.parley.voting.Tally;

/// A round that chose among recommendations: who won, in which order the others follow, and whom
/// each role would have chosen.
final class Choice {

  private Choice() {}

  static Html of(Report report, Round round, Result.Chosen chosen) {
    return Html.of(
        """
        <article class="choice">
        <h3>{}</h3>
        <p>{}</p>
        {}{}{}
        </article>
        """,
        report.say("choice", round.id().number(), report.day(round.closed().orElseThrow())),
        report.say(
            "choice.method", report.words().of(round.voting()), chosen.tally().turnout().valid()),
        order(report, chosen.tally()),
        ties(report, chosen.tally()),
        roles(report, chosen));
  }

  private static Html order(Report report, Tally tally) {
    var rows = new ArrayList<Html>();
    int place = 1;
    for (var equals : tally.ranking()) {
      for (var key : equals) rows.add(row(report, place, key, tally));
      place += equals.size();
    }
    return Html.of(
        """
        <table class="order">
        <thead><tr><th scope="col" class="n">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
        <tbody>
        {}</tbody>
        </table>
        """,
        report.say("column.place"),
        report.say("column.recommendation"),
        report.say("column.result"),
        rows);
  }

  private static Html row(Report report, int place, String key, Tally tally) {
    return Html.of(
        "<tr><td class=\"n\">{}</td><th scope=\"row\"><b>{}</b> {}</th><td>{}</td></tr>\n",
        place,
        key,
        report
            .panel()
            .recommendation(Recommendation.Id.of(key))
            .map(r -> r.current().text().title()),
        tally.winners().contains(key)
            ? Optional.of(report.say("standing.chosen"))
            : Optional.empty());
  }

  private static List<Html> ties(Report report, Tally tally) {
    return tally.ties().stream()
        .map(
            tie ->
                Html.of(
                    "<p class=\"note\">{}</p>\n",
                    report.say(
                        "choice.tie",
                        String.join(", ", tie.among()),
                        report.messages().say("tie." + tie.decidedBy()))))
        .toList();
  }

  /// Shown only where no role is too small to be shown: what is left out could be worked out from
  /// the rest.
  private static Html roles(Report report, Result.Chosen chosen) {
    int least = report.panel().settings().disclosureMinimum();
    var voted = chosen.parts().stream().filter(part -> part.cast() > 0).toList();
    if (voted.stream().anyMatch(part -> part.people() < least))
      return Html.of("<p class=\"note\">{}</p>\n", report.say("choice.roles.hidden"));
    return Html.of(
        "<p>{}</p>\n<ul class=\"plain\">\n{}</ul>\n",
        report.say("choice.roles"),
        voted.stream()
            .map(
                part ->
                    Html.of(
                        "<li>{} {}</li>\n",
                        report.mark(part.roles()),
                        said(part.tally().ranking())))
            .toList());
  }

  /// "R2 › R1 = R3".
  private static String said(List<Set<String>> ranking) {
    return String.join(" › ", ranking.stream().map(equals -> String.join(" = ", equals)).toList());
  }
}
