package org.parley.ui.seats;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.ActButton.Question;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.CopyButton;

/// One seat: who holds it, and what may be done about it.
final class SeatRow extends ListItem {

  private final Visit visit;
  private final Consumer<Seat> invite;
  private final Span place = new Span();
  private final Span holder = new Span();
  private final Span here = new Span(Words.say("seats.here"));
  private final Div acts = new Div();
  private final InterestsPart interests;

  /// @param invite makes a link to the seat
  SeatRow(Visit visit, Consumer<Seat> invite) {
    this.visit = visit;
    this.invite = invite;
    addClassName("seat-row");
    place.addClassName("seat-place");
    holder.addClassName("seat-holder");
    here.addClassName("seat-here");
    acts.addClassName("seat-acts");
    acts.getElement().setAttribute("role", "group");
    var who = new Div(place, holder, here);
    who.addClassName("seat-who");
    interests = new InterestsPart(visit);
    add(who, acts, interests);
  }

  void show(SeatShown shown) {
    var seat = shown.seat();
    place.setText(shown.place());
    acts.getElement().setAttribute("aria-label", shown.place());
    holder.setText(shown.holder());
    holder.setClassName("quiet", !seat.isHeld());
    here.setVisible(shown.here());
    setClassName("mine", shown.mine());
    interests.show(shown);
    acts.removeAll();
    if (shown.mine() && shown.open()) acts.add(leave(seat));
    else if (shown.leads() && seat.isHeld()) acts.add(free(seat, shown));
    else if (shown.leads()) offer(shown);
  }

  private void offer(SeatShown shown) {
    var seat = shown.seat();
    shown
        .link()
        .ifPresentOrElse(
            link ->
                acts.add(new CopyButton(Words.say("seats.copy"), Words.say("seats.copied"), link)),
            () -> acts.add(inviting(seat)));
    acts.add(new ByName(visit, seat.id()));
    if (seat.kind() != Seat.Kind.CHAIR || seat.number() > 1) acts.add(remove(seat));
  }

  private Button inviting(Seat seat) {
    var button = new Button(Words.say("seats.invite"), _ -> invite.accept(seat));
    button.addThemeNames("tertiary", "small");
    return button;
  }

  private ActButton leave(Seat seat) {
    return act("seats.leave", Action.LEAVE_SEAT, new PanelCommand.LeaveSeat(seat.id()))
        .confirm(
            _ ->
                Optional.of(
                    new Question(
                        Words.say("seats.leave.title"),
                        Words.say("seats.leave.text"),
                        Words.say("seats.leave.yes"))));
  }

  private ActButton free(Seat seat, SeatShown shown) {
    return act("seats.free", Action.LEAVE_SEAT, new PanelCommand.LeaveSeat(seat.id()))
        .confirm(
            _ ->
                Optional.of(
                    new Question(
                        Words.say("seats.free.title", shown.holder()),
                        Words.say("seats.free.text", shown.place()),
                        Words.say("seats.free.yes"))));
  }

  private ActButton remove(Seat seat) {
    return act("seats.remove", Action.REMOVE_SEAT, new PanelCommand.RemoveSeat(seat.id()));
  }

  private ActButton act(String words, Action action, PanelCommand command) {
    return new ActButton(Words.say(words), visit, action, () -> Optional.of(command)).quiet();
  }
}
