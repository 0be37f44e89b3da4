package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.consensus.Verdict;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.TrendLine;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;

/// A recommendation on the board.
final class BoardRow extends NativeTableRow {

  private final Board board;
  private final Standing standing;
  private final NativeButton title;
  private Consumer<Boolean> toggled = _ -> {};
  private boolean opened;

  BoardRow(Board board, Standing standing) {
    this.board = board;
    this.standing = standing;
    this.title = new NativeButton(standing.id() + " " + standing.title(), _ -> open(!opened));
    title.addClassName("opener");
    var head = new NativeTableHeaderCell(title, line());
    head.addClassName("t");
    head.getElement().setAttribute("scope", "row");
    add(head, all());
    board.columns().forEach(column -> add(cell(column)));
    add(rounds(), verdict());
  }

  /// Called when the row is opened or closed.
  void onToggle(Consumer<Boolean> toggled) {
    this.toggled = toggled;
  }

  void open(boolean opened) {
    this.opened = opened;
    title.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    toggled.accept(opened);
  }

  private Component line() {
    var facts = new ArrayList<String>();
    if (!standing.round().id().equals(board.last().id()))
      facts.add(Words.say("board.row.round", standing.round().id().number()));
    if (standing.outcome().version() > 1)
      facts.add(Words.say("board.row.version", standing.outcome().version()));
    facts.add(
        standing.isUncounted()
            ? Words.say("board.row.uncounted")
            : Words.say(
                standing.all().answers().isWeighted() ? "board.votes.weighted" : "board.votes",
                standing.outcome().cast(),
                standing.outcome().eligible(),
                standing.outcome().people()));
    if (standing.isRevisedSince()) facts.add(Words.say("board.row.revised"));
    var line = new Span(String.join(" · ", facts));
    line.addClassName("small");
    return line;
  }

  private NativeTableCell all() {
    var cell = new NativeTableCell(new PartFigure(standing.all(), standing.scale(), true));
    cell.addClassNames("cell", "all");
    return named(cell, Words.say("board.column.all"));
  }

  /// The parts that lie within a column; usually it is one.
  private NativeTableCell cell(List<Role.Id> column) {
    var cell = new NativeTableCell();
    cell.addClassName("cell");
    var parts = standing.parts().stream().filter(p -> column.containsAll(p.roles())).toList();
    for (var part : parts) {
      if (parts.size() > 1) cell.add(BoardTable.labels(board.panel(), part.roles()));
      cell.add(new PartFigure(part, standing.scale(), false));
    }
    if (parts.isEmpty()) cell.add(quiet(Words.say("board.cell.not-apart")));
    return named(cell, Figures.names(board.panel(), column));
  }

  private NativeTableCell rounds() {
    var shares =
        standing.trend().stream()
            .map(share -> share.map(Figures::percent).orElse("–"))
            .collect(Collectors.joining(", "));
    var tone = standing.verdict().map(Verdict::kind).map(Looks::of).orElse(VerdictTone.PLAIN);
    var cell = new NativeTableCell(new TrendLine(standing.trend(), tone, shares));
    return named(cell, Words.say("board.column.rounds"));
  }

  private NativeTableCell verdict() {
    var cell = new NativeTableCell();
    cell.addClassName("verdict");
    standing
        .verdict()
        .ifPresentOrElse(
            verdict -> {
              cell.add(new VerdictPill(Looks.of(verdict.kind()), word(verdict.kind())));
              verdict.reasons().stream()
                  .findFirst()
                  .map(reason -> Words.ofPanels().of(reason, board.panel()))
                  .ifPresent(why -> cell.add(why(why)));
            },
            () -> cell.add(quiet(Words.say("board.no-rule"))));
    return cell;
  }

  private static String word(Verdict.Kind kind) {
    return Words.ofPanels().of(kind);
  }

  private static Div why(String words) {
    var why = new Div(words);
    why.addClassName("why");
    return why;
  }

  private static Span quiet(String words) {
    var quiet = new Span(words);
    quiet.addClassNames("small", "quiet");
    return quiet;
  }

  private static NativeTableCell named(NativeTableCell cell, String column) {
    cell.getElement().setAttribute("data-label", column);
    return cell;
  }
}
