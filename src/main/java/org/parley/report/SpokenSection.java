package org.parley.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Floor;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.SpeakingTime;

/// How long each role and each seat spoke. Of a speech that goes on nothing is counted.
final class SpokenSection {

  private SpokenSection() {}

  static Html of(Report report) {
    var floor = report.panel().floor();
    if (floor.speeches().isEmpty()) return Html.NONE;
    var spoken = SpeakingTime.of(floor, until(floor));
    return ReportPage.section(
        "spoken",
        report.say("spoken"),
        Html.of(
            """
            <table class="panel spoken">
            <thead><tr><th scope="col">{}</th><th scope="col" class="n">{}</th><th scope="col">{}</th></tr></thead>
            <tbody>
            {}</tbody>
            </table>
            """,
            report.say("column.role"),
            report.say("column.spoken"),
            report.say("column.seats"),
            rows(report, spoken)));
  }

  /// Speeches follow each other: when the last began, all before were over.
  private static Instant until(Floor floor) {
    var last = floor.speeches().getLast();
    return last.ended().orElse(last.began());
  }

  private static List<Html> rows(Report report, SpeakingTime spoken) {
    var rows = new ArrayList<Html>();
    for (var role : report.panel().topic().roles())
      rows.add(
          row(report.mark(role), spoken.of(role.id()), seats(report, spoken, Optional.of(role))));
    var others = others(report, spoken);
    if (!others.isZero())
      rows.add(
          row(
              Html.of("{}", report.say("spoken.others")),
              others,
              seats(report, spoken, Optional.empty())));
    return rows;
  }

  private static Duration others(Report report, SpeakingTime spoken) {
    return report.panel().seats().stream()
        .filter(seat -> seat.role().isEmpty())
        .map(seat -> spoken.of(seat.id()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Html row(Html name, Duration time, List<String> seats) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td></tr>\n",
        name,
        time(time),
        seats.isEmpty() ? "–" : String.join(", ", seats));
  }

  /// "Privacy 1 12:05", those who spoke.
  private static List<String> seats(Report report, SpeakingTime spoken, Optional<Role> role) {
    return report.panel().seats().stream()
        .filter(seat -> seat.role().equals(role.map(Role::id)))
        .filter(seat -> !spoken.of(seat.id()).isZero())
        .map(seat -> seat(report, seat, spoken.of(seat.id())))
        .toList();
  }

  private static String seat(Report report, Seat seat, Duration time) {
    return report.say("spoken.seat", report.words().of(seat, report.panel()), time(time));
  }

  /// Minutes and seconds: "12:05".
  private static String time(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
