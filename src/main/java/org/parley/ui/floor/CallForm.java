package org.parley.ui.floor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Floor;
import org.parley.panel.PanelCommand;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// How the chair calls on somebody who has not asked, and asks for those without a device.
final class CallForm extends Div {

  private final ComboBox<Seat> seat = new ComboBox<>(Words.say("floor.call"));
  private final Giving giving;
  private final ActButton ask;
  private List<Seat> offered = List.of();

  CallForm(Visit visit) {
    seat.setItemLabelGenerator(s -> visit.now().words(s.id()));
    seat.setHelperText(Words.say("floor.call.help"));
    giving = new Giving(visit, this::chosen);
    ask =
        new ActButton(
                Words.say("floor.call.ask"),
                visit,
                Action.ASK_FOR_FLOOR,
                () ->
                    chosen()
                        .map(
                            id ->
                                new PanelCommand.AskForFloor(
                                    id, Floor.Kind.CONTRIBUTION, Optional.empty())))
            .onDone(seat::clear);
    var ways = new Div(ask, giving);
    ways.addClassName("ways");
    addClassName("call");
    add(seat, ways);
  }

  private Optional<Seat.Id> chosen() {
    return Optional.ofNullable(seat.getValue()).map(Seat::id);
  }

  void show(PanelNow now, boolean gives) {
    setVisible(gives && now.panel().openPhase().isPresent());
    var floor = now.panel().floor();
    var held =
        now.panel().seats().stream()
            .filter(s -> s.isHeld() && !floor.hasFloor(s.id()))
            .filter(s -> floor.request(s.id()).isEmpty())
            .toList();
    if (!held.equals(offered)) {
      var chosen = seat.getValue();
      offered = held;
      seat.setItems(held);
      seat.setValue(held.contains(chosen) ? chosen : null);
    }
    giving.show(now);
    ask.show(now);
  }
}
