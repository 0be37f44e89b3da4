package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Anonymity;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.floor.SeatLabel;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// Who has not filed a position or a case for another role yet, or not voted in the open round.
/// What anybody voted is nobody's business.
final class AwaitedCard extends Div {

  /// A seat that is waited for, by the name it goes by now.
  private record Awaited(Seat seat, String name) {}

  private final Paragraph about = new Paragraph();
  private final KeyedList<Awaited, ListItem> seats;
  private @Nullable PanelNow now;

  AwaitedCard() {
    about.addClassName("small");
    var list = new UnorderedList();
    list.addClassNames("plain", "awaited");
    seats = new KeyedList<>(list, Awaited::seat, _ -> new ListItem(), this::draw);
    add(Card.titled(Words.say("chair.awaited"), about, list));
  }

  void show(PanelNow now) {
    this.now = now;
    var panel = now.panel();
    var awaited = awaited(panel);
    about.setText(
        Words.say(
            panel.openRound().isPresent()
                ? "chair.awaited.vote"
                : isFiling(panel)
                    ? "chair.awaited.position"
                    : panel.swap().isPresent() ? "chair.awaited.case" : "chair.awaited.nothing",
            awaited.size()));
    boolean named =
        panel.openRound().isPresent() || panel.anonymity(Anonymity.Of.POSITIONS) == Anonymity.NAMED;
    seats.show(
        (named ? awaited : List.<Seat>of())
            .stream().map(seat -> new Awaited(seat, now.words(seat.id()))).toList());
  }

  private static boolean isFiling(Panel panel) {
    return panel.openPhase().filter(phase -> phase.kind() == PhaseKind.POSITIONS).isPresent();
  }

  private static List<Seat> awaited(Panel panel) {
    if (panel.openRound().isPresent()) {
      var round = panel.openRound().get();
      return panel.electorate(round).stream()
          .filter(seat -> !round.voted().contains(seat.id().number()))
          .toList();
    }
    if (isFiling(panel))
      return panel.heldPanelistSeats().stream()
          .filter(seat -> panel.positionOf(seat.id()).isEmpty())
          .toList();
    return panel.heldPanelistSeats().stream().filter(seat -> panel.owesCase(seat.id())).toList();
  }

  private void draw(ListItem item, Awaited awaited) {
    item.removeAll();
    item.add(new SeatLabel(awaited.seat().id(), Objects.requireNonNull(now)));
  }
}
