package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.panel.Speech;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// The positions, one's own first, and what is said to them; while roles are swapped the cases made
/// for other roles stand before them.
final class PositionsWork extends Work {

  private static final int PORTION = 24;

  private final Visit visit;
  private final Exchange exchange;
  private final Paragraph count = new Paragraph();
  private final FilingCard own;
  private final FilingCard forAnother;
  private final EmptyState nothing =
      new EmptyState(Words.say("room.positions.none"), Words.say("room.positions.none.next"));
  private final Div list = new Div();
  private final KeyedList<PositionShown, PositionCard> cards;
  private final Portions portions;
  private final ExchangeMap map;
  private List<Position.Id> order = List.of();

  /// @param find leads to what was said
  PositionsWork(Visit visit, Drafts drafts, Exchange exchange, Consumer<Target> find) {
    this.visit = visit;
    this.exchange = exchange;
    cards =
        new KeyedList<>(
            list,
            shown -> shown.position().id(),
            shown -> new PositionCard(shown.position(), visit, drafts),
            PositionCard::show);
    count.addClassName("small");
    portions = new Portions(PORTION, this::showAgain);
    map = new ExchangeMap(visit, exchange, find);
    own = new FilingCard(visit, drafts, false, this::filed);
    forAnother = new FilingCard(visit, drafts, true, this::filed);
    add(count, map, forAnother, own, nothing, list, portions);
  }

  @Override
  void show(PanelNow now, Look look) {
    var panel = now.panel();
    exchange.at(now);
    boolean swapping = panel.swap().isPresent();
    var shown =
        panel.filed().stream()
            .map(exchange::position)
            .sorted(
                Comparator.<PositionShown, Boolean>comparing(
                        it -> it.position().writtenFor().isPresent() != swapping)
                    .thenComparing(position -> !position.mine()))
            .toList();
    own.show(now);
    forAnother.show(now);
    order = shown.stream().map(position -> position.position().id()).toList();
    cards.show(portions.of(shown));
    count(now);
    map.show(now);
    nothing.setVisible(shown.isEmpty() && !own.isOpen() && !forAnother.isOpen());
  }

  @Override
  void reveal(Target target) {
    if (!(target instanceof Target.ToPosition(var position))) return;
    portions.reach(order.indexOf(position));
    showAgain();
  }

  private void showAgain() {
    var now = visit.now();
    show(now, Look.at(now.panel()));
  }

  private void count(PanelNow now) {
    var panel = now.panel();
    if (panel.swap().isPresent()) {
      var seats = panel.heldPanelistSeats();
      var done = seats.stream().filter(seat -> !panel.owesCase(seat.id())).count();
      Wording.put(count, Words.say("room.cases.count", done, seats.size()));
    } else {
      var filings = panel.filings();
      var key = byRole(now) ? "room.positions.count.role" : "room.positions.count";
      Wording.put(count, Words.say(key, filings.filed(), filings.due()));
    }
  }

  private static boolean byRole(PanelNow now) {
    return now.panel().settings().speech().positions() == Speech.PositionsBy.ROLE;
  }

  /// Filed: the card takes the form's place, and the focus.
  private void filed(Position position) {
    showAgain();
    cards.find(position.id()).ifPresent(PositionCard::focus);
  }
}
