package org.parley.ui.seats;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.parley.panel.Seat;
import org.parley.people.Invalid;
import org.parley.room.Answer;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;

/// Seats somebody who has come without a device, by their name.
final class ByName extends Div {

  private final Visit visit;
  private final Seat.Id seat;
  private final Button open = new Button(Words.say("seats.by-name"), _ -> unfold());
  private final TextField name = new TextField(Words.say("seats.by-name.name"));
  private final Button sit = new Button(Words.say("seats.by-name.yes"), _ -> sit());
  private final Button cancel = new Button(Words.say("shell.cancel"), _ -> fold());
  private final Notice notice = new Notice();
  private Optional<ShortcutRegistration> escape = Optional.empty();

  ByName(Visit visit, Seat.Id seat) {
    this.visit = visit;
    this.seat = seat;
    open.addThemeNames("tertiary", "small");
    addClassName("by-name");
    sit.setDisableOnClick(true);
    add(open, name, sit, cancel, notice);
    unfolded(false);
  }

  private void unfold() {
    unfolded(true);
    escape =
        Optional.of(Shortcuts.addShortcutListener(this, this::fold, Key.ESCAPE).listenOn(this));
    name.focus();
  }

  /// Nobody is seated, and what was typed is gone.
  private void fold() {
    name.clear();
    name.setInvalid(false);
    notice.clear();
    unfolded(false);
    escape.ifPresent(ShortcutRegistration::remove);
    escape = Optional.empty();
    open.focus();
  }

  private void unfolded(boolean is) {
    open.setVisible(!is);
    name.setVisible(is);
    sit.setVisible(is);
    cancel.setVisible(is);
  }

  private void sit() {
    notice.clear();
    name.setInvalid(false);
    try {
      if (visit.seatByName(seat, name.getValue()) instanceof Answer.Refused(var refusal))
        notice.refuse(Words.of(refusal));
    } catch (Invalid wrong) {
      name.setErrorMessage(Words.say("account.invalid.name." + wrong.problem()));
      name.setInvalid(true);
    } catch (Visit.Unreachable _) {
      notice.refuse(Words.say("shell.unreachable"));
    } finally {
      sit.setEnabled(true);
    }
  }
}
