package org.parley.ui.beside;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.people.ConsultationHosts;
import org.parley.room.Hall;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// What the public said to the same statements as the panel, for each consultation that belongs to
/// it.
@Route("panel/:panel/public")
@AnonymousAllowed
class PublicView extends PanelPlace {

  private final ConsultationHosts hosts;
  private final List<BesidePart> parts = new ArrayList<>();
  private List<Hall> halls = List.of();
  private @Nullable Visit visit;
  private Runnable ends = () -> {};

  PublicView(PanelDoor door, ConsultationHosts hosts) {
    super(door, PanelTabs.Tab.PUBLIC);
    this.hosts = hosts;
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    this.visit = visit;
    parts.clear();
    halls = hosts.ofPanel(now.panel());
    var page = new Page(new PageHeader(Words.say("beside.title"), Words.say("beside.about")));
    if (halls.isEmpty())
      page.add(new EmptyState(Words.say("beside.none"), Words.say("beside.none.next")));
    for (var hall : halls) {
      var part = new BesidePart(hall, visit);
      parts.add(part);
      page.add(part);
    }
    if (now.leads()) {
      var ways = new Div(button(Routes.consultOf(now.panel().id()), Words.say("beside.ask")));
      ways.addClassName("row");
      page.add(ways);
    }
    var apart = new Paragraph(Words.say("beside.private"));
    apart.addClassName("small");
    page.add(apart);
    add(page);
  }

  @Override
  protected void show(PanelNow now) {
    parts.forEach(part -> part.show(now));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (visit == null) return;
    var here = visit;
    var live = new Live(event.getUI(), () -> show(here.now()));
    var heard = halls.stream().map(hall -> hall.listen(_ -> live.changed())).toList();
    ends = () -> heard.forEach(Runnable::run);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    ends.run();
    ends = () -> {};
  }
}
