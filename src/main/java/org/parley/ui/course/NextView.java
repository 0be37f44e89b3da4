package org.parley.ui.course;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Plan;
import org.parley.people.CurrentAccount;
import org.parley.topic.Topic;
import org.parley.topic.TopicShelf;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TopBar;

/// Where the lecturer of a course starts another session for the class that is there. To everybody
/// else it does not exist.
@Route("course/:course/next/:slug")
@AnonymousAllowed
class NextView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final TopicShelf shelf;
  private final Courses courses;
  private final CurrentAccount current;
  private final Lectern lectern;
  private final SecureRandom lots = new SecureRandom();
  private String title = "";

  NextView(TopicShelf shelf, Courses courses, CurrentAccount current, Lectern lectern) {
    super(Width.NARROW);
    this.shelf = shelf;
    this.courses = courses;
    this.current = current;
    this.lectern = lectern;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var course = parameters.get("course").flatMap(Routes::course).flatMap(this::own);
    var topic = parameters.get("slug").flatMap(shelf::named);
    if (course.isEmpty() || topic.isEmpty()) event.rerouteToError(NotFoundException.class);
    else show(course.get(), topic.get());
  }

  private Optional<Course> own(Course.Id id) {
    return courses.find(id).filter(c -> current.id().equals(Optional.of(c.lecturer())));
  }

  private void show(Course course, Topic topic) {
    title = course.title();
    removeAll();
    var enrolled = OptionalInt.of(courses.members(course.id()).size());
    add(
        new PageHeader(Words.say("course.session.next"), topic.question()),
        new StartForm(topic, enrolled, (_, plan) -> start(course.id(), plan)));
  }

  /// Starts the session and goes to it.
  ///
  /// @return why not, where it did not come to that
  private Optional<String> start(Course.Id id, Plan plan) {
    // Whoever has been signed out meanwhile is nobody's lecturer.
    var course = own(id);
    if (course.isEmpty()) return Optional.of(Words.say("convene.hosts-only"));
    return StartForm.go(() -> lectern.next(course.get(), plan, lots.nextLong()));
  }

  @Override
  public void furnish(TopBar bar) {
    bar.where(title);
  }

  @Override
  public String getPageTitle() {
    return Words.say("course.session.next");
  }
}
