package org.parley.report;

import java.util.List;
import org.parley.panel.Anonymity;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Role;

/// What the roles stated, in the last version of each.
final class PositionsSection {

  private PositionsSection() {}

  static Html of(Report report) {
    var roles =
        report.panel().topic().roles().stream()
            .map(role -> role(report, role))
            .filter(html -> html != Html.NONE)
            .toList();
    var voices = without(report, Anonymity.PSEUDONYM, report.messages().say("panel.by.pseudonyms"));
    var secret = without(report, Anonymity.SECRET, report.messages().say("panel.by.secret"));
    return roles.isEmpty() && voices == Html.NONE && secret == Html.NONE
        ? Html.NONE
        : ReportPage.section("positions", report.say("positions"), List.of(roles, voices, secret));
  }

  /// Those of which not even the role is shown.
  private static Html without(Report report, Anonymity shown, String title) {
    var positions =
        report.panel().positions().stream().filter(p -> shown(report, p) == shown).toList();
    return positions.isEmpty()
        ? Html.NONE
        : Html.of(
            "<div>\n<h3>{}</h3>\n{}</div>\n",
            title,
            positions.stream().map(position -> position(report, position)).toList());
  }

  private static Anonymity shown(Report report, Position position) {
    return report.panel().anonymity(new Reply.Target.ToPosition(position.id()));
  }

  private static Html role(Report report, Role role) {
    var positions =
        report.panel().positions().stream()
            .filter(p -> p.role().equals(role.id()) && shown(report, p).showsRole())
            .toList();
    return positions.isEmpty()
        ? Html.NONE
        : Html.of(
            "<div class=\"of-role r{}\">\n<h3>{}</h3>\n{}</div>\n",
            role.colour(),
            report.mark(role),
            positions.stream().map(position -> position(report, position)).toList());
  }

  static Html position(Report report, Position position) {
    var hidden = report.panel().moderation().hidden(new Reply.Target.ToPosition(position.id()));
    if (hidden.isPresent())
      return unread(
          report,
          position,
          report.say("positions.hidden", report.words().of(hidden.get().reason())));
    var open = report.panel().open(position);
    if (open.isEmpty()) return unread(report, position, report.say("positions.waiting"));
    var text = open.get().current().text();
    return Html.of(
        """
        <article class="position">
        <h4>{}</h4>
        <p class="by">{}</p>
        {}
        {}</article>
        """,
        text.title(),
        by(report, position),
        Html.markdown(text.reasons()),
        List.of(
            part(report.say("positions.could-accept"), text.couldAccept()),
            part(report.say("positions.cannot-accept"), text.cannotAccept()),
            part(report.say("positions.sources"), text.sources())));
  }

  private static Html unread(Report report, Position position, String why) {
    return Html.of(
        "<article class=\"position\">\n<p class=\"by\">{}</p>\n<p class=\"note\">{}</p>\n</article>\n",
        by(report, position),
        why);
  }

  private static String by(Report report, Position position) {
    var target = new Reply.Target.ToPosition(position.id());
    var seat = report.panel().seat(position.seat()).orElseThrow();
    var who =
        report.panel().isNamed(target)
                && !report.panel().isStatedByRole(target)
                && report.panel().isAuthorStillThere(target)
            ? PanelSection.who(report, seat)
            : report.words().by(target, report.panel());
    int versions = report.panel().open(position).map(it -> it.versions().size()).orElse(1);
    return versions == 1 ? who : report.say("positions.revised", who, versions - 1);
  }

  private static Html part(String title, String markdown) {
    return markdown.isBlank()
        ? Html.NONE
        : Html.of("<div class=\"part\"><h5>{}</h5>{}</div>\n", title, Html.markdown(markdown));
  }
}
