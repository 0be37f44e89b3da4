package org.parley.course;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A class list as lecturers have it: CSV with a header line that names its columns `name`,
/// `email`, `group` and `wishes` in any order, of which only `name` is needed; or no header, one
/// name a line. Commas, semicolons and tabs separate; a byte order mark and any line ends are fine.
///
/// @param faults lines that cannot be taken; the others are taken all the same
public record ClassList(List<Student> students, List<Fault> faults) {

  public static final int MOST_STUDENTS = 1_000;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Set<String> COLUMNS = Set.of("name", "email", "group", "wishes");

  /// Why a line is left out.
  public enum Problem {
    NO_NAME,
    LONG_NAME,
    UNREADABLE,
    TWICE,
    BAD_EMAIL,
    UNKNOWN_ROLE,
    TOO_MANY,
    BROKEN_QUOTES;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// @param line in the file, from 1
  /// @param text the words that are wrong
  public record Fault(long line, Problem problem, String text) {}

  public ClassList {
    students = List.copyOf(students);
    faults = List.copyOf(faults);
  }

  /// @param roles keys by the names and keys under which wishes may name them, in lower case
  public static ClassList read(String text, Map<String, String> roles) {
    var reading = new Reading(roles);
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(plain))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(plain)) {
      reader.forEach(reading::take);
    } catch (CsvParseException e) {
      reading.fault(reading.line + 1, Problem.BROKEN_QUOTES, "");
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be read", e);
    }
    return new ClassList(reading.students, reading.faults);
  }

  /// What stands most often in the first line.
  private static char separator(String text) {
    var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var best = ',';
    for (char each : new char[] {';', '\t'})
      if (count(first, each) > count(first, best)) best = each;
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static final class Reading {
    private final Map<String, String> roles;
    private final List<Student> students = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> emails = new HashSet<>();
    private Map<String, Integer> columns = Map.of("name", 0);
    private boolean first = true;
    private long line;

    Reading(Map<String, String> roles) {
      this.roles = roles;
    }

    void take(CsvRecord row) {
      line = row.getStartingLineNumber();
      if (first && header(row)) return;
      if (students.size() == MOST_STUDENTS) {
        if (faults.stream().noneMatch(fault -> fault.problem() == Problem.TOO_MANY))
          fault(line, Problem.TOO_MANY, String.valueOf(MOST_STUDENTS));
        return;
      }
      var name = cell(row, "name");
      var email = cell(row, "email");
      var wishes = wishes(cell(row, "wishes"));
      var unknown = wishes.stream().filter(wish -> !roles.containsKey(wish)).findFirst();
      if (name.isEmpty()) fault(line, Problem.NO_NAME, "");
      else if (name.codePointCount(0, name.length()) > Student.MOST_CHARACTERS)
        fault(line, Problem.LONG_NAME, name);
      else if (name.chars().anyMatch(Character::isISOControl))
        fault(line, Problem.UNREADABLE, name);
      else if (!email.isEmpty() && !EMAIL.matcher(email).matches())
        fault(line, Problem.BAD_EMAIL, email);
      else if (!email.isEmpty() && !emails.add(email.toLowerCase(Locale.ROOT)))
        fault(line, Problem.TWICE, email);
      else if (unknown.isPresent()) fault(line, Problem.UNKNOWN_ROLE, unknown.get());
      else
        students.add(
            new Student(
                name,
                Optional.of(email).filter(given -> !given.isEmpty()),
                Optional.of(cell(row, "group")).filter(given -> !given.isEmpty()),
                wishes.stream().map(roles::get).distinct().toList()));
    }

    private boolean header(CsvRecord row) {
      first = false;
      var found = new HashMap<String, Integer>();
      for (int i = 0; i < row.getFieldCount(); i++) {
        var title = row.getField(i).strip().toLowerCase(Locale.ROOT).replace("-", "");
        if (COLUMNS.contains(title)) found.putIfAbsent(title, i);
      }
      if (!found.containsKey("name")) return false;
      columns = found;
      return true;
    }

    private String cell(CsvRecord row, String column) {
      var at = columns.get(column);
      return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private static List<String> wishes(String cell) {
      return Arrays.stream(cell.split("[>|/]"))
          .map(wish -> wish.strip().toLowerCase(Locale.ROOT))
          .filter(wish -> !wish.isEmpty())
          .toList();
    }

    void fault(long line, Problem problem, String text) {
      faults.add(new Fault(line, problem, text));
    }
  }
}
