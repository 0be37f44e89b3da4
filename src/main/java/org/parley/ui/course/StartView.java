package org.parley.ui.course;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.security.SecureRandom;
import java.util.Optional;
import org.parley.course.Lectern;
import org.parley.course.Plan;
import org.parley.people.Account;
import org.parley.people.CurrentAccount;
import org.parley.topic.Topic;
import org.parley.topic.TopicShelf;
import org.parley.ui.Place;
import org.parley.ui.Words;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TopBar;

/// Where a lecturer starts a course on a topic: parallel tables for a class, in one form.
@Route("topic/:slug/course")
@AnonymousAllowed
class StartView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final TopicShelf shelf;
  private final CurrentAccount current;
  private final Lectern lectern;
  private final SecureRandom lots = new SecureRandom();
  private String title = "";

  StartView(TopicShelf shelf, CurrentAccount current, Lectern lectern) {
    super(Width.NARROW);
    this.shelf = shelf;
    this.current = current;
    this.lectern = lectern;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getRouteParameters()
        .get("slug")
        .flatMap(shelf::named)
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Topic topic) {
    title = topic.title();
    removeAll();
    add(new PageHeader(Words.say("course.start"), topic.question()));
    if (current.find().filter(Account::mayConvene).isPresent())
      add(new StartForm(topic, this::start));
    else
      add(
          new EmptyState(
              Words.say("convene.hosts-only"), Words.say("convene.hosts-only.signed-in")));
  }

  /// Starts the course and goes to it.
  ///
  /// @return why not, where it did not come to that
  private Optional<String> start(String title, Plan plan) {
    // Whoever has been signed out meanwhile is nobody's lecturer.
    var lecturer = current.find().filter(Account::mayConvene).map(Account::id);
    if (lecturer.isEmpty()) return Optional.of(Words.say("convene.hosts-only"));
    return StartForm.go(() -> lectern.start(lecturer.get(), title, plan, lots.nextLong()));
  }

  @Override
  public void furnish(TopBar bar) {
    bar.where(title);
  }

  @Override
  public String getPageTitle() {
    return Words.say("course.start");
  }
}
