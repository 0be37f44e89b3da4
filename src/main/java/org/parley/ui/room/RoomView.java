package org.parley.ui.room;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Seat;
import org.parley.ui.panel.News;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;

/// Where a panel meets.
@Route("panel/:panel")
@AnonymousAllowed
class RoomView extends PanelPlace {

  private @Nullable Visit visit;
  private @Nullable RoomParts parts;
  private Optional<Seat.Id> seat = Optional.empty();

  RoomView(PanelDoor door) {
    super(door, PanelTabs.Tab.ROOM);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    this.visit = visit;
    arrange(now);
  }

  @Override
  protected Optional<News> news() {
    return Optional.of(SaidNews.OF_PANELS);
  }

  /// Forms belong to a seat, so another seat gets other ones.
  @Override
  protected void show(PanelNow now) {
    if (!now.actor().seat().equals(seat)) arrange(now);
    Objects.requireNonNull(parts).show(now);
  }

  private void arrange(PanelNow now) {
    seat = now.actor().seat();
    if (parts != null) remove(parts);
    parts = new RoomParts(Objects.requireNonNull(visit), now);
    add(parts);
  }
}
