package org.parley.ui.convene;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.parley.panel.PhaseKind;
import org.parley.panel.Settings.AgendaItem;
import org.parley.ui.Words;
import org.parley.ui.rule.CountField;

/// A phase on the agenda in the making.
final class AgendaRow extends ListItem {

  private final Span number = new Span();
  private final Select<PhaseKind> kind = new Select<>();
  private final CountField minutes;
  private final Button up;
  private final Button down;
  private final Button remove;

  /// @param move called with -1 for up and 1 for down
  AgendaRow(AgendaItem item, IntConsumer move, Runnable removed, Runnable changed) {
    addClassName("agenda-row");
    number.addClassName("agenda-number");
    kind.setItems(PhaseKind.values());
    kind.setItemLabelGenerator(Words::of);
    kind.setValue(item.kind());
    kind.addValueChangeListener(_ -> changed.run());
    minutes = new CountField("", item.minutes());
    minutes.setMin(0);
    minutes.setStep(5);
    minutes.addValueChangeListener(_ -> changed.run());
    up = button("↑", () -> move.accept(-1));
    down = button("↓", () -> move.accept(1));
    remove = button("✕", removed);
    var buttons = new Div(up, down, remove);
    buttons.addClassName("agenda-buttons");
    add(number, kind, minutes, buttons);
  }

  private static Button button(String sign, Runnable press) {
    var button = new Button(sign, _ -> press.run());
    button.addThemeNames("tertiary", "icon");
    return button;
  }

  /// Tells the row where it stands, from 1.
  void standsAt(int place, int of) {
    number.setText(String.valueOf(place));
    kind.setAriaLabel(Words.say("convene.agenda.kind", place));
    minutes.setAriaLabel(Words.say("convene.agenda.minutes-of", place));
    up.setAriaLabel(Words.say("convene.agenda.up", place));
    down.setAriaLabel(Words.say("convene.agenda.down", place));
    remove.setAriaLabel(Words.say("convene.agenda.remove", place));
    up.setEnabled(place > 1);
    down.setEnabled(place < of);
  }

  /// Puts the keyboard where it was before the row moved, or beside it at the ends.
  void focus(int step) {
    var pressed = step < 0 ? up : down;
    (pressed.isEnabled() ? pressed : step < 0 ? down : up).focus();
  }

  /// The phase as it is set; empty where the minutes cannot be read, and then it says so.
  Optional<AgendaItem> read() {
    var read = minutes.read();
    if (read.filter(n -> n < 0).isPresent()) {
      minutes.wrong(Words.say("convene.agenda.minutes.negative"));
      return Optional.empty();
    }
    return read.map(n -> new AgendaItem(kind.getValue(), n));
  }
}
