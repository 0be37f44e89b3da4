package org.parley.ui.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.InstantSource;
import java.util.List;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.panel.Panel;
import org.parley.people.Account;
import org.parley.people.ConsultationHosts;
import org.parley.people.CurrentAccount;
import org.parley.people.Ids;
import org.parley.people.Reception;
import org.parley.room.RecordUnreachable;
import org.parley.room.Room;
import org.parley.topic.Topic;
import org.parley.topic.TopicShelf;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TextBox;

/// Where a consultation is begun, blank or with the question and the statements of a topic or of a
/// panel, to which it then belongs.
@Route("consultation/new")
@RouteAlias("topic/:slug/consult")
@RouteAlias("panel/:panel/consult")
@AnonymousAllowed
class StartView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final TopicShelf shelf;
  private final CurrentAccount current;
  private final ConsultationHosts hosts;
  private final Reception reception;
  private final InstantSource clock;
  private final TextBox seeds = new TextBox(Words.say("consultation.seeds"));
  private final Notice notice = new Notice();

  StartView(
      TopicShelf shelf,
      CurrentAccount current,
      ConsultationHosts hosts,
      Reception reception,
      InstantSource clock) {
    super(Width.NARROW);
    this.reception = reception;
    this.shelf = shelf;
    this.current = current;
    this.hosts = hosts;
    this.clock = clock;
    seeds.setHelperText(Words.say("consultation.seeds.hint"));
    seeds.setWidthFull();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var panel = event.getRouteParameters().get("panel");
    if (panel.isPresent()) {
      panel
          .flatMap(Routes::panel)
          .flatMap(id -> reception.room(id, current.id()))
          .map(Room::panel)
          .filter(found -> hosts.leads(found, current.id()))
          .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
      return;
    }
    var slug = event.getRouteParameters().get("slug");
    if (slug.isEmpty()) {
      show(Settings.plain("", ""), List.of());
      return;
    }
    slug.flatMap(shelf::named)
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Panel panel) {
    show(
        Settings.plain(panel.settings().title(), panel.topic().question())
            .beside(panel.id().value()),
        panel.topic().statements());
  }

  private void show(Topic topic) {
    show(Settings.plain(topic.title(), topic.question()), topic.statements());
  }

  private void show(Settings settings, List<String> statements) {
    removeAll();
    add(new PageHeader(Words.say("consultation.new"), Words.say("consultation.new.about")));
    if (current.find().filter(Account::mayConvene).isEmpty()) {
      add(
          new EmptyState(
              Words.say("convene.hosts-only"), Words.say("convene.hosts-only.signed-in")));
      return;
    }
    seeds.setValue(String.join("\n", statements));
    var fields = new SettingsFields(settings);
    var create = new Button(Words.say("consultation.create"));
    create.addThemeName("primary");
    create.setDisableOnClick(true);
    create.addClickListener(
        _ -> {
          create(fields.read());
          create.setEnabled(true);
        });
    var actions = new Div(create);
    actions.addClassName("form-actions");
    add(fields, Card.titled(Words.say("consultation.seeds.title"), seeds), notice, actions);
  }

  private void create(Settings settings) {
    // Whoever has been signed out meanwhile is nobody's host.
    var host = current.find().filter(Account::mayConvene).map(Account::id);
    if (host.isEmpty()) {
      notice.refuse(Words.say("convene.hosts-only"));
      return;
    }
    var id = new Consultation.Id(Ids.next(clock));
    try {
      var create = new Create(id, settings, SettingsFields.lines(seeds));
      Desks.problem(hosts.create(host.get(), create))
          .ifPresentOrElse(notice::refuse, () -> UI.getCurrent().navigate(Routes.consultation(id)));
    } catch (RecordUnreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  @Override
  public String getPageTitle() {
    return Words.say("consultation.new");
  }
}
