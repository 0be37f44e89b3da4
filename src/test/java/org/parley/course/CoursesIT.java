package org.parley.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.course.Course.Place;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.database.TestDatabase;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.people.Account;
import org.parley.people.TestKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class CoursesIT {

  @ParameterizedTest
  @EnumSource
  void a_course_its_tables_and_its_class_are_found_again(TestDatabase database) {
    try (var source = database.migrated()) {
      var courses = courses(source);
      var lecturer = lecturer(source);
      var course = courses.create(lecturer, "Warrants");
      var table = new Table(new Panel.Id(UUID.randomUUID()), "Table 1");
      var session =
          sessions(source).open(course.id(), "Warrants", Assignment.WISH, false, List.of(table));
      var ada =
          courses.enrol(
              course.id(),
              new Student("Ada", Optional.of("a@b.org"), Optional.of("G1"), List.of()));
      var place = new Place(table.panel(), new Seat.Id(2));
      courses.assign(ada, place);

      assertThat(courses.find(course.id()).orElseThrow().sessions()).containsExactly(session);
      assertThat(session.number()).isOne();
      assertThat(courses.of(lecturer)).extracting(Course::title).containsExactly("Warrants");
      assertThat(courses.byCode(course.code().toLowerCase())).isPresent();
      assertThat(courses.byCode("nothing")).isEmpty();
      var found = courses.byToken(ada.token()).orElseThrow();
      assertThat(found.student().name()).isEqualTo("Ada");
      assertThat(found.place()).contains(place);
      assertThat(courses.members(course.id())).containsExactly(found);
      assertThat(courses.byToken("guessed")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sessions_follow_each_other_and_keep_what_each_student_wished(TestDatabase database) {
    try (var source = database.migrated()) {
      var courses = courses(source);
      var sessions = sessions(source);
      var course = courses.create(lecturer(source), "Warrants");
      var ada = courses.enrol(course.id(), Student.named("Ada"));
      var places = new ArrayList<Place>();
      for (int number = 1; number <= 2; number++) {
        var table = new Table(new Panel.Id(UUID.randomUUID()), "Table 1");
        sessions.open(course.id(), "Session " + number, Assignment.WISH, false, List.of(table));
        places.add(new Place(table.panel(), new Seat.Id(2)));
        courses.assign(ada, places.getLast());
      }
      var second = courses.find(course.id()).orElseThrow().latest().orElseThrow();

      sessions.wish(second, ada, List.of("providers", "courts"));
      sessions.wish(second, ada, List.of("courts"));
      sessions.assigned(second);

      assertThat(sessions.wishes(second)).containsExactly(entry(ada.id(), List.of("courts")));
      var found = courses.find(course.id()).orElseThrow();
      assertThat(found.sessions())
          .extracting(Session::number, Session::assigned)
          .containsExactly(tuple(1, false), tuple(2, true));
      var member = courses.byToken(ada.token()).orElseThrow();
      assertThat(member.places()).isEqualTo(places);
      assertThat(member.place(found.sessions().getFirst())).contains(places.getFirst());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_seat_is_one_members(TestDatabase database) {
    try (var source = database.migrated()) {
      var courses = courses(source);
      var course = courses.create(lecturer(source), "Warrants");
      var place = new Place(new Panel.Id(UUID.randomUUID()), new Seat.Id(2));
      courses.assign(courses.enrol(course.id(), Student.named("Ada")), place);
      var bo = courses.enrol(course.id(), Student.named("Bo"));

      assertThatThrownBy(() -> courses.assign(bo, place)).isInstanceOf(DuplicateKeyException.class);
    }
  }

  private static Courses courses(DataSource source) {
    return new Courses(
        JdbcClient.create(source), sessions(source), TestKeys.key(), InstantSource.system());
  }

  private static Sessions sessions(DataSource source) {
    return new Sessions(JdbcClient.create(source), InstantSource.system());
  }

  private static Account.Id lecturer(DataSource source) {
    var id = UUID.randomUUID();
    JdbcClient.create(source)
        .sql(
            """
            insert into account (id, name, administrator, host, created_at)
            values (:id, 'Lecturer', false, true, current_timestamp)
            """)
        .param("id", id)
        .update();
    return new Account.Id(id);
  }
}
