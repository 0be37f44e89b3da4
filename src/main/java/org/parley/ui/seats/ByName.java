package org.parley.ui.seats;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
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
  private final Notice notice = new Notice();

  ByName(Visit visit, Seat.Id seat) {
    this.visit = visit;
    this.seat = seat;
    open.addThemeNames("tertiary", "small");
    addClassName("by-name");
    name.setVisible(false);
    sit.setVisible(false);
    sit.setDisableOnClick(true);
    add(open, name, sit, notice);
  }

  private void unfold() {
    open.setVisible(false);
    name.setVisible(true);
    sit.setVisible(true);
    name.focus();
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
