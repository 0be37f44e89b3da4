package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.parley.ui.Words;
import org.parley.ui.part.Sideways;

/// A table of each recommendation against each other.
final class Matrix extends Div {

  /// What a row has on a column.
  interface Cell {
    long of(String row, String column);
  }

  /// @param caption what a cell says
  /// @param keys in the order of rows and columns
  /// @param words the key of a cell's text: what the row has on the column, and the column on it
  Matrix(String caption, List<String> keys, Cell cell, String words) {
    addClassName("matrix");
    Sideways.scrolls(this);
    var table = new NativeTable();
    table.setCaptionText(caption);
    var head = table.getHead().addRow();
    head.addHeaderCell();
    for (var key : keys) head(head.addHeaderCell(), key, "col");
    for (var row : keys) {
      var first = new NativeTableHeaderCell();
      head(first, row, "row");
      var line = new NativeTableRow(first);
      for (var column : keys) line.add(cell(cell, row, column, words));
      table.getBody().add(line);
    }
    add(table);
  }

  private static void head(NativeTableHeaderCell cell, String key, String scope) {
    cell.setText(key);
    cell.getElement().setAttribute("scope", scope);
  }

  private static NativeTableCell cell(Cell cell, String row, String column, String words) {
    if (row.equals(column)) {
      var self = new NativeTableCell();
      self.addClassName("self");
      return self;
    }
    long has = cell.of(row, column);
    long against = cell.of(column, row);
    var shown = new NativeTableCell(Words.say(words, has, against));
    if (has != against) shown.addClassName(has > against ? "wins" : "loses");
    return shown;
  }
}
