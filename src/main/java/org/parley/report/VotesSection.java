package org.parley.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.panel.Recommendation;
import org.parley.panel.Result;
import org.parley.panel.Round;

/// The votes in figures: each recommendation by role and round, who moved, and the rounds that
/// chose among recommendations.
final class VotesSection {

  private VotesSection() {}

  static Html of(Report report) {
    if (report.isOfDiscussion()) return Html.NONE;
    var parts = new ArrayList<Html>();
    report.panel().recommendations().forEach(r -> parts.add(judged(report, r)));
    report.panel().closedRounds().forEach(round -> parts.add(chosen(report, round)));
    parts.removeIf(part -> part == Html.NONE);
    if (parts.isEmpty())
      return ReportPage.section(
          "votes", report.say("votes"), Html.of("<p>{}</p>", report.say("votes.none")));
    var note =
        Html.of(
            "<p class=\"note\">{}</p>",
            report.say("note.disclosure", report.panel().settings().disclosureMinimum()));
    return ReportPage.section("votes", report.say("votes"), Html.of("{}{}", note, parts));
  }

  private static Html judged(Report report, Recommendation recommendation) {
    var id = recommendation.id();
    var rounds =
        report.rounds(id).stream()
            .flatMap(round -> Votes.of(round, id, report.panel().settings().disclosure()).stream())
            .toList();
    if (rounds.isEmpty()) return Html.NONE;
    return Html.of(
        """
        <article class="votes" aria-labelledby="{}-votes">
        <h3 id="{}-votes"><span class="key">{}</span> {}</h3>
        {}{}
        </article>
        """,
        id,
        id,
        id,
        recommendation.current().text().title(),
        scales(rounds).map(same -> table(report, id, same)).toList(),
        Moves.of(report, id));
  }

  /// Rounds that were answered on the same scale stand in one table.
  private static Stream<List<Votes>> scales(List<Votes> rounds) {
    return rounds.stream()
        .map(Votes::answers)
        .distinct()
        .map(scale -> rounds.stream().filter(votes -> votes.answers().equals(scale)).toList());
  }

  private static Html table(Report report, Recommendation.Id id, List<Votes> rounds) {
    var answers = rounds.getFirst().answers();
    return Html.of(
        """
        {}
        <div class="wide" role="region" tabindex="0" aria-label="{}">
        <table class="counts">
        <thead><tr><th scope="col">{}</th><th scope="col" class="n">{}</th><th scope="col" class="spread">{}</th><th scope="col" class="n">{}</th>{}</tr></thead>
        {}</table>
        </div>
        """,
        Bar.legend(report, answers),
        report.say("votes.table", id, numbers(rounds)),
        report.say("column.group"),
        report.say("column.accept"),
        report.say("column.spread"),
        report.say("column.voted"),
        answers.stream()
            .map(a -> Html.of("<th scope=\"col\" class=\"n\">{}</th>", Bar.label(report, a)))
            .toList(),
        rounds.stream().map(votes -> round(report, votes)).toList());
  }

  private static String numbers(List<Votes> rounds) {
    return rounds.stream()
        .map(votes -> String.valueOf(votes.round().id().number()))
        .collect(Collectors.joining(", "));
  }

  private static Html round(Report report, Votes votes) {
    var round = votes.round();
    var heading =
        report.say(
            "votes.round",
            round.id().number(),
            report.day(round.closed().orElseThrow()),
            votes.outcome().version());
    return Html.of(
        """
        <tbody>
        <tr class="round"><th scope="rowgroup" colspan="{}">{} {} <span class="base">{}</span></th></tr>
        {}{}</tbody>
        """,
        votes.answers().size() + 4,
        heading,
        votes.verdict().map(verdict -> report.words().of(verdict.kind())),
        report.say("votes.base", report.counted(votes.all().counted())),
        row(report, votes, votes.all(), Html.of("{}", report.say("votes.all"))),
        votes.parts().stream()
            .map(group -> row(report, votes, group, report.mark(group.roles())))
            .toList());
  }

  private static Html row(Report report, Votes votes, Votes.Group group, Html name) {
    var voted =
        report.say(
            group.isWeighted() ? "votes.voted.weighted" : "votes.voted",
            group.cast(),
            group.eligible(),
            group.voters());
    if (group.isHidden())
      return Html.of(
          "<tr><th scope=\"row\">{}</th><td class=\"hidden\" colspan=\"2\">{}</td><td"
              + " class=\"n\">{}</td>{}</tr>\n",
          name,
          report.say("votes.hidden"),
          voted,
          Collections.nCopies(votes.answers().size(), Html.of("<td></td>")));
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"spread\">{}</td><td"
            + " class=\"n\">{}</td>{}</tr>\n",
        name,
        group.accepting().map(report::percent).orElse("–"),
        Bar.of(report, votes, group),
        voted,
        group.counts().orElseThrow().stream().map(VotesSection::count).toList());
  }

  private static Html count(int count) {
    return Html.of("<td class=\"{}\">{}</td>", count == 0 ? "n zero" : "n", count);
  }

  private static Html chosen(Report report, Round round) {
    return round.result().orElse(null) instanceof Result.Chosen chosen
        ? Choice.of(report, round, Objects.requireNonNull(chosen))
        : Html.NONE;
  }
}
