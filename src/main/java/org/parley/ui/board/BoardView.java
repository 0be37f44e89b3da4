package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Amendment;
import org.parley.panel.Convincing;
import org.parley.panel.Moderation;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.FileLink;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.Timeline;

/// The consensus board: where the panel stands after its last closed round, or stood at an earlier
/// moment of its life. Of a round that is open, or was open then, it shows nothing.
@Route("panel/:panel/board")
@AnonymousAllowed
class BoardView extends PanelPlace implements AfterNavigationObserver {

  /// All that the board is drawn from.
  private record Basis(
      List<Round> closed,
      List<Round> secret,
      List<Recommendation> recommendations,
      Moderation moderation,
      List<Amendment> amendments,
      List<Convincing> convincing,
      Optional<Instant> moment) {}

  private final Div head = new Div();
  private final Timeline timeline = new Timeline(this::go);
  private final Div body = new Div();
  private final Set<Recommendation.Id> open = new HashSet<>();
  private final Set<Round.Id> openReceipts = new HashSet<>();
  private Receipts receipts = new Receipts(List.of(), openReceipts);
  private Optional<Instant> moment = Optional.empty();
  private @Nullable Visit visit;

  /// While this stays the same, nothing is drawn again.
  private @Nullable Record drawn;

  BoardView(PanelDoor door) {
    super(door, PanelTabs.Tab.BOARD);
    body.addClassName("board-body");
    timeline.setVisible(false);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    this.visit = visit;
    drawn = null;
    moment = Optional.empty();
    open.clear();
    openReceipts.clear();
    // The slider stays as it is while the board around it is drawn anew: it may have the focus.
    var page = new Page();
    page.add(head, timeline, body);
    add(page);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(Routes.RECEIPTS)
        .flatMap(BoardView::round)
        .ifPresent(receipts::find);
  }

  private static Optional<Round.Id> round(String number) {
    return number.matches("[1-9][0-9]{0,5}")
        ? Optional.of(new Round.Id(Integer.parseInt(number)))
        : Optional.empty();
  }

  @Override
  protected void show(PanelNow now) {
    boolean begun = now.panel().closedRounds().findAny().isPresent();
    timeline.setVisible(begun);
    if (begun) {
      var moments = Moments.of(now.panel());
      timeline.show(moments.marks(), moments.place(moment));
    }
    var panel = moment.map(at -> visit().panelAt(at)).orElse(now.panel());
    var closed = panel.closedRounds().toList();
    var secret = Receipts.of(panel);
    var nothing = NothingYet.of(now);
    var basis =
        closed.isEmpty() && secret.isEmpty() && moment.isEmpty()
            ? nothing
            : new Basis(
                closed,
                secret,
                panel.recommendations(),
                panel.moderation(),
                panel.discussion().amendments(),
                panel.convincing(),
                moment);
    if (basis.equals(drawn)) return;
    drawn = basis;
    head.removeAll();
    body.removeAll();
    receipts = new Receipts(secret, openReceipts);
    if (!closed.isEmpty()) draw(now, panel, closed);
    else {
      head.add(new PageHeader(Words.say("board.title"), ""));
      body.add(
          moment.isEmpty()
              ? nothing.drawn()
              : new EmptyState(Words.say("board.time.empty"), Words.say("board.time.empty.next")),
          receipts);
    }
  }

  private void draw(PanelNow now, Panel panel, List<Round> closed) {
    var board = Board.after(panel, closed.getLast());
    head.add(new PageHeader(Words.say("board.title"), line(board), new BoardStats(board)));
    boolean chose = !board.last().voting().judges();
    if (chose) body.add(ResultCard.of(board.panel(), board.last()));
    if (!board.standings().isEmpty()) {
      body.add(new BoardTable(board, open), new BoardLegend(board), new HowVoted(board));
      if (moment.isEmpty()) body.add(figures(panel));
    }
    body.add(receipts);
    if (!chose && ResultCard.has(board.last()))
      body.add(ResultCard.of(board.panel(), board.last()));
    MovementCard.of(board).ifPresent(body::add);
    CitedCard.marked(board.panel()).ifPresent(body::add);
    CitedCard.named(board.panel()).ifPresent(body::add);
    body.add(SeatMapCard.of(board, now.seat().map(Seat::id)));
    if (!board.neverVoted().isEmpty())
      body.add(rest("board.never-voted", board.neverVoted(), panel));
    if (!board.withdrawn().isEmpty()) body.add(rest("board.withdrawn", board.withdrawn(), panel));
  }

  private void go(int place) {
    var now = visit().now();
    moment = Moments.of(now.panel()).at(place);
    show(now);
  }

  private Visit visit() {
    if (visit == null) throw new IllegalStateException("nobody has entered");
    return visit;
  }

  /// All figures of all rounds as a table to work with, and the record that they come from.
  private static Component figures(Panel panel) {
    var files =
        new Div(
            new FileLink(Routes.results(panel.id()), Words.say("board.results")),
            new FileLink(Routes.transcript(panel.id()), Words.say("board.transcript")));
    files.addClassNames("row", "small");
    return files;
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

  private static Component rest(String key, List<Recommendation> recommendations, Panel panel) {
    return new Paragraph(Words.say(key, Figures.titles(recommendations, panel)));
  }
}
