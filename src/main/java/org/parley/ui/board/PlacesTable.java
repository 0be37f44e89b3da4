package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.parley.ui.Words;
import org.parley.ui.part.Sideways;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;
import org.parley.voting.Tally;

/// The places that a count gave, best first, with what each rests on. Equals share a place.
final class PlacesTable extends Div {

  /// A column of figures.
  ///
  /// @param of the figure of a recommendation, by its key
  record Column(String title, Function<String, Component> of) {}

  PlacesTable(Names names, Tally tally, List<Column> columns) {
    addClassName("places");
    Sideways.scrolls(this);
    var table = new NativeTable();
    var head = table.getHead().addRow();
    head.addHeaderCell().add(new Span(Words.say("board.column.place")));
    head.addHeaderCell().add(new Span(Words.say("board.column.recommendation")));
    columns.forEach(column -> head.addHeaderCell().add(new Span(column.title())));
    head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    int place = 1;
    for (var equals : tally.ranking()) {
      for (var key : equals) table.getBody().add(row(names, tally, place, key, columns));
      place += equals.size();
    }
    add(table);
  }

  private static NativeTableRow row(
      Names names, Tally tally, int place, String key, List<Column> columns) {
    var number = new NativeTableCell(String.valueOf(place));
    number.addClassName("place");
    var title = new NativeTableHeaderCell(new Span(names.title(key)));
    title.getElement().setAttribute("scope", "row");
    if (tally.winners().contains(key))
      title.add(new VerdictPill(VerdictTone.OK, Words.say("board.chosen")));
    var row = new NativeTableRow(number, title);
    for (var column : columns) {
      var cell = new NativeTableCell(column.of().apply(key));
      cell.getElement().setAttribute("data-label", column.title());
      row.add(cell);
    }
    return row;
  }
}
