package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.panel.Panel;
import org.parley.people.Welcomes;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A seminar from the class list to the sheet of who took part, in five browsers: two tables whose
/// phases open by the clock, opinions before and after, roles that argue for each other, a vote.
/// Two students are surprised: one by a phase that opens while she writes, one by a lost
/// connection.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SeminarBrowserIT {

  private static final String TOPIC = "uk-decryption-warrants";
  private static final String CLASS = "name,group\nAda,A\nBo,A\nCy,B\nDi,B\n";
  private static final Pattern ARGUES = Pattern.compile("You now argue for");

  private static final Pattern OFFLINE = Pattern.compile("ERR_INTERNET_DISCONNECTED");

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Welcomes welcomes;
  @Autowired private Courses courses;
  @Autowired private Lectern lectern;
  @Autowired private Haste haste;

  /// A clock that can be put forward, so that a seminar of ninety minutes takes one.
  static final class Haste implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead.get());
    }

    void putForward(int minutes) {
      ahead.updateAndGet(by -> by.plusMinutes(minutes));
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class InHaste {
    @Bean
    @Primary
    Haste haste() {
      return new Haste();
    }
  }

  /// One of the class, as her table has her.
  private record Student(String name, Person person, Panel.Id panel) {}

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  @Test
  void a_class_at_two_tables_goes_from_the_list_to_the_report_by_the_clock() {
    try (var chromium = new Chromium()) {
      var lecturer = new Person(chromium.browser(), "http://localhost:" + port);
      var course = start(lecturer);
      showSmallGroups(lecturer, course.tables().getFirst().panel());
      var students = come(chromium, lecturer, course);
      var loads = students.stream().map(it -> it.person().loads()).toList();

      each(students, it -> states(it, "Against", "What do you think yourself, before it begins?"));
      lecturer.opens(Routes.course(course.id())).presses("Next phase at all tables");
      each(students, it -> it.person().sees("Read in. Positions come next."));
      passes(10, students, "Each panelist states a position");
      each(students, SeminarBrowserIT::files);
      passes(15, students, "Question the positions.");
      surprised(students);
      lost(students.getFirst());
      each(students.subList(1, 4), it -> makesCase(it, "The case of " + it.name()));
      passes(10, students, "Draft what the panel could adopt.");
      each(
          students,
          it -> assertThat(it.person().page().getByText(ARGUES).first().isVisible()).isFalse());
      passes(10, students, "Round 1 is open");
      each(students, SeminarBrowserIT::votes);
      passes(15, students, "And what do you think now?");
      states(students.getFirst(), "For", "And what do you think now?");
      each(students.subList(1, 4), it -> states(it, "Against", "And what do you think now?"));

      lecturer.sees("2/2").presses("Adopt and close all").presses("Close all tables");
      lecturer.sees("All tables have come along.").sees("The side in favour gained more");
      assertThat(students.stream().map(it -> it.person().loads()).toList()).isEqualTo(loads);
      each(students, it -> assertThat(it.person().failures()).allMatch(OFFLINE.asPredicate()));
      checkSheet(lecturer, course);
      checkReports(students);
    }
  }

  private Course start(Person lecturer) {
    lecturer.opensAccount(
        Routes.welcome(welcomes.create(true)), "The lecturer", "lecturer@example.org");
    lecturer.opens(Routes.startCourse(TOPIC)).writes("Class list", CLASS);
    lecturer.field("Class list").press("Tab");
    lecturer.sees("4 students on the list");
    lecturer.writes("Number of tables", "2").field("Number of tables").press("Tab");
    lecturer.sees("2 tables of 2 students.").presses("Start the course");
    lecturer.page().waitForURL(Pattern.compile(".*/course/[^/]+$"));
    var id = Routes.course(lecturer.page().url().replaceAll(".*/course/", "")).orElseThrow();
    return courses.find(id).orElseThrow();
  }

  /// At this table alone shifts of two are shown.
  private static void showSmallGroups(Person lecturer, Panel.Id table) {
    lecturer.opens(Routes.edit(table));
    lecturer.page().getByText("Procedure", exactly()).first().click();
    lecturer.writes("Disclosure minimum", "1").field("Disclosure minimum").press("Tab");
    lecturer.presses("Save");
    lecturer.page().waitForURL(Pattern.compile(".*/seats"));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /// Each by the link that the lecturer's list has for them; those at the first table first.
  private List<Student> come(Chromium chromium, Person lecturer, Course course) {
    var students = new ArrayList<Student>();
    for (var line : download(lecturer, course, "links")) {
      var link = line.substring(line.lastIndexOf(',') + 1);
      var person = new Person(chromium.browser(), "http://localhost:" + port);
      person.opens(link).sees("What is counted").presses("Go to the table");
      person.page().waitForURL(Pattern.compile(".*/panel/[^/]+$"));
      person.sees("The panel has been convened and has not opened yet.");
      var panel = Routes.panel(person.page().url().replaceAll(".*/panel/", "")).orElseThrow();
      students.add(new Student(line.substring(0, line.indexOf(',')), person, panel));
    }
    assertThat(students)
        .extracting(Student::name)
        .containsExactlyInAnyOrder("Ada", "Bo", "Cy", "Di");
    var first = course.tables().getFirst().panel();
    students.sort(Comparator.comparing(student -> !student.panel().equals(first)));
    return students;
  }

  /// The lines of a sheet below its head.
  private List<String> download(Person lecturer, Course course, String sheet) {
    var address = "http://localhost:" + port + "/" + Routes.course(course.id()) + "/" + sheet;
    var answer = lecturer.context().request().get(address + ".csv");
    assertThat(answer.status()).isEqualTo(200);
    return answer.text().lines().skip(1).toList();
  }

  private static void each(List<Student> students, Consumer<Student> does) {
    students.forEach(does);
  }

  private void passes(int minutes, List<Student> students, String sign) {
    haste.putForward(minutes);
    each(students, it -> it.person().sees(sign));
  }

  private static void states(Student student, String opinion, String question) {
    student.person().sees(question);
    student
        .person()
        .page()
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(opinion).setExact(true))
        .check();
    student.person().sees("Noted.");
  }

  private static void files(Student student) {
    student
        .person()
        .writes("Your stance in one sentence", student.name() + " has a stance")
        .writes("Why", "For a reason")
        .presses("File the position")
        .sees(student.name() + " has a stance");
  }

  /// Roles are swapped while she writes for her own: she cannot send it, is told why, and keeps it.
  private void surprised(List<Student> students) {
    var bo = students.get(1).person();
    var other = article(students.get(1), students.getFirst().name() + " has a stance");
    other.getByText("Reply", exactlyThere()).first().click();
    other.getByText("challenges it").click();
    other.getByLabel("Text").fill("As our own role sees it, no.");

    haste.putForward(20);

    bo.sees("Roles are swapped now").sees("What you wrote stays here to be read and copied.");
    assertThat(other.getByLabel("Text").inputValue()).isEqualTo("As our own role sees it, no.");
    other.getByText("Discard", exactlyThere()).click();
    each(students, it -> it.person().sees(ARGUES));
  }

  private static Locator.GetByTextOptions exactlyThere() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator article(Student student, String text) {
    return student
        .person()
        .page()
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  /// What is typed without a connection is sent when there is one again, and the page then knows
  /// it. Until then it says so, and whoever wants to save a file stays on it.
  private static void lost(Student student) {
    var person = student.person();
    person.writes("The strongest claim in one sentence", "The case of " + student.name());
    person.page().getByText("The record", exactly()).first().click();
    person.sees("Save the transcript").context().setOffline(true);
    person.follows("Save the transcript");
    person.writes("Why", "Written in a tunnel").presses("Make the case");
    person.sees("No connection. What you type stays here");
    assertThat(person.field("Why").inputValue()).isEqualTo("Written in a tunnel");
    person.context().setOffline(false);
    person.sees("your case · version 1");
    person.page().waitForFunction("() => window.Vaadin.connectionState.state === 'connected'");
  }

  private static void makesCase(Student student, String claim) {
    student
        .person()
        .writes("The strongest claim in one sentence", claim)
        .writes("Why", "For a reason of theirs")
        .presses("Make the case")
        .sees("your case · version 1");
  }

  private static void votes(Student student) {
    var person = student.person();
    person.follows("Ballot").button("Cast ballot").waitFor();
    var scales = person.page().getByRole(AriaRole.RADIOGROUP);
    scales.first().waitFor();
    for (int i = 0; i < scales.count(); i++)
      scales.nth(i).getByLabel("Support", new Locator.GetByLabelOptions().setExact(true)).check();
    person.presses("Cast ballot").sees("Cast. You can change it until the round closes.");
    person.follows("Room").sees("Round 1 is open");
  }

  /// come, speeches, seconds, positions, cases, replies, questions, answers, recommendations, voted
  /// of how many rounds.
  private void checkSheet(Person lecturer, Course course) {
    var lines = download(lecturer, course, "participation");
    assertThat(lines).hasSize(4);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(Arrays.asList(line.split(",")).subList(6, 17))
                    .containsExactly("1", "0", "0", "1", "1", "0", "0", "0", "0", "1", "1"));
  }

  private void checkReports(List<Student> students) {
    for (var student : students) {
      var text =
          student.person().opens(Routes.report(student.panel())).page().locator("main").innerText();
      assertThat(text).contains("Role swap", "The case of " + student.name(), "argued for");
    }
    assertThat(students.getFirst().person().page().locator("main").innerText())
        .contains("The side in favour gained more: +1 against −1, of 2");
    assertThat(students.getLast().person().page().locator("main").innerText())
        .contains("Fewer than 3 said what they think both before and after");
  }
}
