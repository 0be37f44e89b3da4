package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.RoleLabel;

/// A seat's role and place, the name of whoever holds it, and the role it argues for while roles
/// are swapped.
public final class SeatLabel extends Div {

  public SeatLabel(Seat.Id id, PanelNow now) {
    addClassName("seat-label");
    var seat = now.panel().seat(id).orElseThrow();
    seat.role()
        .map(now::role)
        .ifPresentOrElse(
            role -> add(new RoleLabel(Looks.of(role), String.valueOf(seat.number()))),
            () -> add(new Span(Words.ofPanels().of(seat, now.panel()))));
    Optional.ofNullable(now.names().get(id))
        .filter(_ -> seat.isHeld())
        .ifPresent(name -> add(new Span(name)));
    now.panel()
        .arguesFor(id)
        .map(now::role)
        .ifPresent(role -> add(new Span(Words.say("swap.for")), new RoleLabel(Looks.of(role))));
  }
}
