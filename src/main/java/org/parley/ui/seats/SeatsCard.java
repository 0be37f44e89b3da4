package org.parley.ui.seats;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Wording;

/// The seats of one role, or those of the chair and the observers.
final class SeatsCard extends Div {

  private final Optional<Role> role;
  private final Span count = new Span();
  private final Div link = new Div();
  private final Div foot = new Div();
  private final ActButton add;
  private final ActButton chair;
  private final KeyedList<SeatShown, SeatRow> rows;
  private String shownLink = "";

  /// @param role empty for the chair and the observers
  /// @param invite makes a link to a seat
  SeatsCard(Optional<Role> role, Visit visit, Consumer<Seat> invite) {
    this.role = role;
    count.addClassName("small");
    var head = new Div(title(role), count);
    head.addClassNames("row", "spread");
    var list = new UnorderedList();
    list.addClassName("seat-rows");
    rows =
        new KeyedList<>(
            list, shown -> shown.seat().id(), _ -> new SeatRow(visit, invite), SeatRow::show);
    var kind = role.isPresent() ? Seat.Kind.PANELIST : Seat.Kind.OBSERVER;
    add =
        new ActButton(
                Words.say(role.isPresent() ? "seats.add" : "seats.add.observer"),
                visit,
                Action.ADD_SEAT,
                () -> Optional.of(new PanelCommand.AddSeat(kind, role.map(Role::id))))
            .quiet();
    chair =
        new ActButton(
                Words.say("seats.add.chair"),
                visit,
                Action.ADD_SEAT,
                () -> Optional.of(new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty())))
            .quiet();
    chair.setVisible(role.isEmpty());
    foot.add(add, chair, link);
    foot.addClassNames("row", "seats-foot");
    var card = new Card(head);
    card.setAriaLabel(role.map(Role::name).orElseGet(() -> Words.say("seats.others")));
    role.map(Role::mandate).map(SeatsCard::mandate).ifPresent(card::add);
    card.add(list, foot);
    setClassName("seats-others", role.isEmpty());
    add(card);
  }

  private static Component title(Optional<Role> role) {
    var title = new H2();
    title.addClassName("seats-title");
    role.map(Looks::of)
        .map(RoleLabel::new)
        .ifPresentOrElse(title::add, () -> Wording.put(title, Words.say("seats.others")));
    return title;
  }

  private static Paragraph mandate(String text) {
    var mandate = new Paragraph(text);
    mandate.addClassName("small");
    return mandate;
  }

  void show(List<SeatShown> seats, PanelNow now, Optional<String> linkToRole) {
    rows.show(seats);
    Wording.put(
        count,
        Words.say(
            "seats.count",
            seats.stream().filter(shown -> shown.seat().isHeld()).count(),
            seats.size()));
    count.setVisible(!seats.isEmpty());
    boolean leads = Inviting.isFor(now);
    foot.setVisible(leads);
    add.show(now);
    chair.show(now);
    show(linkToRole.orElse(""));
    setVisible(leads || !seats.isEmpty());
  }

  private void show(String address) {
    if (address.equals(shownLink)) return;
    shownLink = address;
    link.removeAll();
    if (!address.isEmpty())
      link.add(
          new CopyButton(
              Words.say("seats.copy.role", role.map(Role::name).orElse("")),
              Words.say("seats.copied"),
              address));
  }
}
