package org.parley.ui.seats;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.parley.people.CurrentAccount;
import org.parley.people.Invitations;
import org.parley.people.Reception;
import org.parley.ui.ServerAddress;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;

/// Who sits where. Whoever leads the panel invites people here, adds and removes seats.
@Route("panel/:panel/seats")
@AnonymousAllowed
class SeatsView extends PanelPlace {

  private final Invitations invitations;
  private final Reception reception;
  private final CurrentAccount current;
  private @Nullable Seating seating;

  SeatsView(PanelDoor door, Invitations invitations, Reception reception, CurrentAccount current) {
    super(door, PanelTabs.Tab.SEATS);
    this.invitations = invitations;
    this.reception = reception;
    this.current = current;
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    var server = ServerAddress.of("");
    seating =
        new Seating(
            visit, now, new Inviting(invitations, reception, current, visit, server), server);
    add(seating);
  }

  @Override
  protected void show(PanelNow now) {
    if (seating != null) seating.show(now);
  }
}
