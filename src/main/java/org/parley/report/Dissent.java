package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.panel.Reason;
import org.parley.panel.Recommendation;

/// Who did not accept a recommendation in the end, by role, and for what reasons. After a named
/// round the seats sign. Reasons are given in an order drawn by lot, and with no more of whose they
/// are than their panel shows.
final class Dissent {

  private Dissent() {}

  static Html of(Report report, Recommendation.Id recommendation) {
    return report
        .decisiveVotes(recommendation)
        .map(votes -> of(report, recommendation, votes))
        .orElse(Html.NONE);
  }

  private static Html of(Report report, Recommendation.Id recommendation, Votes votes) {
    var minority = org.parley.panel.Dissent.of(report.panel(), votes.round(), recommendation);
    var parts = new ArrayList<Html>();
    for (var group : votes.parts())
      if (!group.isHidden())
        parts.add(
            group(
                report,
                group,
                minority.map(some -> signed(report, some, group)).orElse(List.of())));
    if (votes.round().isSecret())
      parts.add(
          reasons(report, "dissent.secret", report.panel().reasons(votes.round(), recommendation)));
    else minority.ifPresent(some -> parts.add(reasons(report, "dissent.reasons", some.reasons())));
    parts.removeIf(part -> part == Html.NONE);
    return parts.isEmpty()
        ? Html.NONE
        : Html.of(
            """
            <div class="dissent">
            <h4>{}</h4>
            {}</div>
            """,
            report.say("dissent"),
            parts);
  }

  private static Html group(Report report, Votes.Group group, List<String> signed) {
    if (!group.dissents() && signed.isEmpty()) return Html.NONE;
    return Html.of(
        """
        <div class="dissenters">
        <p>{} {}</p>
        {}</div>
        """,
        report.mark(group.roles()),
        group.accepting().map(share -> report.say("dissent.accept", share.part(), share.whole())),
        signed.isEmpty()
            ? Html.NONE
            : Html.of(
                "<p class=\"signed\">{}</p>\n",
                report.say("dissent.signed", String.join(", ", signed))));
  }

  /// The seats of a group that did not accept.
  private static List<String> signed(
      Report report, org.parley.panel.Dissent dissent, Votes.Group group) {
    var panel = report.panel();
    return dissent.signed().stream()
        .filter(signature -> group.roles().contains(signature.role()))
        .map(signature -> panel.seat(signature.seat()).orElseThrow())
        .map(seat -> report.words().of(seat, panel))
        .toList();
  }

  private static Html reasons(Report report, String about, List<Reason> reasons) {
    var how = Reason.areSigned(reasons) ? about + ".signed" : about;
    return reasons.isEmpty()
        ? Html.NONE
        : Html.of(
            "<div class=\"dissenters\">\n<p>{}</p>\n<ul class=\"reasons\">\n{}</ul>\n</div>\n",
            report.say(how),
            reasons.stream().map(reason -> reason(report, reason)).toList());
  }

  private static Html reason(Report report, Reason reason) {
    return Html.of(
        "<li>{}{}</li>\n",
        report
            .words()
            .by(reason, report.panel())
            .map(by -> Html.of("<p class=\"by\">{}</p>\n", by)),
        report
            .words()
            .instead(reason)
            .map(words -> Html.of("<p>{}</p>\n", words))
            .orElseGet(() -> Html.markdown(reason.text())));
  }
}
