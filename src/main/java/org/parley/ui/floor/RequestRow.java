package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Visit;

/// Somebody who waits for the floor. Whoever presides gives it to them, or takes the request away.
final class RequestRow extends ListItem {

  private final Visit visit;
  private final Div who = new Div();
  private final Span kind = new Span();
  private final Giving giving;
  private final ActButton withdraw;

  RequestRow(Visit visit, Seat.Id seat) {
    this.visit = visit;
    giving = new Giving(visit, () -> Optional.of(seat));
    withdraw =
        new ActButton(
                Words.say("floor.withdraw"),
                visit,
                Action.WITHDRAW_REQUEST,
                () -> Optional.of(new PanelCommand.WithdrawRequest(seat)))
            .quiet();
    kind.addClassName("small");
    var ways = new Div(giving, withdraw);
    ways.addClassName("ways");
    addClassName("request");
    add(who, kind, ways);
  }

  void show(Waiting waiting) {
    var now = visit.now();
    var request = waiting.request();
    setClassName("mine", waiting.mine());
    who.removeAll();
    who.add(new SeatLabel(request.seat(), now));
    kind.setText(Kinds.of(request.kind(), request.to(), now));
    giving.setVisible(waiting.gives());
    giving.first(waiting.place() == 1);
    giving.show(now);
    withdraw.setVisible(waiting.gives() || waiting.mine());
    withdraw.show(now);
  }
}
