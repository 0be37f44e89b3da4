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

  /// All that the board is drawn from.
  private record Basis(
      List<Round> closed, List<Recommendation> recommendations, Optional<Round.Id> chosen) {}

  private final Page page = new Page();
  private final Set<Recommendation.Id> open = new HashSet<>();
  private Optional<Round.Id> chosen = Optional.empty();
  private @Nullable Visit visit;

  /// While this stays the same, nothing is drawn again.
  private @Nullable Record drawn;

  BoardView(PanelDoor door) {
    super(door, PanelTabs.Tab.BOARD);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    this.visit = visit;
    drawn = null;
    chosen = Optional.empty();
    open.clear();
    add(page);
  }

  @Override
  protected void show(PanelNow now) {
    var closed = now.panel().closedRounds().toList();
    var nothing = NothingYet.of(now);
    var basis =
        closed.isEmpty() ? nothing : new Basis(closed, now.panel().recommendations(), chosen);
    if (basis.equals(drawn)) return;
    drawn = basis;
    page.removeAll();
    if (closed.isEmpty()) page.add(new PageHeader(Words.say("board.title"), ""), nothing.drawn());
    else draw(now, closed);
  }

  private void draw(PanelNow now, List<Round> closed) {
    var last = chosen.flatMap(now.panel()::round).orElse(closed.getLast());
    var board = Board.after(now.panel(), last);
    page.add(new PageHeader(Words.say("board.title"), line(board), new BoardStats(board)));
    if (closed.size() > 1) page.add(new RoundChoice(closed, board.last(), this::choose));
    boolean chose = !board.last().voting().judges();
    if (chose) page.add(ResultCard.of(board.panel(), board.last()));
    if (!board.standings().isEmpty()) page.add(new BoardTable(board, open), new BoardLegend(board));
    if (!chose && ResultCard.has(board.last()))
      page.add(ResultCard.of(board.panel(), board.last()));
    MovementCard.of(board).ifPresent(page::add);
    if (!board.neverVoted().isEmpty()) page.add(rest("board.never-voted", board.neverVoted()));
    if (!board.withdrawn().isEmpty()) page.add(rest("board.withdrawn", board.withdrawn()));
  }

  private void choose(Round.Id round) {
    chosen = Optional.of(round);
    if (visit != null) show(visit.now());
  }

  private static String line(Board board) {
    var round = board.last();
    var words = Words.ofPanels();
    return Words.say(
        "board.line",
        round.id().number(),
        Words.time(round.closed().orElseThrow()),
        round
            .rule()
            .map(words::of)
            .orElseGet(() -> Words.say("board.line.counted", words.of(round.voting()))));
  }

  private static Component rest(String key, List<Recommendation> recommendations) {
    return new Paragraph(Words.say(key, Figures.titles(recommendations)));
  }
}
