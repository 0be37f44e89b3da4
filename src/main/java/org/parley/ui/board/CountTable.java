package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.ui.Words;
import org.parley.ui.part.Sideways;
import org.parley.voting.Tally;

/// A count in steps: recommendations down in the order of the result, the steps across.
final class CountTable extends Div {

  /// A step.
  ///
  /// @param votes after it; those who are out have none
  /// @param lost ballots or votes that go to nobody
  /// @param elected so far
  /// @param out who goes at this step, if somebody does
  record Step(
      String title,
      Map<String, BigDecimal> votes,
      BigDecimal lost,
      Set<String> elected,
      Optional<String> out) {}

  CountTable(Tally tally, List<Step> steps) {
    addClassName("count");
    Sideways.scrolls(this);
    var table = new NativeTable();
    var head = table.getHead().addRow();
    head.addHeaderCell();
    for (var step : steps) head(head.addHeaderCell(), step.title(), "col");
    for (var key : tally.ranking().stream().flatMap(Collection::stream).toList()) {
      var row = row(table, key);
      for (var step : steps) row.add(cell(step, key));
    }
    var lost = row(table, Words.say("board.count.lost"));
    for (var step : steps) lost.add(new NativeTableCell(Figures.number(step.lost())));
    add(table);
  }

  private static NativeTableRow row(NativeTable table, String title) {
    var first = new NativeTableHeaderCell();
    head(first, title, "row");
    var row = new NativeTableRow(first);
    table.getBody().add(row);
    return row;
  }

  private static void head(NativeTableHeaderCell cell, String title, String scope) {
    cell.setText(title);
    cell.getElement().setAttribute("scope", scope);
  }

  private static NativeTableCell cell(Step step, String key) {
    var votes = step.votes().get(key);
    if (votes == null) return new NativeTableCell("–");
    boolean elected = step.elected().contains(key);
    boolean out = step.out().filter(key::equals).isPresent();
    var words = elected ? "board.count.elected" : out ? "board.count.out" : "board.count.votes";
    var cell = new NativeTableCell(Words.say(words, Figures.number(votes)));
    if (elected) cell.addClassName("wins");
    if (out) cell.addClassName("loses");
    return cell;
  }
}
