package org.parley.course;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.course.Course.Member;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.springframework.stereotype.Component;

/// What a lecturer takes home: the links of the class, and who took part in what, as CSV by RFC
/// 4180 in UTF-8. Columns are described in `docs/lecturer.md`.
@Component
public class Sheets {

  /// What spreadsheets would take for the beginning of a formula.
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

  private static final List<String> LINKS =
      List.of("name", "email", "group", "table", "role", "come", "link");
  private static final List<String> TAKEN_PART =
      List.of(
          "name",
          "email",
          "group",
          "table",
          "role",
          "come",
          "speeches",
          "seconds",
          "positions",
          "cases",
          "replies",
          "questions",
          "answers",
          "recommendations",
          "voted",
          "rounds");

  private final Courses courses;
  private final Lectern lectern;

  Sheets(Courses courses, Lectern lectern) {
    this.courses = courses;
    this.lectern = lectern;
  }

  /// A member at one of their tables.
  private record Line(Member member, String table, Panel panel, Seat seat) {

    List<String> begin() {
      var student = member.student();
      return List.of(
          student.name(),
          student.email().orElse(""),
          student.group().orElse(""),
          table,
          seat.role().flatMap(panel.topic()::role).map(Role::name).orElse(""),
          seat.taken() ? "1" : "0");
    }
  }

  /// @param address of the place a token leads to, without the token
  public String links(Course course, String address) {
    return csv(
        LINKS,
        lines(course).stream()
            .map(line -> with(line.begin(), address + line.member().token()))
            .toList());
  }

  public String participation(Course course, Instant now) {
    return csv(
        TAKEN_PART,
        lines(course).stream()
            .map(
                line ->
                    with(
                        line.begin(),
                        numbers(Participation.of(line.panel(), line.seat().id(), now))))
            .toList());
  }

  private List<Line> lines(Course course) {
    var members = courses.members(course.id());
    var lines = new ArrayList<Line>();
    for (var table : course.tables()) {
      var panel = lectern.panel(course, table);
      for (var member : members)
        for (var place : member.places())
          if (place.panel().equals(table.panel()))
            lines.add(
                new Line(member, table.name(), panel, panel.seat(place.seat()).orElseThrow()));
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
      lines.forEach(line -> writer.writeRecord(line.stream().map(Sheets::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("texts can be written to", e);
    }
    return out.toString();
  }

  /// A cell that no spreadsheet takes for a formula.
  static String harmless(String cell) {
    return FORMULA.matcher(cell).find() ? "'" + cell : cell;
  }
}
