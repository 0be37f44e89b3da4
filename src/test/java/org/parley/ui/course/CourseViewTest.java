package org.parley.ui.course;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.course.AllTables;
import org.parley.course.Assignment;
import org.parley.course.Attendance;
import org.parley.course.Course;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Plan;
import org.parley.course.Sheets;
import org.parley.course.Student;
import org.parley.panel.Pace;
import org.parley.panel.Phase;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Settings.AgendaItem;
import org.parley.panel.Settings.Visibility;
import org.parley.people.Account;
import org.parley.people.Holders;
import org.parley.room.Answer;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.parley.ui.part.FileLink;
import org.parley.ui.part.QrPicture;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

class CourseViewTest extends ViewTest {

  /// More than may type wrong codes from one network.
  private static final int MANY = 12;

  private static final String TOPIC = "uk-decryption-warrants";

  @Autowired private TopicShelf shelf;
  @Autowired private Lectern lectern;
  @Autowired private Courses courses;
  @Autowired private AllTables all;
  @Autowired private Attendance attendance;
  @Autowired private Sheets sheets;
  @Autowired private Holders holders;

  @Test
  void a_course_is_started_from_a_topic_and_a_list_in_one_form() {
    var lecturer = people.host("Lecturer");
    var window = window(lecturer);
    go(window, Routes.startCourse(TOPIC));
    var title = window.find(TextField.class).withLabel("Title of the course").single();
    var topic = title.getValue();

    window.test(title).setValue("Law and technology, autumn");
    window.test(window.find(TextArea.class).single()).setValue("name\nAda\nBo\nCy\n");
    window.test(window.find(Button.class).withText("Start the course").single()).click();

    var course = courses.of(lecturer.id()).getFirst();
    assertThat(course.title()).isEqualTo("Law and technology, autumn");
    assertThat(course.sessions().getFirst().title()).isEqualTo(topic);
    assertThat(courses.members(course.id())).hasSize(3).allMatch(m -> m.place().isPresent());
    assertThat(seen(window.find(CourseView.class).single())).contains("Table 1", "have come");
  }

  @Test
  void a_list_sets_the_number_of_tables_until_the_lecturer_has_chosen_one() {
    var window = window(people.host("Lecturer"));
    go(window, Routes.startCourse(TOPIC));
    var list = window.test(window.find(TextArea.class).single());
    var tables = window.find(IntegerField.class).withLabel("Number of tables").single();
    assertThat(tables.getHelperText()).contains("A class list sets it, 10 students to a table");

    list.setValue(names(11));
    assertThat(tables.getValue()).isEqualTo(2);
    list.setValue(names(10));
    assertThat(tables.getValue()).isEqualTo(1);

    window.test(tables).setValue(3);
    list.setValue(names(25));
    assertThat(tables.getValue()).isEqualTo(3);
    list.setValue(names(2));
    assertThat(tables.getValue()).isEqualTo(3);
    assertThat(tables.isInvalid()).isTrue();
    assertThat(tables.getErrorMessage()).startsWith("3 tables are more than 2 students.");
    window.test(tables).setValue(2);
    assertThat(tables.isInvalid()).isFalse();
  }

  private static String names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Student " + i).collect(joining("\n"));
  }

  @Test
  void the_term_changes_with_the_tables() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 2, 4);
    var window = window(lecturer);
    go(window, Routes.course(course.id()));
    assertThat(seen(window.find(TermCard.class).single())).contains("0/4");

    come(courses.members(course.id()).getFirst());

    eventually(
        window, () -> assertThat(seen(window.find(TermCard.class).single())).contains("1/4"));
  }

  @Test
  void a_course_is_its_lecturers_business_alone() {
    var course = course(people.host("Lecturer"), 2, 4);
    for (var window : List.of(window(people.host("Another")), strangersWindow())) {
      go(window, Routes.course(course.id()));
      assertThat(window.find(CourseView.class).all()).isEmpty();
    }
    assertThat(all.goOn(session(course), Optional.of(people.host("Another").id())).values())
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
  void a_student_with_two_windows_open_comes_under_one_account() {
    var course = course(people.host("Lecturer"), 2, 4);
    var member = courses.members(course.id()).getFirst();
    var link = Routes.classOf(member.token());
    var first = strangersWindow();
    var second = strangersWindow();
    go(first, link);
    go(second, link);
    var before = people.named(member.student().name());

    for (var window : List.of(first, second, first)) {
      window.activate();
      window.test(window.find(Button.class).withText("Go to the table").single()).click();
    }

    assertThat(people.named(member.student().name())).isEqualTo(before + 1);
    var account = courses.byToken(member.token()).orElseThrow().account();
    assertThat(holders.seat(member.place().orElseThrow().panel(), account.orElseThrow()))
        .contains(member.place().orElseThrow().seat());
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
            false,
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
    for (int phase = 1; phase <= 6; phase++)
      assertThat(all.goOn(session(course), account)).isEmpty();

    for (var table : course.tables()) {
      var panel = lectern.panel(course, table);
      assertThat(panel.openPhase().map(Phase::kind)).contains(PhaseKind.ROUNDS);
      assertThat(panel.openRound()).isPresent();
    }
    all.goOn(session(course), account);
    assertThat(all.finish(session(course), account)).isEmpty();
    assertThat(course.tables()).allMatch(table -> lectern.panel(course, table).isClosed());
  }

  @Test
  void once_all_tables_have_closed_the_page_says_so_and_offers_no_step() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 2, 4);
    var window = window(lecturer);
    go(window, Routes.course(course.id()));
    assertThat(seen(window.find(CourseView.class).single()))
        .contains("2 tables, live", "Next phase at all tables");

    all.finish(session(course), Optional.of(lecturer.id()));

    eventually(
        window,
        () ->
            assertThat(seen(window.find(CourseView.class).single()))
                .contains("2 tables, closed")
                .doesNotContain("Next phase at all tables"));
  }

  @Test
  void a_class_may_type_the_code_of_the_course_where_codes_of_panels_are() {
    var course = course(people.host("Lecturer"), 2, 4);
    for (int student = 1; student <= MANY; student++) {
      var window = strangersWindow();
      go(window, Routes.JOIN);

      window
          .test(window.find(TextField.class).single())
          .setValue(course.code().toLowerCase(Locale.ROOT));
      window.test(window.find(Button.class).withText("Go on").single()).click();

      assertThat(window.find(CodeView.class).single().isVisible()).isTrue();
      assertThat(window.find(TextField.class).withLabel("Code of the course").single().getValue())
          .isEqualTo(course.code());
    }
  }

  @Test
  void the_lecturer_shows_a_picture_and_where_the_code_is_typed() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 2, 4);
    var window = window(lecturer);
    go(window, Routes.course(course.id()));

    assertThat(seen(window.find(WayIn.class).single())).contains(course.code(), "/join");
    assertThat(window.find(QrPicture.class).single().getElement().getAttribute("aria-label"))
        .contains(course.code());
    assertThat(window.find(FileLink.class).all())
        .hasSize(3)
        .allMatch(link -> link.getElement().hasAttribute("download"));
  }

  @Test
  void three_hundred_students_at_thirty_tables_are_no_burden() {
    var lecturer = people.host("Lecturer");
    long begin = System.nanoTime();
    var course = course(lecturer, 30, 300);
    long convened = System.nanoTime();
    all.goOn(session(course), Optional.of(lecturer.id()));
    long advanced = System.nanoTime();

    assertThat(course.tables()).hasSize(30);
    LoggerFactory.getLogger(CourseViewTest.class)
        .info(
            "convened in {} ms, advanced in {} ms",
            (convened - begin) / 1_000_000,
            (advanced - convened) / 1_000_000);
  }

  private static Session session(Course course) {
    return course.latest().orElseThrow();
  }

  @Test
  void agenda_and_pace_change_at_all_tables_that_have_not_begun_and_a_table_that_has_is_named() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 3, 6);
    var account = Optional.of(lecturer.id());
    var first = course.tables().getFirst();
    var begun = new Session(UUID.randomUUID(), 1, "", Assignment.RANDOM, true, List.of(first));
    all.goOn(begun, account);
    var before = lectern.panel(course, first).settings();
    var window = window(lecturer);
    go(window, Routes.course(course.id()));

    var minutes = window.find(IntegerField.class, window.find(Timing.class).single()).all();
    minutes.getFirst().setValue(7);
    var clock = window.find(Checkbox.class, window.find(Timing.class).single()).single();
    clock.setValue(true);
    window.test(window.find(Button.class).withText("Change it at all tables").single()).click();

    assertThat(seen(window.find(CourseView.class).single()))
        .contains("Table 1: The panel has opened");
    assertThat(lectern.panel(course, first).settings()).isEqualTo(before);
    for (var table : course.tables().subList(1, 3)) {
      var settings = lectern.panel(course, table).settings();
      assertThat(settings.agenda().getFirst().minutes()).isEqualTo(7);
      assertThat(settings.pace()).isEqualTo(Pace.BY_THE_CLOCK);
    }
  }

  @Test
  void nobody_but_the_lecturer_changes_the_agenda_of_tables() {
    var course = course(people.host("Lecturer"), 2, 4);
    var another = Optional.of(people.host("Another").id());

    assertThat(
            all.plan(
                session(course),
                another,
                List.of(new AgendaItem(PhaseKind.REPORT, 1)),
                Pace.BY_THE_CLOCK))
        .hasSize(2);
  }

  @Test
  void students_state_their_wishes_on_their_page_before_they_get_their_places() {
    var lecturer = people.host("Lecturer");
    var course = waiting(lecturer, 2, 6);
    assertThat(courses.members(course.id())).allMatch(m -> m.place().isEmpty());
    assertThat(lectern.enrol(course, "Ada")).isPresent();
    assertThat(lectern.enrol(course, "Bo")).isEmpty();
    var roles = lectern.panel(course, course.tables().getFirst()).topic().roles();
    var dearest = roles.get(1);
    var member = courses.members(course.id()).getFirst();
    var page = strangersWindow();
    go(page, Routes.classOf(member.token()));
    assertThat(seen(page.find(WishForm.class).single()))
        .contains(shelf.named(TOPIC).orElseThrow().question());
    wishes(page).getFirst().setValue(dearest);
    wishes(page).getLast().setValue(dearest);
    save(page);
    assertThat(seen(page.find(WishForm.class).single()))
        .contains("The same role stands there twice");
    wishes(page).getLast().setValue(null);
    save(page);
    assertThat(seen(page.find(WishForm.class).single())).contains("Your wishes are saved");

    var window = window(lecturer);
    go(window, Routes.course(course.id()));
    assertThat(seen(window.find(CourseView.class).single()))
        .contains("1 of 6 students have stated a wish", "Nobody has a place yet")
        .doesNotContain(member.student().name() + " ");
    window.test(window.find(Button.class).withText("Give the class its places").single()).click();

    assertThat(courses.members(course.id())).allMatch(m -> m.place().isPresent());
    var place = courses.byToken(member.token()).orElseThrow().place().orElseThrow();
    var panel = lectern.panel(course, new Table(place.panel(), ""));
    assertThat(panel.seat(place.seat()).orElseThrow().role()).contains(dearest.id());
    assertThat(window.find(WishesCard.class).all()).isEmpty();
    go(page, Routes.classOf(member.token()));
    assertThat(page.find(WishForm.class).all()).isEmpty();
    assertThat(seen(page.find(ClassView.class).single())).contains(dearest.mandate());
  }

  @SuppressWarnings("unchecked")
  private static List<Select<Role>> wishes(BrowserlessUIContext page) {
    page.activate();
    return page.find(Select.class, page.find(WishForm.class).single()).all().stream()
        .map(select -> (Select<Role>) select)
        .toList();
  }

  private static void save(BrowserlessUIContext page) {
    page.test(page.find(Button.class).withText("Save my wishes").single()).click();
  }

  @Test
  void a_term_has_several_sessions_with_the_same_class() {
    var lecturer = people.host("Lecturer");
    var course = course(lecturer, 2, 4);
    var member = courses.members(course.id()).getFirst();
    come(member);
    all.goOn(session(course), Optional.of(lecturer.id()));
    var window = window(lecturer);
    go(window, Routes.nextSession(course.id(), "encryption-and-lawful-access"));
    assertThat(window.find(TextArea.class).all()).isEmpty();
    window.test(window.find(Button.class).withText("Start the session").single()).click();

    var grown = courses.find(course.id()).orElseThrow();
    assertThat(grown.sessions()).hasSize(2);
    assertThat(courses.members(course.id())).allMatch(m -> m.places().size() == 2);
    assertThat(seen(window.find(CourseView.class).single()))
        .contains("Session 2: Encryption and lawful access", "The term", "1/4", "0/4");
    go(window, Routes.session(course.id(), 1));
    assertThat(seen(window.find(CourseView.class).single())).contains("Session 1:", "Briefing");
    go(window, Routes.session(course.id(), 3));
    assertThat(window.find(CourseView.class).all()).isEmpty();

    var page = strangersWindow();
    go(page, Routes.classOf(member.token()));
    assertThat(seen(page.find(ClassView.class).single())).contains("Your earlier sessions");
    come(courses.byToken(member.token()).orElseThrow());
    var term = sheets.term(grown, Instant.now()).lines().toList();
    assertThat(term).hasSize(5);
    assertThat(term.get(1)).contains(member.student().name() + ",,,2,2,");
    assertThat(sheets.participation(grown, Instant.now()).lines()).hasSize(9);
    assertThat(sheets.links(grown, "x/").lines()).hasSize(5);
  }

  @Test
  void a_session_is_started_by_the_lecturer_alone() {
    var course = course(people.host("Lecturer"), 2, 4);
    for (var window : List.of(window(people.host("Another")), strangersWindow())) {
      go(window, Routes.nextSession(course.id(), TOPIC));
      assertThat(window.find(NextView.class).all()).isEmpty();
      go(window, Routes.session(course.id(), 1));
      assertThat(window.find(CourseView.class).all()).isEmpty();
    }
  }

  private Course waiting(Account lecturer, int tables, int places) {
    var topic = shelf.named(TOPIC).orElseThrow();
    var list = new ArrayList<Student>();
    for (int i = 0; i < places - 1; i++) list.add(Student.named("Student " + i));
    return started(
        lecturer,
        new Plan(
            TopicPanels.topic(topic),
            TopicPanels.settings(topic, Visibility.PRIVATE),
            tables,
            places,
            list,
            Assignment.WISH,
            true,
            n -> "Table " + n));
  }

  private void come(Course.Member member) {
    var account = attendance.account(member);
    assertThat(attendance.sit(member, member.place().orElseThrow(), account).join())
        .isInstanceOf(Answer.Done.class);
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
            false,
            n -> "Table " + n));
  }

  private Course started(Account lecturer, Plan plan) {
    return switch (lectern.start(lecturer.id(), "Course " + UUID.randomUUID(), plan, 42)) {
      case Lectern.Started.Done(var course) -> course;
      case Lectern.Started.Refused(var refusal) -> throw new AssertionError(refusal.toString());
    };
  }
}
