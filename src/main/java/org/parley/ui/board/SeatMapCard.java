package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.board.SeatMap.Placed;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Card;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;
import org.parley.ui.part.OpinionMapPicture;
import org.parley.ui.part.OpinionMapPicture.Point;
import org.parley.ui.part.RoleLook;
import org.parley.ui.part.Sideways;

/// The opinion map of seats, with the same as a table; or why there is none yet. Points carry their
/// role, never a name; the reader's own is ringed.
final class SeatMapCard {

  private SeatMapCard() {}

  static Component of(Board board, Optional<Seat.Id> reader) {
    var card = Card.titled(Words.say("board.map"));
    card.addClassName("seat-map");
    SeatMap.of(board.panel(), board.last())
        .ifPresentOrElse(
            map -> draw(card, board.panel(), map, reader), () -> card.add(small(tooFew(board))));
    return card;
  }

  private static String tooFew(Board board) {
    var basis = SeatMap.Basis.of(board.panel(), board.last());
    return Words.say(
        "board.map.too-few",
        Math.max(SeatMap.FEWEST_SEATS, board.disclosure().minimum()),
        SeatMap.FEWEST_ANSWERS,
        basis.seats().size());
  }

  private static void draw(Card card, Panel panel, SeatMap map, Optional<Seat.Id> reader) {
    var about =
        Words.say(
            "board.map.about",
            map.seats().size(),
            map.answers(),
            map.rounds(),
            map.groups(),
            Figures.percent(map.shown()));
    var points = map.seats().stream().map(seat -> point(panel, map, seat, reader)).toList();
    card.add(
        small(about, help()),
        new OpinionMapPicture(points, groups(map), about),
        table(panel, map),
        new Exports(panel, "opinion-map"));
    if (map.groups() == 0) card.add(small(Words.say("board.map.no-groups")));
  }

  private static Point point(Panel panel, SeatMap map, Placed placed, Optional<Seat.Id> reader) {
    boolean me = reader.filter(placed.seat()::equals).isPresent();
    var look = look(panel, map, placed.role());
    var label = look.map(RoleLook::name).orElseGet(() -> Words.say("board.map.others"));
    return new Point(
        placed.x(),
        placed.y(),
        placed.group(),
        look,
        me ? Words.say("board.map.me", label) : label,
        me);
  }

  private static Optional<RoleLook> look(Panel panel, SeatMap map, Role.Id role) {
    return map.alone().contains(role) ? panel.topic().role(role).map(Looks::of) : Optional.empty();
  }

  private static List<String> groups(SeatMap map) {
    return IntStream.range(0, map.groups()).mapToObj(SeatMapCard::group).toList();
  }

  private static String group(int number) {
    return Words.say("board.map.group", String.valueOf((char) ('A' + number)));
  }

  private static Component table(Panel panel, SeatMap map) {
    var table = new NativeTable();
    var head = table.getHead().addRow();
    var columns = new ArrayList<>(List.of(Words.say("board.column.group")));
    columns.add(Words.say("board.map.seats"));
    columns.addAll(groups(map));
    columns.add(Words.say("board.map.across"));
    columns.add(Words.say("board.map.up"));
    for (var column : columns) {
      var cell = head.addHeaderCell();
      cell.setText(column);
      cell.getElement().setAttribute("scope", "col");
    }
    for (var role : map.alone())
      row(
          table,
          map,
          new Div(BoardTable.labels(panel, List.of(role))),
          map.seats().stream().filter(seat -> seat.role().equals(role)).toList(),
          columns);
    var others = map.seats().stream().filter(s -> !map.alone().contains(s.role())).toList();
    if (!others.isEmpty())
      row(table, map, new Span(Words.say("board.map.others")), others, columns);
    var scrolling = new Div(table);
    scrolling.addClassName("measures");
    Sideways.scrolls(scrolling);
    return scrolling;
  }

  private static void row(
      NativeTable table, SeatMap map, Component name, List<Placed> seats, List<String> columns) {
    var head = new NativeTableHeaderCell(name);
    head.getElement().setAttribute("scope", "row");
    var row = new NativeTableRow(head);
    var cells = new ArrayList<>(List.of(String.valueOf(seats.size())));
    for (int g = 0; g < map.groups(); g++) {
      int group = g;
      cells.add(String.valueOf(seats.stream().filter(seat -> seat.group() == group).count()));
    }
    cells.add(Figures.number(seats.stream().mapToDouble(Placed::x).average().orElse(0)));
    cells.add(Figures.number(seats.stream().mapToDouble(Placed::y).average().orElse(0)));
    for (int i = 0; i < cells.size(); i++) {
      var cell = new NativeTableCell(cells.get(i));
      cell.getElement().setAttribute("data-label", columns.get(i + 1));
      row.add(cell);
    }
    table.getBody().add(row);
  }

  private static Help help() {
    return new Help(
        Words.say("board.map"),
        Words.say("board.help.map"),
        Routes.method("opinion-map", "seats-of-a-panel"));
  }

  private static Paragraph small(String words, Component... more) {
    var line = new Paragraph(words);
    line.add(more);
    line.addClassName("small");
    return line;
  }
}
