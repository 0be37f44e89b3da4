package org.parley.course;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.parley.course.Course.Member;
import org.parley.course.Course.Place;
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
  private final Reception reception;
  private final InstantSource clock;

  Lectern(Courses courses, Reception reception, InstantSource clock) {
    this.courses = courses;
    this.reception = reception;
    this.clock = clock;
  }

  /// What became of a plan.
  public sealed interface Started {
    record Done(Course course) implements Started {}

    record Refused(Refusal refusal) implements Started {}
  }

  /// Begins a course with its first session. Waits until all tables are on record.
  public Started start(Account.Id lecturer, String title, Plan plan, long seed) {
    var dealt = Assignment.dealt(plan.places(), plan.tables(), plan.roles());
    var convened = new ArrayList<CompletableFuture<Answer>>();
    for (int table = 0; table < plan.tables(); table++)
      convened.add(reception.convene(convene(plan, table, dealt), Optional.of(lecturer), true));
    var panels = new ArrayList<Panel>();
    for (var answer : convened)
      switch (answer.join()) {
        case Answer.Done(var panel) -> panels.add(panel);
        case Answer.Refused(var refusal) -> {
          return new Started.Refused(refusal);
        }
      }
    return new Started.Done(enter(courses.create(lecturer, title), panels, plan, seed));
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

  private Course enter(Course course, List<Panel> panels, Plan plan, long seed) {
    for (int i = 0; i < panels.size(); i++)
      courses.add(course.id(), new Table(panels.get(i).id(), plan.tableName().apply(i + 1)), i);
    var members = plan.students().stream().map(s -> courses.enrol(course.id(), s)).toList();
    var free = new HashMap<Assignment.Place, List<Seat.Id>>();
    for (var seated :
        plan.assignment().assign(plan.students(), plan.tables(), plan.roles(), seed)) {
      var place = seated.place();
      var panel = panels.get(place.table());
      var seat = free.computeIfAbsent(place, p -> seats(panel, p.role())).removeFirst();
      courses.assign(members.get(seated.student()), new Place(panel.id(), seat));
    }
    return courses.find(course.id()).orElseThrow();
  }

  private static List<Seat.Id> seats(Panel panel, String role) {
    var of = Optional.of(new Role.Id(role));
    return new ArrayList<>(
        panel.seats().stream().filter(seat -> seat.role().equals(of)).map(Seat::id).toList());
  }

  /// Enrols somebody who came by the code, at the table with the fewest members and there in the
  /// role with the fewest; empty where all places are given.
  public synchronized Optional<Member> enrol(Course course, String name) {
    var taken = new HashMap<Place, Boolean>();
    var members = courses.members(course.id());
    members.stream().flatMap(m -> m.places().stream()).forEach(p -> taken.put(p, true));
    Optional<Place> best = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (var table : course.tables()) {
      var panel = panel(course, table);
      var free = free(panel, taken);
      long given = taken.keySet().stream().filter(p -> p.panel().equals(panel.id())).count();
      if (free.isPresent() && given < fewest) {
        best = free;
        fewest = given;
      }
    }
    return best.map(
        place -> {
          var member = courses.enrol(course.id(), Student.named(name));
          courses.assign(member, place);
          return courses.byToken(member.token()).orElseThrow();
        });
  }

  private static Optional<Place> free(Panel panel, Map<Place, Boolean> taken) {
    var given = new HashMap<Role.Id, Integer>();
    for (var seat : panel.seats())
      if (taken.containsKey(new Place(panel.id(), seat.id())))
        seat.role().ifPresent(role -> given.merge(role, 1, Integer::sum));
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.taken() && !seat.removed())
        .filter(seat -> !taken.containsKey(new Place(panel.id(), seat.id())))
        .min(Comparator.comparing(seat -> given.getOrDefault(seat.role().orElseThrow(), 0)))
        .map(seat -> new Place(panel.id(), seat.id()));
  }

  /// A table as it stands.
  public Panel panel(Course course, Table table) {
    return reception
        .room(table.panel(), Optional.of(course.lecturer()))
        .orElseThrow(() -> new IllegalStateException("no table " + table))
        .panel();
  }
}
