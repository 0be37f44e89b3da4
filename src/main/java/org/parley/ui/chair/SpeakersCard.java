package org.parley.ui.chair;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand.NameSpeaker;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.RoleLabel;

/// Who files what each role states as one. It is shown where roles state positions.
final class SpeakersCard extends Div {

  /// @param name the seat that speaks for the role, and whoever holds it
  private record Speaks(Role role, String name) {}

  private final KeyedList<Speaks, ListItem> roles;
  private final ComboBox<Seat> seat = new ComboBox<>(Words.say("chair.speaker.seat"));
  private final ActButton name;
  private final Div naming = new Div();
  private List<Seat> offered = List.of();

  SpeakersCard(Visit visit) {
    var list = new UnorderedList();
    list.addClassNames("plain", "awaited");
    roles = new KeyedList<>(list, Speaks::role, _ -> new ListItem(), SpeakersCard::draw);
    seat.setItemLabelGenerator(s -> visit.now().words(s.id()));
    seat.setHelperText(Words.say("chair.speaker.help"));
    name =
        new ActButton(
                Words.say("chair.speaker.name"),
                visit,
                Action.NAME_SPEAKER,
                () -> Optional.ofNullable(seat.getValue()).map(s -> new NameSpeaker(s.id())))
            .onDone(seat::clear);
    naming.addClassName("stack");
    naming.add(seat, name);
    add(Card.titled(Words.say("chair.speaker"), list, naming));
  }

  void show(PanelNow now) {
    var panel = now.panel();
    setVisible(panel.settings().speech().positions() == Speech.PositionsBy.ROLE);
    if (!isVisible()) return;
    roles.show(
        panel.topic().roles().stream()
            .flatMap(
                role ->
                    panel.speakerOf(role.id()).map(s -> new Speaks(role, now.words(s))).stream())
            .toList());
    var others =
        panel.heldPanelistSeats().stream()
            .filter(s -> !s.role().flatMap(panel::speakerOf).equals(Optional.of(s.id())))
            .toList();
    if (!others.equals(offered)) {
      var chosen = seat.getValue();
      offered = others;
      seat.setItems(others);
      seat.setValue(others.contains(chosen) ? chosen : null);
    }
    naming.setVisible(now.may(Action.NAME_SPEAKER) && !others.isEmpty());
    name.show(now);
  }

  private static void draw(ListItem item, Speaks speaks) {
    item.removeAll();
    item.add(new RoleLabel(Looks.of(speaks.role())), new Span(speaks.name()));
  }
}
