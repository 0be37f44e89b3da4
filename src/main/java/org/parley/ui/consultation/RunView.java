package org.parley.ui.consultation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.parley.people.Attention;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.Descriptions;
import org.parley.people.Webhooks;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.Stats;
import org.parley.ui.part.Stats.Figure;
import org.parley.ui.part.TopBar;

/// A consultation as its host sees it, live: how far it is, what came out so far, what is to be
/// done. Figures are those that everybody may see.
@Route("consultation/:consultation")
@AnonymousAllowed
class RunView extends Page implements Place, BeforeEnterObserver, HasDynamicTitle {

  private final Desks desks;
  private final Descriptions descriptions;
  private final Attention attention;
  private final Webhooks webhooks;
  private final Span stage = new Span();
  private final Paragraph pause = new Paragraph();
  private final Div figures = new Div();
  private final Anchor judge = new Anchor("", Words.say("consultation.judge"));
  private final Anchor who = way("who");
  private final Anchor settings = way("settings");
  private @Nullable Desk desk;
  private @Nullable Steps steps;
  private @Nullable ShareCard share;
  private @Nullable Outcome outcome;
  private Runnable end = () -> {};

  /// Has the page drawn again.
  private Runnable again = () -> {};

  RunView(Desks desks, Descriptions descriptions, Attention attention, Webhooks webhooks) {
    this.desks = desks;
    this.webhooks = webhooks;
    this.descriptions = descriptions;
    this.attention = attention;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desks.enter(event).ifPresent(this::begin);
  }

  private void begin(Desk found) {
    desk = found;
    removeAll();
    var consultation = found.hall().consultation();
    steps = new Steps(desks, found);
    share = new ShareCard(consultation);
    stage.addClassName("pill");
    pause.addClassName("small");
    judge.setHref(Routes.moderation(consultation.id()));
    judge.addClassName("btn");
    settings.setHref(Routes.consultationSettings(consultation.id()));
    who.setHref(Routes.consultationPeople(consultation.id()));
    var ways = new Div(judge, who, settings, steps);
    ways.addClassName("row");
    outcome =
        new Outcome(
            found.hall(),
            question -> descriptions.of(found.hall(), question),
            () -> attention.last(found.hall(), () -> again.run()));
    add(
        new PageHeader(
            consultation.settings().title(), consultation.settings().question(), stage, figures),
        ways,
        pause,
        share,
        outcome,
        new WebhooksCard(webhooks.states(consultation.id())));
    show();
  }

  private static Anchor way(String key) {
    var way = new Anchor("", Words.say("consultation." + key));
    way.addClassName("btn");
    return way;
  }

  private void show() {
    if (desk == null || steps == null || share == null || outcome == null) return;
    var hall = desk.hall();
    var now = hall.stage();
    var picture = hall.picture();
    var consultation = hall.consultation();
    long waiting = consultation.statements().stream().filter(Statement::isToJudge).count();
    steps.show(now);
    stage.setText(Words.say("consultation.stage." + now.key()));
    stage.setClassName("accent", now == Stage.OPEN);
    var why = consultation.pause().filter(_ -> now == Stage.PAUSED).orElse("");
    pause.setText(Words.say("consultation.paused", why));
    pause.setVisible(!why.isEmpty());
    figures.removeAll();
    figures.add(
        new Stats(
            List.of(
                figure(picture.participants(), "participants"),
                figure(picture.votes(), "votes"),
                figure(consultation.accepted().count(), "statements"),
                figure(waiting, now == Stage.CLOSED ? "unjudged" : "waiting"))));
    judge.setText(Words.say("consultation." + (now == Stage.CLOSED ? "all.closed" : "judge")));
    who.setVisible(now != Stage.CLOSED);
    settings.setVisible(now != Stage.CLOSED);
    // What comes next stands out, and nothing else.
    boolean goesOn = now == Stage.OPEN || now == Stage.ANNOUNCED;
    judge.setClassName("primary", waiting > 0 && (goesOn || now == Stage.OVER));
    share.show(now, waiting == 0 && goesOn && picture.participants() == 0);
    outcome.show();
  }

  private static Figure figure(long number, String key) {
    return new Figure(
        Words.say("consultation.number", number), Words.say("consultation.figure." + key));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (desk == null) return;
    var live = new Live(event.getUI(), this::show);
    again = live::changed;
    end = desk.hall().listen(_ -> live.changed());
    live.changed();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    end.run();
  }

  @Override
  public void furnish(TopBar bar) {
    if (desk != null) bar.where(desk.hall().consultation().settings().title());
  }

  @Override
  public String getPageTitle() {
    return desk == null ? Words.say("shell.name") : desk.hall().consultation().settings().title();
  }
}
