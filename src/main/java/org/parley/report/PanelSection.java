package org.parley.report;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Actor;
import org.parley.panel.Reply.Target.ToInterests;
import org.parley.panel.Role;
import org.parley.panel.Seat;

/// Who sat at the table, for which roles and with which mandates.
final class PanelSection {

  /// From more seats on they stand in one paragraph instead of one below another.
  private static final int LISTED = 8;

  private static final String ROW = "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n";

  private PanelSection() {}

  static Html of(Report report) {
    return ReportPage.section(
        "panel",
        report.say("panel"),
        Html.of(
            """
            <table class="panel">
            <thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
            <tbody>
            {}{}{}</tbody>
            </table>{}
            """,
            report.say("column.role"),
            report.say("column.mandate"),
            report.say("column.seats"),
            others(report, Seat.Kind.CHAIR, "panel.chair"),
            report.roles().stream().map(role -> role(report, role)).toList(),
            report.panel().audience().ever()
                ? audience(report)
                : others(report, Seat.Kind.OBSERVER, "panel.observers"),
            interests(report)));
  }

  /// What seats declared of their own interests.
  private static Html interests(Report report) {
    var declared =
        report.panel().seats().stream()
            .flatMap(
                seat ->
                    report
                        .panel()
                        .interests(seat.id())
                        .map(
                            target ->
                                Html.of(
                                    "<dt>{}</dt><dd>{}</dd>\n",
                                    who(report, seat),
                                    interests(report, target)))
                        .stream())
            .toList();
    return declared.isEmpty()
        ? Html.NONE
        : Html.of(
            "\n<h3>{}</h3>\n<dl class=\"interests\">\n{}</dl>",
            report.say("panel.interests"),
            declared);
  }

  /// In words, or why not.
  private static Html interests(Report report, ToInterests target) {
    return report
        .panel()
        .interests(Actor.STRANGER, target)
        .map(Html::markdown)
        .orElseGet(() -> Html.of("<p class=\"note\">{}</p>", hidden(report, target)));
  }

  private static String hidden(Report report, ToInterests target) {
    var hidden = report.panel().moderation().hidden(target).orElseThrow();
    return report.say("panel.interests.hidden", report.words().of(hidden.reason()));
  }

  private static Html role(Report report, Role role) {
    var seats =
        report.panel().seats().stream()
            .filter(seat -> seat.role().equals(Optional.of(role.id())) && !seat.removed())
            .toList();
    return row(report, report.mark(role), role.mandate(), seats);
  }

  private static Html others(Report report, Seat.Kind kind, String key) {
    var seats =
        report.panel().seats().stream().filter(s -> s.kind() == kind && !s.removed()).toList();
    return seats.isEmpty()
        ? Html.NONE
        : row(report, Html.of("{}", report.say(key)), report.say(key + ".mandate"), seats);
  }

  /// Who watched is nobody's business: how many did is said.
  private static Html audience(Report report) {
    long held =
        report.panel().seats().stream()
            .filter(seat -> seat.kind() == Seat.Kind.OBSERVER && seat.isHeld())
            .count();
    return Html.of(
        ROW,
        report.say("panel.audience"),
        report.say("panel.audience.mandate"),
        report.say("panel.audience.count", held));
  }

  private static Html row(Report report, Html name, String mandate, List<Seat> seats) {
    return Html.of(
        ROW,
        name,
        mandate,
        Html.of(
            "<ul class=\"{}\">{}</ul>",
            seats.size() > LISTED ? "plain run-on" : "plain",
            seats.stream().map(seat -> Html.of("<li>{}</li>", sits(report, seat))).toList()));
  }

  /// Who sits there, and until when it was somebody else: what the seat said and signed until then
  /// was not said by whom the report names.
  private static String sits(Report report, Seat seat) {
    var who = who(report, seat);
    return seat.left()
        .filter(_ -> seat.isHeld())
        .map(at -> report.say("panel.who.after", who, report.day(at)))
        .orElse(who);
  }

  /// "Privacy 2, Ada", or the seat alone where no name is known.
  static String who(Report report, Seat seat) {
    var label = report.words().of(seat, report.panel());
    var name = report.names().get(seat.id());
    if (name != null) return report.say("panel.who", label, name);
    return seat.isHeld() ? label : report.say("panel.vacant", label);
  }
}
