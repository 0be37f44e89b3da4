package org.parley.ui.course;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.course.Course;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.panel.Filings;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Wording;

/// The sessions of a term in one table: who came, what was filed, what was adopted. What anybody
/// voted or thinks is not in it.
final class TermCard extends Div {

  private List<NativeTableCell> live = List.of();

  /// @param shown the session whose tables are [#show]n as they change; the others stay as they are
  /// @param panel a table as it stands
  TermCard(Course course, Session shown, Function<Table, Panel> panel) {
    var body = new NativeTableBody();
    for (var session : course.sessions()) {
      var panels = session.tables().stream().map(panel).toList();
      body.add(row(course, session, session.number() == shown.number(), panels));
    }
    var table = new NativeTable(new NativeTableHeader(head()), body);
    table.addClassName("term");
    var scroll = new Div(table);
    scroll.addClassName("scroll");
    scroll.getElement().setAttribute("tabindex", "0");
    scroll.getElement().setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", Words.say("course.term.table"));
    add(Card.titled(Words.say("course.term"), scroll));
  }

  private static NativeTableRow head() {
    var row = new NativeTableRow();
    for (var column : List.of("session", "tables", "over", "come", "filed", "adopted")) {
      var cell = new NativeTableHeaderCell(Words.say("course.term." + column));
      cell.getElement().setAttribute("scope", "col");
      row.add(cell);
    }
    return row;
  }

  /// The tables of the session that is shown, as they stand.
  void show(List<Panel> panels) {
    var figures = figures(panels);
    for (int i = 0; i < live.size(); i++) Wording.put(live.get(i), figures.get(i));
  }

  private NativeTableRow row(Course course, Session session, boolean shown, List<Panel> panels) {
    var link =
        new Anchor(
            Routes.session(course.id(), session.number()),
            Words.say("course.term.link", session.number(), session.title()));
    if (shown) link.getElement().setAttribute("aria-current", "page");
    var name = new NativeTableHeaderCell(link);
    name.getElement().setAttribute("scope", "row");
    var cells = figures(panels).stream().map(NativeTableCell::new).toList();
    if (shown) live = cells;
    var row = new NativeTableRow(name);
    cells.forEach(row::add);
    return row;
  }

  private static List<String> figures(List<Panel> panels) {
    var seats = panels.stream().flatMap(TermCard::seats).toList();
    var filings = panels.stream().map(Panel::filings).toList();
    return List.of(
        String.valueOf(panels.size()),
        of(panels.stream().filter(Panel::isClosed).count(), panels.size()),
        of(seats.stream().filter(Seat::taken).count(), seats.size()),
        of(
            filings.stream().mapToInt(Filings::filed).sum(),
            filings.stream().mapToInt(Filings::due).sum()),
        of(
            panels.stream()
                .flatMap(panel -> panel.adoption().stream())
                .mapToInt(adoption -> adoption.adopted().size())
                .sum(),
            panels.stream().mapToInt(panel -> panel.tabled().size()).sum()));
  }

  private static Stream<Seat> seats(Panel panel) {
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed());
  }

  private static String of(long part, int all) {
    return Words.say("course.table.of", part, all);
  }
}
