package org.parley.ui.course;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.parley.course.Assignment;
import org.parley.course.Attendance;
import org.parley.course.Course;
import org.parley.course.Course.Member;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Sessions;
import org.parley.panel.Panel;
import org.parley.people.Tickets;
import org.parley.room.Answer;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Card;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.parley.ui.part.RoleLabel;

/// Where a student's own link leads: their table and role, what is counted, and the way in.
@Route("class/:token")
@AnonymousAllowed
class ClassView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Courses courses;
  private final Attendance attendance;
  private final Lectern lectern;
  private final Sessions sessions;
  private final Tickets tickets;
  private final Notice notice = new Notice();

  ClassView(
      Courses courses, Attendance attendance, Lectern lectern, Sessions sessions, Tickets tickets) {
    super(Width.NARROW);
    this.sessions = sessions;
    this.courses = courses;
    this.attendance = attendance;
    this.lectern = lectern;
    this.tickets = tickets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var member = event.getRouteParameters().get("token").flatMap(courses::byToken);
    member.ifPresentOrElse(
        this::show,
        () ->
            add(
                new H1(Words.say("course.class")),
                new EmptyState(Words.say("join.over"), Words.say("join.over.next"))));
  }

  private void show(Member member) {
    var course = courses.find(member.course()).orElseThrow();
    add(
        new H1(course.title()),
        new Paragraph(Words.say("course.student.hello", member.student().name())));
    course.latest().ifPresent(session -> latest(course, session, member));
    earlier(course, member);
    add(Card.titled(Words.say("course.counted"), new Paragraph(Words.say("course.counted.text"))));
  }

  /// Where they sit, or their wishes while the class has no places yet.
  private void latest(Course course, Session session, Member member) {
    var place = member.place(session);
    if (place.isPresent()) assigned(course, member, place.get());
    else if (!session.assigned() && session.assignment() == Assignment.WISH)
      add(
          new WishForm(
              lectern.panel(course, session.tables().getFirst()).topic(),
              sessions.wishes(session).getOrDefault(member.id(), List.of()),
              roles -> lectern.wish(session, member, roles)));
    else
      add(
          new EmptyState(
              Words.say("course.student.waits"), Words.say("course.student.waits.next")));
  }

  /// The tables they sat at before.
  private void earlier(Course course, Member member) {
    var list = new UnorderedList();
    for (var session : course.sessions())
      if (!course.latest().equals(Optional.of(session)))
        member
            .place(session)
            .ifPresent(
                place -> {
                  var panel = lectern.panel(course, table(course, place));
                  var words = Words.say("course.term.link", session.number(), session.title());
                  list.add(new ListItem(new Button(words, _ -> enter(member, place, panel))));
                });
    list.addClassName("plain");
    if (list.getComponentCount() > 0) add(Card.titled(Words.say("course.student.earlier"), list));
  }

  private static Table table(Course course, Course.Place place) {
    return course.tables().stream()
        .filter(t -> t.panel().equals(place.panel()))
        .findFirst()
        .orElseThrow();
  }

  private void assigned(Course course, Member member, Course.Place place) {
    var table = table(course, place);
    var panel = lectern.panel(course, table);
    var go = new Button(Words.say("course.student.go"), _ -> enter(member, place, panel));
    go.addThemeName("primary");
    var card = Card.titled(table.name(), new Paragraph(panel.topic().question()));
    panel
        .seat(place.seat())
        .flatMap(seat -> seat.role().flatMap(panel.topic()::role))
        .ifPresent(
            role ->
                card.add(new Div(new RoleLabel(Looks.of(role)), new Paragraph(role.mandate()))));
    card.addClassName("place-card");
    card.add(go, notice);
    add(card);
  }

  private void enter(Member member, Course.Place place, Panel panel) {
    notice.clear();
    try {
      var account = attendance.account(member);
      switch (attendance.sit(member, place, account).join()) {
        case Answer.Done _ ->
            UI.getCurrent()
                .getPage()
                .setLocation(tickets.address(account, "/" + Routes.room(panel.id())));
        case Answer.Refused(var refusal) -> notice.refuse(Words.of(refusal));
      }
    } catch (CompletionException e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  @Override
  public String getPageTitle() {
    return Words.say("course.class");
  }
}
