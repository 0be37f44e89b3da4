package org.parley.ui.consultation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Results;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.Descriptions;
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
  private final Div figures = new Div();
  private final Div outcome = new Div();
  private @Nullable Desk desk;
  private @Nullable Steps steps;
  private @Nullable DataCard data;
  private @Nullable BreakdownCard breakdown;
  private Runnable end = () -> {};
  private long shown = -1;

  RunView(Desks desks, Descriptions descriptions) {
    this.desks = desks;
    this.descriptions = descriptions;
    outcome.addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desks.enter(event).ifPresent(this::begin);
  }

  private void begin(Desk found) {
    desk = found;
    removeAll();
    var consultation = found.hall().consultation();
    steps = new Steps(desks.hosts(), found);
    var judge = new Anchor(Routes.moderation(consultation.id()), Words.say("consultation.judge"));
    judge.addClassNames("btn", "primary");
    var ways =
        new Div(
            judge,
            way(Routes.consultationPeople(consultation.id()), "who"),
            way(Routes.consultationSettings(consultation.id()), "settings"),
            steps);
    ways.addClassName("row");
    data = new DataCard(found.hall());
    breakdown = new BreakdownCard(question -> descriptions.of(found.hall(), question));
    add(
        new PageHeader(
            consultation.settings().title(), consultation.settings().question(), figures),
        ways,
        new ShareCard(consultation),
        outcome,
        breakdown,
        data);
    show();
  }

  private static Anchor way(String address, String key) {
    var way = new Anchor(address, Words.say("consultation." + key));
    way.addClassName("btn");
    return way;
  }

  private void show() {
    if (desk == null || steps == null || data == null || breakdown == null) return;
    var hall = desk.hall();
    steps.show(hall.stage());
    var picture = hall.picture();
    var consultation = hall.consultation();
    long waiting = consultation.statements().stream().filter(Statement::isToJudge).count();
    figures.removeAll();
    figures.add(
        new Stats(
            List.of(
                new Figure(stage(hall.stage()), Words.say("consultation.figure.stage")),
                figure(picture.participants(), "participants"),
                figure(picture.votes(), "votes"),
                figure(consultation.accepted().count(), "statements"),
                figure(waiting, "waiting"))));
    data.show();
    if (shown == picture.version()) return;
    shown = picture.version();
    outcome.removeAll();
    var results = Results.of(picture.consultation(), hall.votes(), picture.map());
    outcome.add(new MapCard(results), new FoundCard(results), new StatementsCard(results));
    breakdown.show(consultation);
  }

  private static Figure figure(long number, String key) {
    return new Figure(
        Words.say("consultation.number", number), Words.say("consultation.figure." + key));
  }

  private static String stage(Stage stage) {
    return Words.say("consultation.stage." + stage.key());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (desk == null) return;
    var live = new Live(event.getUI(), this::show);
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
