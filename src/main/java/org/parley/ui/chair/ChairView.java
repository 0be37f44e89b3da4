package org.parley.ui.chair;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.parley.people.Invitations;
import org.parley.ui.ServerAddress;
import org.parley.ui.audience.AudienceWay;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;

/// The chair's desk. Others may look at it, and find nothing to press.
@Route("panel/:panel/chair")
@AnonymousAllowed
class ChairView extends PanelPlace {

  private final Invitations invitations;
  private @Nullable Desk desk;

  ChairView(PanelDoor door, Invitations invitations) {
    super(door, PanelTabs.Tab.CHAIR);
    this.invitations = invitations;
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    desk = new Desk(visit, new AudienceWay(invitations, ServerAddress.of("")), now);
    add(desk);
  }

  @Override
  protected void show(PanelNow now) {
    if (desk != null) desk.show(now);
  }
}
