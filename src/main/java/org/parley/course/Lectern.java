package org.parley.course;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.course.Course.Member;
import org.parley.course.Course.Place;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.Account;
import org.parley.people.Ids;
import org.parley.people.Reception;
import org.parley.room.Answer;
import org.springframework.stereotype.Component;

/// Where a lecturer starts sessions: several tables on one topic, with the class at them. The
/// lecturer takes the chair of each.
@Component
public class Lectern {

  private final Courses courses;
  private final Sessions sessions;
  private final Reception reception;
  private final InstantSource clock;

  Lectern(Courses courses, Sessions sessions, Reception reception, InstantSource clock) {
    this.courses = courses;
    this.sessions = sessions;
    this.reception = reception;
    this.clock = clock;
  }

  /// What became of a plan.
  public sealed interface Started {
    record Done(Course course) implements Started {}

    record Refused(Refusal refusal) implements Started {}
  }

  private sealed interface Convened {
    record Done(List<Panel> panels) implements Convened {}

    record Refused(Refusal refusal) implements Convened {}
  }

  /// Begins a course with its first session. Waits until all tables are on record.
  public Started start(Account.Id lecturer, String title, Plan plan, long seed) {
    return switch (convene(lecturer, plan)) {
      case Convened.Refused(var refusal) -> new Started.Refused(refusal);
      case Convened.Done(var panels) -> {
        var course = courses.create(lecturer, title);
        var members = plan.students().stream().map(s -> courses.enrol(course.id(), s)).toList();
        yield enter(course, panels, plan, members, plan.students(), seed);
      }
    };
  }

  /// Begins another session of a course, with those who are in its class.
  public Started next(Course course, Plan plan, long seed) {
    return switch (convene(course.lecturer(), plan)) {
      case Convened.Refused(var refusal) -> new Started.Refused(refusal);
      case Convened.Done(var panels) -> {
        var members = courses.members(course.id());
        var students = members.stream().map(Member::student).toList();
        yield enter(course, panels, plan, members, students, seed);
      }
    };
  }

  private Convened convene(Account.Id lecturer, Plan plan) {
    var dealt = Assignment.dealt(plan.places(), plan.tables(), plan.roles());
    var convened = new ArrayList<CompletableFuture<Answer>>();
    for (int table = 0; table < plan.tables(); table++)
      convened.add(reception.convene(convene(plan, table, dealt), Optional.of(lecturer), true));
    var panels = new ArrayList<Panel>();
    for (var answer : convened)
      switch (answer.join()) {
        case Answer.Done(var panel) -> panels.add(panel);
        case Answer.Refused(var refusal) -> {
          return new Convened.Refused(refusal);
        }
      }
    return new Convened.Done(panels);
  }

  private Convene convene(Plan plan, int table, List<Assignment.Place> dealt) {
    var seats = new LinkedHashMap<Role.Id, Integer>();
    for (var role : plan.topic().roles()) {
      var place = new Assignment.Place(table, role.id().key());
      int number = (int) dealt.stream().filter(place::equals).count();
      if (number > 0) seats.put(role.id(), number);
    }
    var settings = plan.settings();
    var name = plan.tableName().apply(table + 1);
    return new Convene(
        new Panel.Id(Ids.next(clock)),
        plan.topic(),
        settings.titled(settings.title() + " · " + name),
        seats,
        true,
        false);
  }

  private Started enter(
      Course course,
      List<Panel> panels,
      Plan plan,
      List<Member> members,
      List<Student> students,
      long seed) {
    var tables =
        IntStream.range(0, panels.size())
            .mapToObj(i -> new Table(panels.get(i).id(), plan.tableName().apply(i + 1)))
            .toList();
    var session =
        sessions.open(
            course.id(), plan.settings().title(), plan.assignment(), !plan.asksFirst(), tables);
    if (!plan.asksFirst()) seat(members, students, panels, Set.of(), plan.assignment(), seed);
    else
      for (int i = 0; i < members.size(); i++)
        if (!students.get(i).wishes().isEmpty())
          sessions.wish(session, members.get(i), students.get(i).wishes());
    return new Started.Done(courses.find(course.id()).orElseThrow());
  }

  private void seat(
      List<Member> members,
      List<Student> students,
      List<Panel> panels,
      Set<Place> given,
      Assignment assignment,
      long seed) {
    new Seating(panels, given)
        .seat(students, assignment, seed)
        .forEach((student, place) -> courses.assign(members.get(student), place));
  }

  /// Takes down which roles a student would like; nothing comes of it once the class has its
  /// places.
  ///
  /// @param roles their keys, the dearest first
  public void wish(Session session, Member member, List<String> roles) {
    sessions.wish(session, member, roles);
  }

  /// Gives the class its places in a session that asked for wishes first. Whoever has a place there
  /// keeps it.
  public synchronized void assign(Course course, Session session, long seed) {
    var wishes = sessions.wishes(session);
    var all = courses.members(course.id());
    var members = all.stream().filter(member -> member.place(session).isEmpty()).toList();
    var students =
        members.stream()
            .map(m -> m.student().wishing(wishes.getOrDefault(m.id(), List.of())))
            .toList();
    seat(members, students, panels(course, session), given(all), session.assignment(), seed);
    sessions.assigned(session);
  }

  /// Enrols somebody who came by the code, at the table with the fewest members and there in the
  /// role with the fewest; without a place where the class gets its places later. Empty where all
  /// places are given.
  public synchronized Optional<Member> enrol(Course course, String name) {
    var session = course.latest();
    if (session.isEmpty()) return Optional.empty();
    var members = courses.members(course.id());
    var panels = panels(course, session.get());
    if (!session.get().assigned()) {
      long places = panels.stream().mapToLong(Lectern::places).sum();
      return members.size() < places
          ? Optional.of(courses.enrol(course.id(), Student.named(name)))
          : Optional.empty();
    }
    return best(panels, given(members))
        .map(
            place -> {
              var member = courses.enrol(course.id(), Student.named(name));
              courses.assign(member, place);
              return courses.byToken(member.token()).orElseThrow();
            });
  }

  private static long places(Panel panel) {
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
        .count();
  }

  private static Set<Place> given(List<Member> members) {
    return members.stream()
        .flatMap(member -> member.places().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Optional<Place> best(List<Panel> panels, Set<Place> given) {
    Optional<Place> best = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (var panel : panels) {
      var free = free(panel, given);
      long there = given.stream().filter(p -> p.panel().equals(panel.id())).count();
      if (free.isPresent() && there < fewest) {
        best = free;
        fewest = there;
      }
    }
    return best;
  }

  private static Optional<Place> free(Panel panel, Set<Place> taken) {
    var given = new HashMap<Role.Id, Integer>();
    for (var seat : panel.seats())
      if (taken.contains(new Place(panel.id(), seat.id())))
        seat.role().ifPresent(role -> given.merge(role, 1, Integer::sum));
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.taken() && !seat.removed())
        .filter(seat -> !taken.contains(new Place(panel.id(), seat.id())))
        .min(Comparator.comparing(seat -> given.getOrDefault(seat.role().orElseThrow(), 0)))
        .map(seat -> new Place(panel.id(), seat.id()));
  }

  private List<Panel> panels(Course course, Session session) {
    return session.tables().stream().map(table -> panel(course, table)).toList();
  }

  /// A table as it stands.
  public Panel panel(Course course, Table table) {
    return reception
        .room(table.panel(), Optional.of(course.lecturer()))
        .orElseThrow(() -> new IllegalStateException("no table " + table))
        .panel();
  }
}
