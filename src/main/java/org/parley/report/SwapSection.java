package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.panel.Phase;
import org.parley.panel.Position;
import org.parley.panel.Role;
import org.parley.panel.Swaps;

/// Who argued for whom while roles were swapped, and the cases they made. None is anybody's
/// position.
final class SwapSection {

  private SwapSection() {}

  static Html of(Report report) {
    var panel = report.panel();
    var draws =
        panel.phases().stream()
            .flatMap(
                phase -> panel.swaps().of(phase).map(swap -> draw(report, phase, swap)).stream())
            .toList();
    if (draws.isEmpty()) return Html.NONE;
    var note = Html.of("<p class=\"note\">{}</p>\n", report.say("swap.note"));
    var cases = panel.cases().stream().map(made -> made(report, made)).toList();
    return ReportPage.section(
        "swap", report.say("swap"), List.of(note, Html.of("{}", draws), Html.of("{}", cases)));
  }

  private static Html draw(Report report, Phase phase, Swaps.Swap swap) {
    var roles =
        report.panel().topic().roles().stream()
            .filter(role -> swap.of(role.id()).isPresent())
            .map(role -> Map.entry(role, report.role(swap.of(role.id()).orElseThrow())))
            .toList();
    return Html.of(
        "<ul class=\"swap\">\n{}</ul>\n<p class=\"note\">{}</p>\n",
        roles.stream()
            .map(
                pair ->
                    Html.of(
                        "<li>{} {} {}</li>\n",
                        report.mark(pair.getKey()),
                        report.say("swap.argues-for"),
                        report.mark(pair.getValue())))
            .toList(),
        report.say("swap.drawn", phase.number(), String.valueOf(swap.seed())));
  }

  private static Html made(Report report, Position made) {
    Role role = report.role(made.writtenFor().orElseThrow());
    return Html.of(
        "<div class=\"of-role r{}\">\n<h3>{} {}</h3>\n{}</div>\n",
        role.colour(),
        report.say("swap.case"),
        report.mark(role),
        PositionsSection.position(report, made));
  }
}
