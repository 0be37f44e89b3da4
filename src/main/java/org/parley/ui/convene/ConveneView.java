package org.parley.ui.convene;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.Refusal;
import org.parley.people.Account;
import org.parley.people.CurrentAccount;
import org.parley.people.Ids;
import org.parley.people.Reception;
import org.parley.room.Answer;
import org.parley.topic.Topic;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TopBar;

/// Where hosts convene a panel on a topic; others learn how to become one.
@Route("topic/:slug/convene")
@AnonymousAllowed
class ConveneView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private static final int PATIENCE_SECONDS = 10;

  private final TopicShelf shelf;
  private final CurrentAccount current;
  private final Reception reception;
  private final InstantSource clock;
  private String title = "";

  ConveneView(TopicShelf shelf, CurrentAccount current, Reception reception, InstantSource clock) {
    super(Width.NARROW);
    this.shelf = shelf;
    this.current = current;
    this.reception = reception;
    this.clock = clock;
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
    add(new PageHeader(Words.say("convene.page"), topic.question()));
    add(
        current.find().filter(Account::mayConvene).isPresent()
            ? new ConveneForm(topic, wish -> convene(topic, wish))
            : hostsOnly());
  }

  private Component hostsOnly() {
    var title = Words.say("convene.hosts-only");
    return current.find().isPresent()
        ? new EmptyState(title, Words.say("convene.hosts-only.signed-in"))
        : new EmptyState(title, Words.say("convene.hosts-only.next"), signIn());
  }

  private static Anchor signIn() {
    var link = new Anchor(Routes.SIGN_IN, Words.say("shell.sign-in"));
    link.addClassNames("btn", "primary");
    return link;
  }

  /// Convenes the panel and goes to its seats; empty where it could not be written down.
  private Optional<Answer> convene(Topic topic, ConveneForm.Wish wish) {
    // Whoever has been signed out meanwhile is nobody's host.
    var host = current.find().filter(Account::mayConvene).map(Account::id);
    if (host.isEmpty()) return Optional.of(new Answer.Refused(new Refusal.OnlyHostOrChair()));
    var panel = new Panel.Id(Ids.next(clock));
    var command =
        new Convene(
            panel,
            TopicPanels.topic(topic),
            wish.settings(),
            wish.seats(),
            wish.withDrafts(),
            false);
    try {
      var answer =
          reception
              .convene(command, host, wish.asChair())
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join();
      if (answer instanceof Answer.Done) UI.getCurrent().navigate(Routes.seats(panel));
      return Optional.of(answer);
    } catch (CompletionException e) {
      return Optional.empty();
    }
  }

  @Override
  public void furnish(TopBar bar) {
    bar.where(title);
  }

  @Override
  public String getPageTitle() {
    return Words.say("convene.page");
  }
}
