package org.parley.ui.chair;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;

/// Hands the chair to a deputy, and back.
final class PresidingCard extends Div {

  private final ComboBox<Seat> seat = new ComboBox<>(Words.say("chair.hand.to"));
  private final ActButton hand;
  private final ActButton take;
  private final Div handing = new Div();
  private List<Seat> offered = List.of();

  PresidingCard(Visit visit) {
    seat.setItemLabelGenerator(s -> visit.now().words(s.id()));
    seat.setHelperText(Words.say("chair.hand.help"));
    hand =
        new ActButton(
                Words.say("chair.hand"),
                visit,
                Action.HAND_CHAIR,
                () ->
                    Optional.ofNullable(seat.getValue())
                        .map(s -> new PanelCommand.HandChair(s.id())))
            .onDone(seat::clear);
    take = taking(visit);
    handing.add(seat, hand);
    handing.addClassName("stack");
    var ways = new Div(handing, take);
    ways.addClassName("stack");
    add(Card.titled(Words.say("chair.presiding"), ways));
  }

  /// The button by which a chair's seat presides again, or in the place of another.
  static ActButton taking(Visit visit) {
    return new ActButton(
        Words.say("chair.take"),
        visit,
        Action.HAND_CHAIR,
        () -> visit.now().actor().seat().map(PanelCommand.HandChair::new));
  }

  void show(PanelNow now) {
    setVisible(now.may(Action.HAND_CHAIR));
    if (!isVisible()) return;
    var held =
        now.panel().seats().stream()
            .filter(s -> s.isHeld() && !now.panel().presides(s.id()))
            .filter(s -> !now.actor().seat().equals(Optional.of(s.id())))
            .toList();
    if (!held.equals(offered)) {
      var chosen = seat.getValue();
      offered = held;
      seat.setItems(held);
      seat.setValue(held.contains(chosen) ? chosen : null);
    }
    handing.setVisible(now.isChair() || now.actor().host());
    hand.show(now);
    take.setVisible(!now.isChair() && now.sitsInChair());
    take.show(now);
  }
}
