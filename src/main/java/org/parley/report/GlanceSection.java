package org.parley.report;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Recommendation;

/// All recommendations and where they stand, on half a page.
final class GlanceSection {

  private GlanceSection() {}

  static Html of(Report report) {
    if (report.isOfDiscussion()) return Html.NONE;
    var rows = report.recommendations().stream().map(r -> row(report, r)).toList();
    Object content =
        rows.isEmpty()
            ? Html.of("<p>{}</p>", report.say("recommendations.none"))
            : table(report, rows);
    return ReportPage.section("glance", report.say("glance"), content);
  }

  private static Html table(Report report, List<Html> rows) {
    boolean counted = isCounted(report);
    return Html.of(
        """
        <div class="wide" role="region" tabindex="0" aria-label="{}">
        <table class="glance">
        <thead><tr><th scope="col">{}</th>{}<th scope="col">{}</th></tr></thead>
        <tbody>
        {}</tbody>
        </table>
        </div>
        {}""",
        report.say("glance.table"),
        report.say("column.recommendation"),
        counted ? Html.of("<th scope=\"col\">{}</th>", report.say("column.accept")) : Html.NONE,
        report.say("column.verdict"),
        rows,
        counted ? Html.of("<p class=\"note\">{}</p>\n", note(report)) : Html.NONE);
  }

  /// Whether there are shares of any recommendation: of what was never voted on, or only chosen
  /// among others, there are none.
  private static boolean isCounted(Report report) {
    return report.recommendations().stream()
        .anyMatch(r -> report.decisiveVotes(r.id()).isPresent());
  }

  /// Of whom the shares are; rounds may have had rules that count differently.
  private static String note(Report report) {
    var counted =
        report.recommendations().stream()
            .flatMap(r -> report.decisiveVotes(r.id()).stream())
            .map(votes -> report.counted(votes.all().counted()))
            .distinct()
            .toList();
    return report.say("note.accept", String.join("; ", counted));
  }

  private static Html row(Report report, Recommendation recommendation) {
    var votes = report.decisiveVotes(recommendation.id());
    return Html.of(
        """
        <tr><th scope="row"><a href="#{}"><b>{}</b> {}</a></th>{}<td>{}</td></tr>
        """,
        recommendation.id(),
        recommendation.id(),
        report.words().title(recommendation, report.panel()),
        isCounted(report)
            ? Html.of("<td class=\"share\">{}</td>", votes.map(v -> share(report, v)))
            : Html.NONE,
        Standing.of(report, recommendation.id()).pill(report));
  }

  private static Html share(Report report, Votes votes) {
    Optional<Html> figure =
        votes
            .all()
            .accepting()
            .map(share -> Html.of("<span class=\"num\">{}</span>", report.percent(share)));
    return Html.of("{}{}", figure, Bar.of(report, votes, votes.all()));
  }
}
