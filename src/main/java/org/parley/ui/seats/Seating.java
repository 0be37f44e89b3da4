package org.parley.ui.seats;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.votes.VotesCard;

/// All seats of a panel, a card for each role, and above them the ways to invite.
final class Seating extends Page {

  private final Visit visit;
  private final Inviting inviting;
  private final String server;
  private final Anchor edit;
  private final PageHeader header;
  private final ChairCard chair;
  private final CodeCard code;
  private final VotesCard votes;
  private final Map<Optional<Role.Id>, SeatsCard> cards = new LinkedHashMap<>();

  /// @param server the address of this server, with a slash at its end
  Seating(Visit visit, PanelNow now, Inviting inviting, String server) {
    this.visit = visit;
    this.inviting = inviting;
    this.server = server;
    edit = new Anchor(Routes.edit(now.panel().id()), Words.say("seats.edit"));
    edit.addClassName("btn");
    header = new PageHeader(Words.say("seats.title"), "", edit);
    chair = new ChairCard(inviting);
    code = new CodeCard(() -> act(inviting::renew));
    votes = new VotesCard(visit, now);
    add(header, chair, code, cards(now), votes);
  }

  private Div cards(PanelNow now) {
    var all = new Div();
    all.addClassName("seats");
    card(Optional.empty(), all);
    now.panel().topic().roles().forEach(role -> card(Optional.of(role), all));
    return all;
  }

  private void card(Optional<Role> role, Div all) {
    var card = new SeatsCard(role, visit, seat -> act(() -> inviting.invite(seat)));
    cards.put(role.map(Role::id), card);
    all.add(card);
  }

  /// Does what changes the invitations only, which nobody is told of by the panel.
  private void act(Runnable change) {
    change.run();
    show(visit.now());
  }

  void show(PanelNow now) {
    var seats = now.panel().seats().stream().filter(seat -> !seat.removed()).toList();
    header.say(Words.say("seats.title"), summary(seats, now));
    edit.setVisible(now.may(Action.EDIT));
    votes.show(now);
    chair.show(now);
    var typed = inviting.code(now);
    code.setVisible(typed.isPresent());
    typed.ifPresent(c -> code.show(c, inviting.linkOfCode(c), server + Routes.JOIN));
    cards.forEach(
        (role, card) ->
            card.show(
                seats.stream()
                    .filter(seat -> seat.role().equals(role))
                    .map(seat -> SeatShown.of(seat, now, inviting))
                    .toList(),
                now,
                role.flatMap(id -> inviting.link(now, id))));
  }

  private static String summary(List<Seat> seats, PanelNow now) {
    var panelists = seats.stream().filter(seat -> seat.kind() == Seat.Kind.PANELIST).toList();
    return Words.say(
        "seats.summary",
        panelists.size(),
        panelists.stream().filter(Seat::isHeld).count(),
        panelists.stream().filter(seat -> now.present().contains(seat.id())).count());
  }
}
