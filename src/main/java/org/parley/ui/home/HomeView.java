package org.parley.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.people.Account;
import org.parley.people.Consultations;
import org.parley.people.CurrentAccount;
import org.parley.people.Listings;
import org.parley.people.Listings.Listing;
import org.parley.people.Moderators;
import org.parley.topic.TopicShelf;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Page;

/// The first page: my panels, public panels, topics to start from.
@Route(Routes.HOME)
@AnonymousAllowed
class HomeView extends Page implements HasDynamicTitle {

  HomeView(
      CurrentAccount current,
      Listings listings,
      Courses courses,
      Consultations consultations,
      Moderators moderators,
      TopicShelf shelf) {
    var account = current.find();
    var open = listings.open();
    if (account.isEmpty()) add(welcome(open.stream().filter(Listing::sample).findFirst()));
    var mine = account.map(Account::id).map(listings::of).orElse(List.of());
    if (account.isPresent()) add(mine(mine, account.get()));
    var taught = account.map(Account::id).map(courses::of).orElse(List.of());
    if (!taught.isEmpty()) add(taught(taught));
    add(open(open.stream().filter(panel -> !mine.contains(panel)).toList()));
    add(new PublicQuestions(consultations, moderators, account));
    add(topics(shelf, account));
  }

  @Override
  public String getPageTitle() {
    return Words.say("home.title");
  }

  private static Component welcome(Optional<Listing> sample) {
    var join = new Anchor(Routes.JOIN, Words.say("home.join"));
    join.addClassNames("btn", "primary");
    var signIn = new Anchor(Routes.SIGN_IN, Words.say("shell.sign-in"));
    signIn.addClassName("btn");
    var ways = new Div(join, signIn);
    ways.addClassName("row");
    sample.ifPresent(panel -> ways.add(finished(panel)));
    var lead = new Paragraph(Words.say("home.lead"));
    lead.addClassName("lead");
    var hero = new Section(new H1(Words.say("home.motto")), lead, ways);
    hero.addClassName("hero");
    return hero;
  }

  private static Anchor finished(Listing sample) {
    var link = new Anchor(Routes.board(sample.panel()), Words.say("home.finished"));
    link.addClassName("btn");
    return link;
  }

  private static Component mine(List<Listing> panels, Account account) {
    var join = new Anchor(Routes.JOIN, Words.say("home.join"));
    join.addClassName("btn");
    var heading = new Div(new H1(Words.say("home.mine")), join);
    heading.addClassNames("row", "spread");
    if (!panels.isEmpty()) return section(heading, cards(panels.stream().map(PanelCard::new)));
    var empty =
        new Paragraph(Words.say(account.mayConvene() ? "home.mine.none.host" : "home.mine.none"));
    empty.addClassName("quiet");
    return section(heading, empty);
  }

  private static Component taught(List<Course> courses) {
    var list = new UnorderedList();
    list.addClassName("list");
    for (var course : courses)
      list.add(new ListItem(new Anchor(Routes.course(course.id()), course.title())));
    return section(new H2(Words.say("course.mine")), list);
  }

  private static Component open(List<Listing> panels) {
    var heading = new H2(Words.say("home.open"));
    if (!panels.isEmpty()) return section(heading, cards(panels.stream().map(PanelCard::new)));
    var empty = new Paragraph(Words.say("home.open.none"));
    empty.addClassName("quiet");
    return section(heading, empty);
  }

  private static Component topics(TopicShelf shelf, Optional<Account> account) {
    var lead = new Paragraph(Words.say("home.topics.lead"));
    lead.addClassName("small");
    var section =
        section(
            new H2(Words.say("home.topics")),
            lead,
            cards(shelf.all().stream().map(TopicCard::new)));
    if (account.filter(Account::mayConvene).isPresent() && !shelf.problems().isEmpty())
      section.add(new TopicProblems(shelf.problems()));
    return section;
  }

  private static Section section(Component... content) {
    return new Section(content);
  }

  private static UnorderedList cards(Stream<? extends Component> cards) {
    var list = new UnorderedList();
    list.addClassName("cards");
    cards.forEach(card -> list.add(new ListItem(card)));
    return list;
  }
}
