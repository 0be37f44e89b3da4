package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Seat;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// The button that gives a seat the floor. Where it is not this seat's turn, it asks why.
final class Giving extends Div {

  private final TextField reason = new TextField(Words.say("floor.reason"));
  private final ActButton give;

  /// @param seat empty where none has been chosen
  Giving(Visit visit, Supplier<Optional<Seat.Id>> seat) {
    reason.setVisible(false);
    reason.setMaxLength(Texts.REASON);
    give =
        new ActButton(
                Words.say("floor.give"),
                visit,
                Action.GIVE_FLOOR,
                () -> seat.get().map(id -> new PanelCommand.GiveFloor(id, reason.getValue())))
            .onRefused(this::askWhy)
            .onDone(this::done);
    addClassName("giving");
    add(reason, give);
  }

  private boolean askWhy(Refusal refusal) {
    if (refusal instanceof Refusal.NotNext) {
      reason.setVisible(true);
      reason.focus();
    }
    return false;
  }

  private void done() {
    reason.clear();
    reason.setVisible(false);
  }

  /// Whose turn it is stands out.
  void first(boolean first) {
    if (first) give.primary();
    else give.plain();
  }

  void show(PanelNow now) {
    give.show(now);
  }
}
