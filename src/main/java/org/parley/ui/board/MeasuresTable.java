package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.consensus.ConsensusReport;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.MedianIqr;
import org.parley.consensus.measure.PercentAgreement;
import org.parley.consensus.measure.RandUcla;
import org.parley.panel.Outcome;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;
import org.parley.ui.part.Sideways;
import org.parley.voting.Grade;

/// What the measures say of one recommendation, over all and in each role; where a measure says
/// nothing, why.
final class MeasuresTable extends Div {

  private static final int RAND_UCLA_STEPS = 9;

  /// A column: a measure, and what it says of a group in words.
  private record Measure(String name, Function<ConsensusReport.Part, String> says) {}

  MeasuresTable(Board board, Standing standing, ConsensusReport report) {
    var table = new NativeTable();
    var measures = measures(standing);
    head(table.getHead().addRow(), measures);
    row(table, new Span(Words.say("board.column.all")), report.all(), measures);
    if (report.roles().size() > 1)
      for (var part : report.roles()) row(table, roles(board, part), part, measures);
    var scrolling = new Div(table);
    scrolling.addClassName("measures");
    Sideways.scrolls(scrolling);
    add(scrolling, new Exports(board.panel(), "measures", standing.id()));
  }

  private static Component roles(Board board, ConsensusReport.Part part) {
    var roles = part.roles().stream().flatMap(key -> Outcome.roles(key).stream()).toList();
    return new Div(BoardTable.labels(board.panel(), roles));
  }

  private static List<Measure> measures(Standing standing) {
    var scale = standing.scale();
    var measures =
        new ArrayList<>(
            List.of(
                new Measure("percent-agreement", p -> said(p.accepting(), v -> share(p, v))),
                new Measure("median-iqr", p -> said(p.median(), v -> median(v, scale))),
                new Measure("tastle-wierman", p -> said(p.consensus(), MeasuresTable::number)),
                new Measure("van-der-eijk", p -> said(p.agreement(), MeasuresTable::number)),
                new Measure("polarization", p -> said(p.polarization(), MeasuresTable::number))));
    if (standing.round().voting().steps().orElseThrow().steps() == RAND_UCLA_STEPS)
      measures.add(
          new Measure("rand-ucla", p -> said(p.appropriateness(), MeasuresTable::appropriate)));
    return measures;
  }

  private static void head(NativeTableRow row, List<Measure> measures) {
    row.addHeaderCell().add(new Span(Words.say("board.column.group")));
    for (var measure : measures) {
      var name = Words.say("measure." + measure.name());
      row.addHeaderCell()
          .add(
              new Span(name),
              new Help(
                  name,
                  Words.say("board.help." + measure.name()),
                  Routes.method("measures", measure.name())));
    }
    row.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
  }

  private static void row(
      NativeTable table, Component group, ConsensusReport.Part part, List<Measure> measures) {
    var votes =
        new Span(
            Words.say(
                part.isWeighted() ? "board.votes.weighted" : "board.votes",
                part.cast(),
                part.eligible(),
                part.voters()));
    votes.addClassNames("small", "quiet");
    var head = new NativeTableHeaderCell(group, new Div(votes));
    head.getElement().setAttribute("scope", "row");
    var row = new NativeTableRow(head);
    for (var measure : measures) {
      var cell = new NativeTableCell(measure.says().apply(part));
      cell.getElement().setAttribute("data-label", Words.say("measure." + measure.name()));
      row.add(cell);
    }
    table.getBody().add(row);
  }

  static <W extends Record> String said(Figure<W> figure, Function<Figure.Value<W>, String> words) {
    return switch (figure) {
      case Figure.Value<W> value -> words.apply(value);
      case Figure.Undefined<W>(var reason, _) -> Figures.undefined(reason);
    };
  }

  static String number(Figure.Value<?> value) {
    return Figures.number(value.value());
  }

  private static String share(
      ConsensusReport.Part part, Figure.Value<PercentAgreement.Working> value) {
    var working = value.working();
    return Figures.share(
        working.share(), part.isWeighted() ? Optional.empty() : Optional.of(working.interval()));
  }

  private static String median(Figure.Value<MedianIqr.Working> value, List<Grade> scale) {
    return Words.say(
        "board.median",
        Figures.step(value.working().median(), scale),
        Figures.number(value.working().iqr()));
  }

  private static String appropriate(Figure.Value<RandUcla.Working> value) {
    var working = value.working();
    return Words.say(
        "board.rand-ucla",
        Words.say("measure.rand-ucla." + working.classification().key()),
        working.ipras().disagreement() ? 1 : 0,
        working.counted().map(counted -> counted.disagreement() ? 1 : 0).orElse(2));
  }
}
