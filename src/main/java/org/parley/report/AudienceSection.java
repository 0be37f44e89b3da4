package org.parley.report;

import java.util.List;
import org.parley.panel.Audience.Question;

/// What the audience asked and the chair put to the panel, in the order in which it was asked, and
/// how many wanted it asked. Who asked is nobody's business; what was not put is left out.
final class AudienceSection {

  private AudienceSection() {}

  static Html of(Report report) {
    var put =
        report.panel().audience().questions().stream().filter(AudienceSection::isPut).toList();
    return put.isEmpty()
        ? Html.NONE
        : ReportPage.section("audience", report.say("audience"), list(report, put));
  }

  private static boolean isPut(Question question) {
    return switch (question.state()) {
      case PICKED, ANSWERED -> true;
      case WAITING, OPEN, SET_ASIDE -> false;
    };
  }

  private static Html list(Report report, List<Question> put) {
    return Html.of(
        "<p class=\"note\">{}</p>\n<ul>\n{}</ul>",
        report.say("audience.note"),
        put.stream()
            .map(
                question ->
                    Html.of(
                        "<li>{} <span class=\"note\">{}</span></li>\n",
                        question.text(),
                        report.say("audience.votes", question.votes().size())))
            .toList());
  }
}
