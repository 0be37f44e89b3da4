package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.parley.panel.Movement.Flow;
import org.parley.panel.Panel;
import org.parley.ui.Words;
import org.parley.ui.part.Sideways;

/// Who moved where, role by role: towards support, away from it, and from which answer to which.
final class MovedTable extends Div {

  /// @param flows of all first, then of the roles
  MovedTable(Panel panel, Moved moved, List<Flow> flows) {
    addClassName("measures");
    Sideways.scrolls(this);
    var table = new NativeTable();
    table.setCaptionText(
        Words.say(
            "board.moved",
            moved.recommendation(),
            moved.before().id().number(),
            moved.after().id().number()));
    var head = table.getHead().addRow();
    for (var column : List.of("group", "towards", "away", "stayed", "steps")) {
      var cell = head.addHeaderCell();
      cell.setText(Words.say("board.column." + column));
      cell.getElement().setAttribute("scope", "col");
    }
    for (int i = 0; i < flows.size(); i++) table.getBody().add(row(panel, moved, flows.get(i), i));
    add(table);
  }

  private static NativeTableRow row(Panel panel, Moved moved, Flow flow, int place) {
    var head = new NativeTableHeaderCell();
    head.getElement().setAttribute("scope", "row");
    if (place == 0) head.add(new Span(Words.say("board.column.all")));
    else head.add(BoardTable.labels(panel, flow.roles()));
    var row = new NativeTableRow(head);
    row.add(
        number(moved.towards(flow), "towards"),
        number(moved.away(flow), "away"),
        number(moved.stayed(flow), "stayed"));
    var told = moved.told(flow);
    var steps = new NativeTableCell();
    if (told.isEmpty()) steps.setText(Words.say("board.moved.none"));
    else told.forEach(step -> steps.add(new Div(step)));
    row.add(labelled(steps, "steps"));
    return row;
  }

  private static NativeTableCell number(int seats, String column) {
    return labelled(new NativeTableCell(String.valueOf(seats)), column);
  }

  private static NativeTableCell labelled(NativeTableCell cell, String column) {
    cell.getElement().setAttribute("data-label", Words.say("board.column." + column));
    return cell;
  }
}
