package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// The consensus board: where the panel stands after its last closed round, or stood after an
/// earlier one. Of an open round it shows nothing.
@Route("panel/:panel/board")
@AnonymousAllowed
class BoardView extends PanelPlace {

  /// All that the board is drawn from; while it stays the same, nothing is drawn again.
  private record Basis(
      List<Round> closed, List<Recommendation> recommendations, Optional<Round.Id> chosen) {}

  private final Page page = new Page();
  private final Set<Recommendation.Id> open = new HashSet<>();
  private Optional<Round.Id> chosen = Optional.empty();
  private @Nullable Basis drawn;

  BoardView(PanelDoor door) {
    super(door, PanelTabs.Tab.BOARD);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    add(page);
  }

  @Override
  protected void show(PanelNow now) {
    var closed = now.panel().closedRounds().toList();
    if (closed.isEmpty()) {
      page.removeAll();
      page.add(new PageHeader(Words.say("board.title"), ""), NothingYet.of(now));
      return;
    }
    var basis = new Basis(closed, now.panel().recommendations(), chosen);
    if (basis.equals(drawn)) return;
    drawn = basis;
    var last = chosen.flatMap(now.panel()::round).orElse(closed.getLast());
    draw(now, Board.after(now.panel(), last), closed);
  }

  private void draw(PanelNow now, Board board, List<Round> closed) {
    page.removeAll();
    page.add(new PageHeader(Words.say("board.title"), line(board), new BoardStats(board)));
    if (closed.size() > 1) page.add(new RoundChoice(closed, board.last(), id -> choose(id, now)));
    boolean chose = !board.last().voting().judges();
    if (chose) page.add(ResultCard.of(board.panel(), board.last()));
    if (!board.standings().isEmpty()) page.add(new BoardTable(board, open), new BoardLegend(board));
    if (!chose && ResultCard.has(board.last()))
      page.add(ResultCard.of(board.panel(), board.last()));
    MovementCard.of(board).ifPresent(page::add);
    if (!board.neverVoted().isEmpty()) page.add(rest("board.never-voted", board.neverVoted()));
    if (!board.withdrawn().isEmpty()) page.add(rest("board.withdrawn", board.withdrawn()));
  }

  private void choose(Round.Id round, PanelNow now) {
    chosen = Optional.of(round);
    show(now);
  }

  private static String line(Board board) {
    var round = board.last();
    var rule = round.rule().map(Words.ofPanels()::of).orElse(Words.ofPanels().of(round.voting()));
    return Words.say(
        "board.line", round.id().number(), Words.time(round.closed().orElseThrow()), rule);
  }

  private static Component rest(String key, List<Recommendation> recommendations) {
    return new Paragraph(Words.say(key, Figures.titles(recommendations)));
  }
}
