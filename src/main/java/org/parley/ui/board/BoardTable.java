package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.consensus.Counted;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Help;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Sideways;

/// Recommendations down; all, each role, the rounds and the verdict across. Each row opens into
/// what is behind it.
final class BoardTable extends Div {

  /// @param open the recommendations whose details are open; kept up to date
  BoardTable(Board board, Set<Recommendation.Id> open) {
    addClassNames("card", "board");
    Sideways.scrolls(this);
    var table = new NativeTable();
    table.setCaptionText(Words.say("board.title"));
    table.getCaption().addClassName("sr-only");
    head(table, board);
    for (var standing : board.standings()) {
      var details = new DetailsRow(board, standing);
      var row = new BoardRow(board, standing);
      row.onToggle(
          opened -> {
            if (opened) open.add(standing.id());
            else open.remove(standing.id());
            details.show(opened);
          });
      table.getBody().add(row, details);
      row.open(open.contains(standing.id()));
    }
    add(table);
  }

  private static void head(NativeTable table, Board board) {
    var row = table.getHead().addRow();
    row.add(
        header(new Span(Words.say("board.column.recommendation"))),
        header(
            new Span(Words.say("board.column.all")),
            new Help(
                Words.say("measure.percent-agreement"),
                help(board),
                Routes.method("rules", "what-is-counted")),
            new Div(new Span(of(board)))));
    for (var column : board.columns()) row.add(header(labels(board.panel(), column)));
    row.add(
        header(
            new Span(Words.say("board.column.rounds")),
            new Help(
                Words.say("board.column.rounds"),
                Words.say("board.help.rounds"),
                Routes.method("rules", "what-is-counted"))),
        header(
            new Span(Words.say("board.column.verdict")),
            new Help(
                Words.say("board.column.verdict"),
                Words.say("board.help.verdict"),
                Routes.method("rules", "the-five-verdicts"))));
  }

  /// Of whom the shares are; rounds with different rules may stand below each other.
  private static String of(Board board) {
    var counted = counted(board);
    return counted.size() == 1
        ? Words.say("board.counted." + counted.getFirst().key())
        : Words.say("board.counted.mixed");
  }

  private static String help(Board board) {
    return counted(board).stream()
        .map(counted -> Words.say("board.help.share." + counted.key()))
        .collect(Collectors.joining(" "));
  }

  private static List<Counted> counted(Board board) {
    return board.standings().stream().map(s -> s.round().counted()).distinct().toList();
  }

  private static NativeTableHeaderCell header(Component... content) {
    var cell = new NativeTableHeaderCell(content);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  static Component[] labels(Panel panel, List<Role.Id> roles) {
    return roles.stream()
        .map(id -> panel.topic().role(id).orElseThrow())
        .map(role -> new RoleLabel(Looks.of(role)))
        .toArray(Component[]::new);
  }
}
