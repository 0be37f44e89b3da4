package org.parley.ui.consultation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Actor;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Statement;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.room.Hall;
import org.parley.room.RecordUnreachable;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// Where statements are judged, one after another, by keyboard if one likes. Whoever has one before
/// them has claimed it, so that others get the next.
@Route("consultation/:consultation/moderation")
@AnonymousAllowed
class ModerationView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Desks desks;
  private final Notice notice = new Notice();
  private final Paragraph over = new Paragraph();
  private final Triage triage = new Triage(this::judge, this::change, this::pass);
  private final AllStatements all = new AllStatements(this::take, this::change);
  private String title = Words.say("consultation.judge");
  private @Nullable Desk desk;
  private Optional<Statement.Id> held = Optional.empty();
  private Optional<Statement.Id> passed = Optional.empty();

  /// Whether what is before the moderator has been judged already.
  private boolean again;

  private Runnable end = () -> {};

  ModerationView(Desks desks) {
    super(Width.READING);
    this.desks = desks;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desks.enterModeration(event).ifPresent(this::begin);
  }

  private void begin(Desk found) {
    desk = found;
    removeAll();
    var consultation = found.hall().consultation();
    // Whoever was judging when it closed reads so below.
    title = Words.say("consultation." + (consultation.isClosed() ? "all.closed" : "judge"));
    add(
        new PageHeader(title, consultation.settings().title()),
        back(found),
        notice,
        over,
        triage,
        all);
    show();
  }

  /// Hosts come from their page and go back there; everybody may see what moderators have done.
  private static Div back(Desk at) {
    var id = at.hall().consultation().id();
    var log = new Anchor(Routes.moderationLog(id), Words.say("consultation.data.log"));
    // A document of its own, not a view.
    log.setRouterIgnore(true);
    var ways = new Div();
    if (at.actor() instanceof Actor.Host)
      ways.add(new Anchor(Routes.consultation(id), Words.say("consultation.back")));
    ways.add(log);
    ways.addClassName("row");
    return ways;
  }

  private void show() {
    if (desk == null) return;
    if (!desks.stands(desk)) {
      leave();
      return;
    }
    var hall = desk.hall();
    boolean closed = hall.consultation().isClosed();
    over.setVisible(closed);
    triage.setVisible(!closed);
    if (closed) over(hall);
    else work(desk, hall);
    all.show(
        hall.consultation().statements().stream()
            .filter(one -> closed || !one.isToJudge())
            .map(one -> new AllStatements.One(one, isUntouched(hall, one), closed))
            .toList(),
        Words.say(closed || held.isEmpty() ? "consultation.all.closed" : "consultation.all"));
  }

  /// What was not judged by then never will be.
  private void over(Hall hall) {
    release();
    var unjudged = hall.consultation().statements().stream().filter(Statement::isToJudge).count();
    over.setText(Words.say("consultation.judge.over", unjudged));
  }

  private void work(Desk desk, Hall hall) {
    var pending = hall.consultation().statements().stream().filter(Statement::isToJudge).toList();
    boolean stands =
        again
            || held.flatMap(hall.consultation()::statement)
                .filter(Statement::isToJudge)
                .isPresent();
    if (!stands) held = next(desk, pending);
    var statement = held.flatMap(hall.consultation()::statement);
    var similar =
        statement
            .map(
                one ->
                    hall.picture().similar().muchLike(one.text(), 4).stream()
                        .map(match -> match.statement())
                        .filter(other -> other.isAccepted() && !other.id().equals(one.id()))
                        .toList())
            .orElse(List.of());
    boolean untouched = statement.filter(one -> isUntouched(hall, one)).isPresent();
    triage.show(statement, untouched, similar, pending.size());
  }

  /// Whoever judges no more reads nothing of what waits, either.
  private void leave() {
    end.run();
    end = () -> {};
    release();
    desk = null;
    removeAll();
    getUI().ifPresent(ui -> ui.getPage().executeJs("location.reload()"));
  }

  private static boolean isUntouched(Hall hall, Statement statement) {
    return hall.votes().count(statement.id().number()).seen() == 0;
  }

  /// The first that nobody else has before them, after the one that was passed over.
  private Optional<Statement.Id> next(Desk at, List<Statement> pending) {
    var claims = at.hall().claims();
    return Stream.concat(
            pending.stream().filter(one -> !isBehind(one)), pending.stream().filter(this::isBehind))
        .filter(one -> !one.second().equals(Optional.of(at.actor())))
        .map(Statement::id)
        .filter(id -> claims.claim(id, at.actor()).equals(at.actor()))
        .findFirst();
  }

  private boolean isBehind(Statement statement) {
    return passed.filter(id -> statement.id().compareTo(id) <= 0).isPresent();
  }

  private void judge(ConsultationCommand command) {
    submit(command);
    release();
    goOn();
  }

  private void goOn() {
    show();
    if (desk != null && triage.isVisible()) triage.focus();
  }

  private void change(ConsultationCommand command) {
    submit(command);
    show();
  }

  private void submit(ConsultationCommand command) {
    if (desk == null) return;
    notice.clear();
    try {
      Desks.problem(desks.submit(desk, command)).ifPresent(notice::refuse);
    } catch (RecordUnreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  private void pass() {
    passed = held;
    release();
    goOn();
  }

  /// Judges one again.
  private void take(Statement.Id statement) {
    release();
    held = Optional.of(statement);
    again = true;
    goOn();
  }

  private void release() {
    if (desk != null) {
      var at = desk;
      held.ifPresent(id -> at.hall().claims().release(id, at.actor()));
    }
    held = Optional.empty();
    again = false;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (desk == null) return;
    var live = new Live(event.getUI(), this::show);
    end = desk.hall().listen(_ -> live.changed());
    live.changed();
    triage.focus();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    end.run();
    release();
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
