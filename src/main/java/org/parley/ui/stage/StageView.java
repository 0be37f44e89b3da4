package org.parley.ui.stage;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.people.Invitations;
import org.parley.ui.ServerAddress;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.Visit;

/// A panel for a hall or a shared screen, without anything around it. Any number of screens may
/// show it.
@Route(value = "panel/:panel/stage", autoLayout = false)
@AnonymousAllowed
class StageView extends PanelPlace {

  private final Invitations invitations;
  private @Nullable StageScreen screen;

  StageView(PanelDoor door, Invitations invitations) {
    super(door, Optional.empty());
    this.invitations = invitations;
    addClassName("on-stage");
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    screen =
        new StageScreen(
            new AudienceCode(invitations, ServerAddress.of("")), () -> show(visit.now()));
    add(screen);
  }

  @Override
  protected void show(PanelNow now) {
    if (screen != null) screen.show(now);
  }
}
