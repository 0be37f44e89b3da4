package org.parley.ui.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.course.AllTables;
import org.parley.course.Assignment;
import org.parley.course.Attendance;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Plan;
import org.parley.course.Sheets;
import org.parley.course.Student;
import org.parley.panel.Phase;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.panel.Settings.Visibility;
import org.parley.people.Account;
import org.parley.room.Answer;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

class CourseViewTest extends ViewTest {

  private static final String TOPIC = "uk-decryption-warrants";

  @Autowired private TopicShelf shelf;
  @Autowired private Lectern lectern;
  @Autowired private Courses courses;
  @Autowired private AllTables all;
  @Autowired private Attendance attendance;
  @Autowired private Sheets sheets;

  @Test
  void a_course_is_started_from_a_topic_and_a_list_in_one_form() {
    var lecturer = people.host("Lecturer");
    var window = window(lecturer);
    go(window, Routes.startCourse(TOPIC));

    window.test(window.find(TextArea.class).single()).setValue("name\nAda\nBo\nCy\n");
    window.test(window.find(Button.class).withText("Start the course").single()).click();

    var course = courses.of(lecturer.id()).getFirst();
    assertThat(courses.members(course.id())).hasSize(3).allMatch(m -> m.place().isPresent());
    assertThat(seen(window.find(CourseView.class).single())).contains("Table 1", "have come");
  }

  @Test
  void a_course_is_its_lecturers_business_alone() {
    var course = course(people.host("Lecturer"), 2, 4);
    for (var window : List.of(window(people.host("Another")), strangersWindow())) {
      go(window, Routes.course(course.id()));
      assertThat(window.find(CourseView.class).all()).isEmpty();
    }
    assertThat(all.goOn(course, Optional.of(people.host("Another").id())).values())
        .containsOnly(new Refusal.OnlyTheChair());
  }

  @Test
  void a_student_comes_by_their_own_link_and_sits_where_they_were_assigned() {
    var course = course(people.host("Lecturer"), 2, 4);
    var member = courses.members(course.id()).getFirst();
    var window = strangersWindow();
    go(window, Routes.classOf(member.token()));
    assertThat(seen(window.find(ClassView.class).single()))
        .contains(member.student().name(), "What is counted");

    come(member);

    assertThat(courses.byToken(member.token()).orElseThrow().account()).isPresent();
    assertThat(sheets.links(course, "http://localhost/class/"))
        .contains(member.token())
        .contains("'=Student 0");
  }

  @Test
  void who_comes_by_the_code_gets_a_place_where_there_are_fewest() {
    var topic = shelf.named(TOPIC).orElseThrow();
    var plan =
        new Plan(
            TopicPanels.topic(topic),
            TopicPanels.settings(topic, Visibility.PRIVATE),
            2,
            2,
            List.of(),
            Assignment.RANDOM,
            n -> "Table " + n);
    var course = started(people.host("Lecturer"), plan);

    var ada = lectern.enrol(course, "Ada").orElseThrow();
    var bo = lectern.enrol(course, "Bo").orElseThrow();

    assertThat(ada.place().orElseThrow().panel()).isNotEqualTo(bo.place().orElseThrow().panel());
    assertThat(lectern.enrol(course, "Cy")).isEmpty();
  }

  @Test
  void all_tables_go_on_together_and_a_phase_for_rounds_opens_one() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 3, 6);
    var account = Optional.of(lecturer.id());
    for (int phase = 1; phase <= 6; phase++) assertThat(all.goOn(course, account)).isEmpty();

    for (var table : course.tables()) {
      var panel = lectern.panel(course, table);
      assertThat(panel.openPhase().map(Phase::kind)).contains(PhaseKind.ROUNDS);
      assertThat(panel.openRound()).isPresent();
    }
    all.goOn(course, account);
    assertThat(all.finish(course, account)).isEmpty();
    assertThat(course.tables()).allMatch(table -> lectern.panel(course, table).isClosed());
  }

  @Test
  void three_hundred_students_at_thirty_tables_are_no_burden() {
    var lecturer = people.host("Lecturer");
    long begin = System.nanoTime();
    var course = course(lecturer, 30, 300);
    long convened = System.nanoTime();
    all.goOn(course, Optional.of(lecturer.id()));
    long advanced = System.nanoTime();

    assertThat(course.tables()).hasSize(30);
    LoggerFactory.getLogger(CourseViewTest.class)
        .info(
            "convened in {} ms, advanced in {} ms",
            (convened - begin) / 1_000_000,
            (advanced - convened) / 1_000_000);
  }

  private void come(Course.Member member) {
    var account = attendance.account(member);
    assertThat(attendance.sit(member, account).join()).isInstanceOf(Answer.Done.class);
  }

  private Course course(Account lecturer, int tables, int students) {
    var topic = shelf.named(TOPIC).orElseThrow();
    var list = new ArrayList<Student>();
    for (int i = 0; i < students; i++) list.add(Student.named("=Student " + i));
    return started(
        lecturer,
        new Plan(
            TopicPanels.topic(topic),
            TopicPanels.settings(topic, Visibility.PRIVATE),
            tables,
            students,
            list,
            Assignment.RANDOM,
            n -> "Table " + n));
  }

  private Course started(Account lecturer, Plan plan) {
    return switch (lectern.start(lecturer.id(), "Course " + UUID.randomUUID(), plan, 42)) {
      case Lectern.Started.Done(var course) -> course;
      case Lectern.Started.Refused(var refusal) -> throw new AssertionError(refusal.toString());
    };
  }
}
