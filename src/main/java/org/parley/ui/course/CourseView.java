package org.parley.ui.course;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.course.AllTables;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.people.CurrentAccount;
import org.parley.people.Reception;
import org.parley.room.Room;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TopBar;

/// All tables of a course at once, for its lecturer. To everybody else it does not exist.
@Route("course/:course")
@AnonymousAllowed
class CourseView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final Courses courses;
  private final CurrentAccount current;
  private final Reception reception;
  private final AllTables all;
  private final InstantSource clock;
  private final UnorderedList list = new UnorderedList();
  private final KeyedList<TableNow, TableCard> cards;
  private List<Room> rooms = List.of();
  private final List<Runnable> ends = new ArrayList<>();
  private @Nullable Course course;

  CourseView(
      Courses courses,
      CurrentAccount current,
      Reception reception,
      AllTables all,
      InstantSource clock) {
    this.courses = courses;
    this.current = current;
    this.reception = reception;
    this.all = all;
    this.clock = clock;
    list.addClassNames("cards", "tables-now");
    cards = new KeyedList<>(list, TableNow::table, _ -> new TableCard(clock), TableCard::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found = event.getRouteParameters().get("course").flatMap(Routes::course).flatMap(this::own);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    course = found.get();
    removeAll();
    rooms =
        course.tables().stream()
            .flatMap(table -> reception.room(table.panel(), current.id()).stream())
            .toList();
    add(
        new PageHeader(course.title(), Words.say("course.about", course.tables().size())),
        new Leading(() -> all.goOn(own(), current.id()), () -> all.finish(own(), current.id())),
        new WayIn(course, ServerAddress.of("")),
        list);
    show();
  }

  private Optional<Course> own(Course.Id id) {
    return courses.find(id).filter(c -> current.id().equals(Optional.of(c.lecturer())));
  }

  private Course own() {
    if (course == null) throw new IllegalStateException("nobody has entered");
    return course;
  }

  private void show() {
    var shown = new ArrayList<TableNow>();
    for (int i = 0; i < rooms.size(); i++)
      shown.add(
          TableNow.of(
              own().tables().get(i), rooms.get(i).panel(), rooms.get(i).presence().present()));
    cards.show(shown);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var live = new Live(event.getUI(), this::show);
    for (var room : rooms) {
      ends.add(room.listen(_ -> live.changed()));
      ends.add(room.presence().listen(_ -> live.changed()));
    }
    if (course != null) live.changed();
  }

  @Override
  protected void onDetach(DetachEvent event) {
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
