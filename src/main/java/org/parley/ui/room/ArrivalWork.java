package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.Wording;

/// Before the panel opens: who is still missing, what comes next, and the briefing to read
/// meanwhile.
final class ArrivalWork extends Work {

  private final Paragraph next = new Paragraph();
  private final Paragraph seats = new Paragraph();
  private final Anchor invite = new Anchor();
  private final BriefingWork briefing;

  ArrivalWork(PanelNow now) {
    briefing = new BriefingWork(now.panel().topic());
    Wording.put(invite, Words.say("room.arrival.invite"));
    invite.setHref(Routes.seats(now.panel().id()));
    invite.addClassName("btn");
    var ways = new Div(invite);
    ways.addClassName("row");
    var card = new Card(new H2(Words.say("room.arrival")), seats, next, ways);
    card.addClassName("stack");
    add(card, briefing);
  }

  @Override
  void show(PanelNow now, Look look) {
    var all =
        now.panel().seats().stream()
            .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
            .count();
    var taken = now.panel().heldPanelistSeats().size();
    Wording.put(seats, Words.say("room.arrival.seats", taken, all));
    Wording.put(next, Words.say("room.arrival.next." + (now.isChair() ? "chair" : "others")));
    invite.setVisible(now.leads() && taken < all);
  }
}
