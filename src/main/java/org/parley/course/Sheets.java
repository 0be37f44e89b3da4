package org.parley.course;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.course.Course.Member;
import org.parley.course.Course.Session;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.text.Cell;
import org.springframework.stereotype.Component;

/// What a lecturer takes home: the links of the class, and who took part in what, as CSV by RFC
/// 4180 in UTF-8. Columns are described in `docs/lecturer.md`.
@Component
public class Sheets {

  /// Who it is, as [#student] tells.
  private static final List<String> STUDENT = List.of("name", "email", "group");

  /// What they did, as [#numbers] tells.
  private static final String[] NUMBERS = {
    "speeches",
    "seconds",
    "positions",
    "cases",
    "replies",
    "questions",
    "answers",
    "recommendations",
    "voted",
    "rounds"
  };

  private static final List<String> LINKS = with(STUDENT, "table", "role", "come", "link");
  private static final List<String> TAKEN_PART =
      with(with(STUDENT, "session", "table", "role", "come"), NUMBERS);
  private static final List<String> TERM = with(with(STUDENT, "sessions", "come"), NUMBERS);

  private final Courses courses;
  private final Lectern lectern;

  Sheets(Courses courses, Lectern lectern) {
    this.courses = courses;
    this.lectern = lectern;
  }

  /// A member at one of their tables.
  private record Line(Member member, Session session, String table, Panel panel, Seat seat) {

    String role() {
      return seat.role().flatMap(panel.topic()::role).map(Role::name).orElse("");
    }

    String come() {
      return seat.taken() ? "1" : "0";
    }
  }

  /// Each member's own link, and the place it leads to now; none while there is none.
  ///
  /// @param address of the place a token leads to, without the token
  public String links(Course course, String address) {
    var latest = course.latest().map(session -> lines(course, session)).orElse(List.of());
    var lines = new ArrayList<List<String>>();
    for (var member : courses.members(course.id())) {
      var line = latest.stream().filter(l -> l.member().id().equals(member.id())).findFirst();
      lines.add(
          with(
              student(member),
              line.map(Line::table).orElse(""),
              line.map(Line::role).orElse(""),
              line.map(Line::come).orElse("0"),
              address + member.token()));
    }
    return csv(LINKS, lines);
  }

  /// A line for each student and session.
  public String participation(Course course, Instant now) {
    return csv(
        TAKEN_PART,
        course.sessions().stream()
            .flatMap(session -> lines(course, session).stream())
            .map(
                line ->
                    with(
                        with(
                            student(line.member()),
                            line.session().title(),
                            line.table(),
                            line.role(),
                            line.come()),
                        numbers(Participation.of(line.panel(), line.seat().id(), now))))
            .toList());
  }

  /// A line for each student, over all sessions.
  public String term(Course course, Instant now) {
    var all =
        course.sessions().stream()
            .flatMap(session -> lines(course, session).stream())
            .collect(Collectors.groupingBy(line -> line.member().id()));
    return csv(
        TERM,
        courses.members(course.id()).stream()
            .map(member -> termOf(member, all.getOrDefault(member.id(), List.of()), now))
            .toList());
  }

  private static List<String> termOf(Member member, List<Line> lines, Instant now) {
    var taken =
        lines.stream()
            .map(line -> Participation.of(line.panel(), line.seat().id(), now))
            .reduce(Participation.NONE, Participation::plus);
    return with(
        with(
            student(member),
            String.valueOf(lines.size()),
            String.valueOf(lines.stream().filter(line -> line.seat().taken()).count())),
        numbers(taken));
  }

  private static List<String> student(Member member) {
    var student = member.student();
    return List.of(student.name(), student.email().orElse(""), student.group().orElse(""));
  }

  private List<Line> lines(Course course, Session session) {
    var members = courses.members(course.id());
    var lines = new ArrayList<Line>();
    for (var table : session.tables()) {
      var panel = lectern.panel(course, table);
      for (var member : members)
        for (var place : member.places())
          if (place.panel().equals(table.panel()))
            lines.add(
                new Line(
                    member, session, table.name(), panel, panel.seat(place.seat()).orElseThrow()));
    }
    return lines;
  }

  private static String[] numbers(Participation taken) {
    return new String[] {
      String.valueOf(taken.speeches()),
      String.valueOf(taken.seconds()),
      String.valueOf(taken.positions()),
      String.valueOf(taken.cases()),
      String.valueOf(taken.replies()),
      String.valueOf(taken.questions()),
      String.valueOf(taken.answers()),
      String.valueOf(taken.recommendations()),
      String.valueOf(taken.voted()),
      String.valueOf(taken.rounds())
    };
  }

  private static List<String> with(List<String> begin, String... more) {
    var cells = new ArrayList<>(begin);
    cells.addAll(List.of(more));
    return cells;
  }

  private static String csv(List<String> head, List<List<String>> lines) {
    var out = new StringWriter();
    try (var writer = CsvWriter.builder().build(out)) {
      writer.writeRecord(head);
      lines.forEach(line -> writer.writeRecord(line.stream().map(Cell::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("texts can be written to", e);
    }
    return out.toString();
  }
}
