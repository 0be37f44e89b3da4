package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.PanelTopic.Starter;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.KeyedList;

/// The positions, one's own first, and what is said to them.
final class PositionsWork extends Work {

  private static final int PORTION = 24;

  private final Visit visit;
  private final Drafts drafts;
  private final Paragraph count = new Paragraph();
  private final Card own = new Card(new H2(Words.say("room.position.own")));
  private final EmptyState nothing =
      new EmptyState(Words.say("room.positions.none"), Words.say("room.positions.none.next"));
  private final Div list = new Div();
  private final KeyedList<PositionShown, PositionCard> cards;
  private final Portions portions;
  private final WhoAnswersWhom whom;
  private List<Position.Id> order = List.of();
  private Optional<PositionForm> form = Optional.empty();

  PositionsWork(Visit visit, Drafts drafts) {
    this.visit = visit;
    this.drafts = drafts;
    cards =
        new KeyedList<>(
            list,
            shown -> shown.position().id(),
            shown -> new PositionCard(shown.position(), visit, drafts),
            PositionCard::show);
    count.addClassName("small");
    own.setVisible(false);
    portions = new Portions(PORTION, this::showAgain);
    whom = new WhoAnswersWhom(visit);
    add(count, whom, own, nothing, list, portions);
    drafts.whenKept(PositionForm.NEW, _ -> begin());
  }

  @Override
  void show(PanelNow now, Look look) {
    var panel = now.panel();
    var exchange = new Exchange(now);
    var shown =
        panel.positions().stream()
            .map(position -> PositionShown.of(position, now, exchange))
            .sorted(Comparator.comparing(position -> !position.mine()))
            .toList();
    if (mayFile(now)) begin();
    if (form.isPresent() && !form.get().isBegun() && !mayFile(now)) drop();
    own.setVisible(form.isPresent());
    form.ifPresent(open -> open.show(now));
    order = shown.stream().map(position -> position.position().id()).toList();
    cards.show(portions.of(shown));
    count(now);
    whom.show(now);
    nothing.setVisible(shown.isEmpty() && form.isEmpty());
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
    var seats = now.panel().heldPanelistSeats();
    var filed = now.panel().positions().stream().map(Position::seat).collect(Collectors.toSet());
    count.setText(
        Words.say(
            "room.positions.count",
            seats.stream().filter(seat -> filed.contains(seat.id())).count(),
            seats.size()));
  }

  private static boolean mayFile(PanelNow now) {
    return now.may(Action.FILE_POSITION)
        && now.actor().seat().flatMap(now.panel()::positionOf).isEmpty();
  }

  private void begin() {
    if (form.isPresent()) return;
    var opened = new PositionForm(visit, drafts, starter(visit.now()));
    opened.onClose(this::end);
    form = Optional.of(opened);
    own.add(opened);
    own.setVisible(true);
    opened.show(visit.now());
  }

  /// Filed: the card takes the form's place, and the focus.
  private void end() {
    drop();
    showAgain();
    var now = visit.now();
    now.actor()
        .seat()
        .flatMap(now.panel()::positionOf)
        .flatMap(position -> cards.find(position.id()))
        .ifPresent(PositionCard::focus);
  }

  private void drop() {
    form.ifPresent(own::remove);
    form = Optional.empty();
  }

  private static Optional<Starter> starter(PanelNow now) {
    return now.role()
        .flatMap(
            role ->
                now.panel().topic().starters().stream()
                    .filter(starter -> starter.role().equals(role.id()))
                    .findFirst());
  }
}
