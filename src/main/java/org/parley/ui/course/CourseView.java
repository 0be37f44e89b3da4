package org.parley.ui.course;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.course.AllTables;
import org.parley.course.Course;
import org.parley.course.Course.Session;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Sessions;
import org.parley.people.CurrentAccount;
import org.parley.people.Reception;
import org.parley.room.Room;
import org.parley.topic.TopicShelf;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TopBar;

/// All tables of a session of a course at once, the last one unless another is asked for, for the
/// lecturer. To everybody else it does not exist.
@Route("course/:course")
@RouteAlias("course/:course/session/:session")
@AnonymousAllowed
class CourseView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final Courses courses;
  private final CurrentAccount current;
  private final Reception reception;
  private final AllTables all;
  private final Lectern lectern;
  private final Sessions sessions;
  private final TopicShelf shelf;
  private final SecureRandom lots = new SecureRandom();
  private final UnorderedList list = new UnorderedList();
  private final KeyedList<TableNow, TableCard> cards;
  private List<Room> rooms = List.of();
  private final List<Runnable> ends = new ArrayList<>();
  private @Nullable Course course;
  private @Nullable Session session;
  private @Nullable TermCard term;
  private @Nullable PageHeader header;
  private @Nullable Leading leading;

  CourseView(
      Courses courses,
      CurrentAccount current,
      Reception reception,
      AllTables all,
      Lectern lectern,
      Sessions sessions,
      TopicShelf shelf,
      InstantSource clock) {
    this.lectern = lectern;
    this.sessions = sessions;
    this.shelf = shelf;
    this.courses = courses;
    this.current = current;
    this.reception = reception;
    this.all = all;
    list.addClassNames("cards", "tables-now");
    cards = new KeyedList<>(list, TableNow::table, _ -> new TableCard(clock), TableCard::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var found = parameters.get("course").flatMap(Routes::course).flatMap(this::own);
    var chosen =
        found.flatMap(
            its -> parameters.getInteger("session").map(its::session).orElseGet(its::latest));
    if (found.isEmpty() || chosen.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    course = found.get();
    session = chosen.get();
    build();
  }

  private void build() {
    var its = session();
    removeAll();
    rooms =
        its.tables().stream()
            .flatMap(table -> reception.room(table.panel(), current.id()).stream())
            .toList();
    header = new PageHeader(own().title(), about());
    add(header);
    leading = isOver() ? null : leading(its);
    if (leading != null) add(leading);
    if (!its.assigned()) add(wishes(its));
    rooms.stream()
        .map(room -> room.panel())
        .filter(panel -> !panel.hasOpened() && !panel.isClosed())
        .findFirst()
        .ifPresent(
            panel ->
                add(
                    new Timing(
                        panel.settings(),
                        (agenda, pace) -> all.plan(its, current.id(), agenda, pace))));
    add(new WayIn(own(), ServerAddress.of("")), list);
    term = new TermCard(own(), its, table -> lectern.panel(own(), table));
    add(term);
    add(new AnotherSession(own().id(), shelf.all()));
    show();
    getUI().ifPresent(this::listen);
  }

  private boolean isOver() {
    return rooms.stream().allMatch(room -> room.panel().isClosed());
  }

  private String about() {
    var its = session();
    return Words.say(
        isOver() ? "course.about.over" : "course.about",
        its.number(),
        its.title(),
        its.tables().size());
  }

  private Leading leading(Session its) {
    return new Leading(
        its.assigned(), () -> all.goOn(its, current.id()), () -> all.finish(its, current.id()));
  }

  private WishesCard wishes(Session its) {
    return new WishesCard(
        sessions.wishes(its).size(),
        courses.members(own().id()).size(),
        () -> own(own().id()).ifPresent(still -> assign(still, its)));
  }

  private void assign(Course still, Session its) {
    lectern.assign(still, its, lots.nextLong());
    course = own(still.id()).orElseThrow();
    session = course.session(its.number()).orElseThrow();
    build();
  }

  private Optional<Course> own(Course.Id id) {
    return courses.find(id).filter(c -> current.id().equals(Optional.of(c.lecturer())));
  }

  private Course own() {
    if (course == null) throw new IllegalStateException("nobody has entered");
    return course;
  }

  private Session session() {
    if (session == null) throw new IllegalStateException("nobody has entered");
    return session;
  }

  private void show() {
    var shown = new ArrayList<TableNow>();
    for (int i = 0; i < rooms.size(); i++)
      shown.add(
          TableNow.of(
              session().tables().get(i), rooms.get(i).panel(), rooms.get(i).presence().present()));
    cards.show(shown);
    if (term != null) term.show(rooms.stream().map(Room::panel).toList());
    if (header != null) header.say(own().title(), about());
    if (leading != null && isOver()) leading.end();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    listen(event.getUI());
  }

  /// To the tables that are shown, and no longer to others that were.
  private void listen(UI ui) {
    unlisten();
    var live = new Live(ui, this::show);
    for (var room : rooms) {
      ends.add(room.listen(_ -> live.changed()));
      ends.add(room.presence().listen(_ -> live.changed()));
    }
    if (course != null) live.changed();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    unlisten();
  }

  private void unlisten() {
    ends.forEach(Runnable::run);
    ends.clear();
  }

  @Override
  public void furnish(TopBar bar) {
    if (course != null) bar.where(course.title());
  }

  @Override
  public String getPageTitle() {
    return course == null ? Words.say("shell.name") : course.title();
  }
}
