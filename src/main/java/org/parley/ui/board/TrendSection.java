package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.Share;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;
import org.parley.ui.part.RoleLines;
import org.parley.ui.part.RoleLines.Line;
import org.parley.ui.part.Sideways;

/// How acceptance went over the rounds: a line for all and for each role that stands alone, and the
/// same as a table.
final class TrendSection extends Div {

  TrendSection(Panel panel, Recommendation.Id recommendation, Trend trend) {
    var title = new H2(Words.say("board.trend"));
    title.add(
        new Help(
            Words.say("board.trend"),
            Words.say("board.help.percent-agreement"),
            Routes.method("measures", "percent-agreement")));
    add(title, picture(panel, trend), table(panel, trend));
    add(new Exports(panel, "acceptance-over-rounds", recommendation));
  }

  private static Component picture(Panel panel, Trend trend) {
    var lines = new ArrayList<Line>();
    for (var line : trend.lines())
      if (line.roles().size() == 1)
        lines.add(
            Line.of(
                Looks.of(panel.topic().role(line.roles().getFirst()).orElseThrow()),
                line.parts().stream().map(part -> part.flatMap(TrendSection::share)).toList()));
    var all = trend.all().stream().map(TrendSection::share).toList();
    lines.add(Line.ofAll(Words.say("board.column.all"), all));
    return new RoleLines(
        trend.rounds().stream().map(TrendSection::name).toList(),
        lines,
        Words.say("board.trend.summary", trend.rounds().size()));
  }

  private static Optional<Double> share(Standing.Part part) {
    return part.accepting().map(Share::value);
  }

  private static Component table(Panel panel, Trend trend) {
    var table = new NativeTable();
    var head = table.getHead().addRow();
    head(head, Words.say("board.column.group"));
    trend.rounds().forEach(round -> head(head, name(round)));
    var all = trend.all().stream().map(Optional::of).toList();
    table.getBody().add(row(new Span(Words.say("board.column.all")), all, trend));
    for (var line : trend.lines())
      table
          .getBody()
          .add(row(new Div(BoardTable.labels(panel, line.roles())), line.parts(), trend));
    var scrolling = new Div(table);
    scrolling.addClassName("measures");
    Sideways.scrolls(scrolling);
    return scrolling;
  }

  private static void head(NativeTableRow head, String words) {
    var cell = head.addHeaderCell();
    cell.setText(words);
    cell.getElement().setAttribute("scope", "col");
  }

  private static NativeTableRow row(
      Component group, List<Optional<Standing.Part>> parts, Trend trend) {
    var head = new NativeTableHeaderCell(group);
    head.getElement().setAttribute("scope", "row");
    var row = new NativeTableRow(head);
    for (int i = 0; i < parts.size(); i++) {
      var cell = new NativeTableCell(parts.get(i).map(TrendSection::words).orElse("–"));
      cell.getElement().setAttribute("data-label", name(trend.rounds().get(i)));
      row.add(cell);
    }
    return row;
  }

  /// "93% (13 of 14; 69%–99%)".
  private static String words(Standing.Part part) {
    return part.accepting()
        .map(share -> Figures.share(share, part.interval()))
        .orElseGet(
            () ->
                part.shown()
                    ? Words.say(
                        part.answers().cast() == 0 ? "board.no-votes" : "board.nobody-decided")
                    : Figures.undefined(Figure.Reason.SUPPRESSED));
  }

  private static String name(Round round) {
    return Words.say("board.round", round.id().number());
  }
}
