package org.parley.ui.topic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.panel.PanelTopic;
import org.parley.panel.PanelTopic.Starter;
import org.parley.people.Account;
import org.parley.people.CurrentAccount;
import org.parley.topic.Topic;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Card;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.Prose;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.TopBar;

/// A topic: question, briefing, sources, roles, and what a panel on it starts from.
@Route("topic/:slug")
@AnonymousAllowed
class TopicView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final TopicShelf shelf;
  private final CurrentAccount current;
  private String title = "";

  TopicView(TopicShelf shelf, CurrentAccount current) {
    super(Width.READING);
    addClassName("topic");
    this.shelf = shelf;
    this.current = current;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getRouteParameters()
        .get("slug")
        .flatMap(shelf::named)
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void furnish(TopBar bar) {
    bar.where(title);
  }

  private void show(Topic topic) {
    title = topic.title();
    var kept = TopicPanels.topic(topic);
    removeAll();
    var format = topic.procedure().format().key();
    add(
        new PageHeader(
            topic.title(), Words.say("topic.format." + format + ".about"), convene(topic)));
    var question = new Paragraph(topic.question());
    question.addClassName("question");
    add(question, Card.titled(Words.say("topic-page.roles"), roles(kept)));
    add(prose(Words.say("topic-page.briefing"), new Prose(kept.briefing()).serif()));
    if (!kept.drafts().isEmpty()) add(Card.titled(Words.say("topic-page.drafts"), drafts(kept)));
    if (!kept.starters().isEmpty())
      add(Card.titled(Words.say("topic-page.positions"), positions(kept)));
    if (!kept.statements().isEmpty())
      add(Card.titled(Words.say("topic-page.statements"), statements(kept)));
    if (!kept.sources().isBlank())
      add(prose(Words.say("topic-page.sources"), new Prose(kept.sources())));
  }

  /// The text brings its own heading.
  private static Card prose(String name, Prose text) {
    var card = new Card(text);
    card.setAriaLabel(name);
    return card;
  }

  private Component convene(Topic topic) {
    if (current.find().filter(Account::mayConvene).isEmpty()) {
      var hint = new Paragraph(Words.say("topic-page.convene.hosts"));
      hint.addClassName("small");
      return hint;
    }
    var link = new Anchor(Routes.convene(topic.slug()), Words.say("topic-page.convene"));
    link.addClassNames("btn", "primary");
    var course = new Anchor(Routes.startCourse(topic.slug()), Words.say("topic-page.course"));
    course.addClassName("btn");
    var consult = new Anchor(Routes.consult(topic.slug()), Words.say("topic-page.consult"));
    consult.addClassName("btn");
    var ways = new Div(link, course, consult);
    ways.addClassName("row");
    return ways;
  }

  private static Component roles(PanelTopic topic) {
    var list = new UnorderedList();
    list.addClassName("list");
    for (var role : topic.roles())
      list.add(new ListItem(new RoleLabel(Looks.of(role)), new Paragraph(role.mandate())));
    return list;
  }

  private static Component drafts(PanelTopic topic) {
    var all = new Div();
    for (var draft : topic.drafts()) all.add(new Details(draft.title(), new Prose(draft.body())));
    return all;
  }

  private static Component positions(PanelTopic topic) {
    var all = new Div();
    for (var starter : topic.starters()) {
      var role = topic.role(starter.role()).orElseThrow();
      var summary = new Div(new RoleLabel(Looks.of(role)), new Div(starter.text().title()));
      all.add(new Details(summary, position(starter)));
    }
    return all;
  }

  private static Component position(Starter starter) {
    var text = starter.text();
    var all = new Div(new Prose(text.reasons()));
    if (!text.couldAccept().isBlank())
      all.add(new Prose(Words.say("topic-page.could-accept", text.couldAccept())));
    if (!text.cannotAccept().isBlank())
      all.add(new Prose(Words.say("topic-page.cannot-accept", text.cannotAccept())));
    return all;
  }

  private static Component statements(PanelTopic topic) {
    var list = new UnorderedList();
    list.addClassName("plain");
    topic.statements().forEach(statement -> list.add(new ListItem(statement)));
    return new Details(Words.say("topic-page.statements.all", topic.statements().size()), list);
  }
}
