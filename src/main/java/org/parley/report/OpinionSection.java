package org.parley.report;

import org.parley.panel.Opinion.Side;
import org.parley.panel.OpinionShift;
import org.parley.panel.OpinionShift.Part;

/// How opinion shifted at the table, over those who stated theirs both before and after. Left out
/// where nobody was asked, and until nothing can be stated any more.
final class OpinionSection {

  private OpinionSection() {}

  static Html of(Report report) {
    return report
        .panel()
        .opinionShift()
        .map(shift -> ReportPage.section("opinion", report.say("opinion"), content(report, shift)))
        .orElse(Html.NONE);
  }

  private static Html content(Report report, OpinionShift shift) {
    return Html.of(
        "<p>{}</p>\n{}<p class=\"note\">{} {}</p>",
        report.panel().opinionQuestion().orElseThrow(),
        shift.parts().isEmpty()
            ? Html.of(
                "<p>{}</p>\n",
                report.say("opinion.hidden", report.panel().settings().disclosureMinimum()))
            : table(report, shift),
        report.say("opinion.once", shift.onlyBefore(), shift.onlyAfter()),
        report.say("opinion.note"));
  }

  private static Html table(Report report, OpinionShift shift) {
    return Html.of(
        """
        <p>{}</p>
        <div class="wide" role="region" tabindex="0" aria-label="{}">
        <table class="counts">
        <thead><tr><th scope="col">{}</th><th scope="col" class="n">{}</th><th scope="col" class="n">{}</th><th scope="col" class="n">{}</th><th scope="col" class="n">{}</th></tr></thead>
        <tbody>
        {}</tbody></table>
        </div>
        """,
        report.words().of(shift.parts().getFirst()),
        report.say("opinion"),
        report.say("column.group"),
        report.words().of(Side.FOR),
        report.words().of(Side.UNDECIDED),
        report.words().of(Side.AGAINST),
        report.say("opinion.changed"),
        shift.parts().stream().map(part -> row(report, shift, part)).toList());
  }

  private static Html row(Report report, OpinionShift shift, Part part) {
    var name =
        part.equals(shift.parts().getFirst())
            ? report.say("votes.all")
            : report.words().groups(part.groups(), report.panel());
    return Html.of(
        "<tr><th scope=\"row\">{}</th>{}{}{}<td class=\"n\">{}</td></tr>\n",
        name,
        cell(report, part, Side.FOR),
        cell(report, part, Side.UNDECIDED),
        cell(report, part, Side.AGAINST),
        report.say("votes.voted", part.changedSides(), part.people()));
  }

  private static Html cell(Report report, Part part, Side side) {
    return Html.of(
        "<td class=\"n\">{}</td>",
        report.say("opinion.from-to", part.before(side), part.after(side)));
  }
}
