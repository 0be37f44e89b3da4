package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.ConsultationEvent.Imported;
import org.parley.consultation.ConsultationEvent.StatementImported;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.text.Cell;
import org.parley.transcript.VoteRow;

/// The files of a Polis export as a consultation.
///
/// @param votes every one of them, the later behind the earlier
record Conversation(Settings settings, List<StatementImported> statements, List<VoteRow> votes) {

  private static final int TITLE = 200;
  private static final int INTRODUCTION = 20_000;

  /// Counts are kept by number, so a number takes up memory, and numbers of participants are given
  /// out from the highest on.
  private static final int HIGHEST_STATEMENT = 1_000_000;

  private static final int HIGHEST_PARTICIPANT = 100_000_000;

  private static final Set<String> TRUE = Set.of("true", "t", "1");

  static Conversation of(Map<String, byte[]> files) {
    try {
      var votes = votes(files);
      return new Conversation(settings(files), statements(files, votes), votes);
    } catch (CsvParseException | IllegalArgumentException e) {
      throw Problem.badRequest("zip").with("detail", String.valueOf(e.getMessage()));
    }
  }

  private static Settings settings(Map<String, byte[]> files) {
    var said = new HashMap<String, String>();
    var summary = files.get("summary.csv");
    if (summary != null)
      for (var row : rows(summary))
        if (row.getFieldCount() > 1) said.put(row.getField(0), Cell.original(row.getField(1)));
    var title = cut(said.getOrDefault("topic", "").strip(), TITLE);
    var usual = Settings.plain(title.isEmpty() ? "?" : title, title.isEmpty() ? "?" : title);
    return new Settings(
        usual.title(),
        usual.question(),
        cut(said.getOrDefault("conversation-description", ""), INTRODUCTION),
        usual.rules(),
        usual.language(),
        usual.panel(),
        usual.opens(),
        usual.closes(),
        usual.moderation(),
        usual.openToStatements(),
        usual.entry(),
        usual.listed(),
        usual.disclosureMinimum(),
        usual.goal(),
        usual.origins(),
        usual.questions());
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /// A statement that has votes and no line of its own is there all the same.
  private static List<StatementImported> statements(
      Map<String, byte[]> files, List<VoteRow> votes) {
    var statements = new TreeMap<Integer, StatementImported>();
    var comments = files.get("comments.csv");
    if (comments == null) throw new IllegalArgumentException("comments.csv is missing");
    var table = new Table(comments);
    for (var row : table.rows()) {
      int id = statement(table.get(row, "comment-id"));
      var author = table.get(row, "author-id");
      statements.put(
          id,
          new StatementImported(
              new Statement.Id(id),
              Cell.original(table.get(row, "comment-body")),
              author.isEmpty() ? Optional.empty() : Optional.of(participant(author)),
              Instant.ofEpochMilli(Long.parseLong(table.get(row, "timestamp"))),
              judged(table.get(row, "moderated")),
              TRUE.contains(table.get(row, "is-meta").toLowerCase(Locale.ROOT))));
    }
    for (var vote : votes)
      statements.computeIfAbsent(
          vote.statement(),
          id ->
              new StatementImported(
                  new Statement.Id(id),
                  "#" + id,
                  Optional.empty(),
                  Instant.ofEpochMilli(vote.at()),
                  Imported.UNMODERATED,
                  false));
    return List.copyOf(statements.values());
  }

  private static Imported judged(String moderated) {
    return switch (moderated) {
      case "1" -> Imported.ACCEPTED;
      case "-1" -> Imported.REJECTED;
      default -> Imported.UNMODERATED;
    };
  }

  /// In the order of their times; of two with the same time the lower one counts, and so comes
  /// last.
  private static List<VoteRow> votes(Map<String, byte[]> files) {
    var log = files.get("votes.csv");
    var matrix = files.get("participants-votes.csv");
    if (log == null && matrix == null) throw new IllegalArgumentException("votes.csv is missing");
    var votes = log != null ? log(log) : matrix(matrix);
    votes.sort(
        Comparator.comparingLong(VoteRow::at)
            .thenComparing(Comparator.comparingInt(VoteRow::choice).reversed()));
    return votes;
  }

  private static List<VoteRow> log(byte[] file) {
    var votes = new ArrayList<VoteRow>();
    var table = new Table(file);
    for (var row : table.rows()) {
      var time = table.get(row, "timestamp");
      votes.add(
          vote(
              table.get(row, "voter-id"),
              table.get(row, "comment-id"),
              table.get(row, "vote"),
              time.isEmpty() ? 0 : Long.parseLong(time)));
    }
    return votes;
  }

  private static List<VoteRow> matrix(byte @Nullable [] file) {
    var votes = new ArrayList<VoteRow>();
    if (file == null) return votes;
    var table = new Table(file);
    for (var row : table.rows())
      for (var column : table.columns().keySet())
        if (column.matches("\\d+") && !table.get(row, column).isEmpty())
          votes.add(vote(table.get(row, "participant"), column, table.get(row, column), 0));
    return votes;
  }

  private static VoteRow vote(String voter, String statement, String choice, long time) {
    int value = Integer.parseInt(choice);
    if (value < -1 || value > 1)
      throw new IllegalArgumentException("vote " + choice + " of " + voter);
    return new VoteRow(participant(voter), statement(statement), value, false, time, time);
  }

  private static int statement(String number) {
    return number(number, HIGHEST_STATEMENT);
  }

  private static int participant(String number) {
    return number(number, HIGHEST_PARTICIPANT);
  }

  private static int number(String text, int highest) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > highest) throw new IllegalArgumentException("number " + text);
    return number;
  }

  private static Iterable<CsvRecord> rows(byte[] file) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .detectBomHeader(true)
        .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), UTF_8));
  }

  /// A file with a header.
  private record Table(Map<String, Integer> columns, List<CsvRecord> rows) {

    Table(byte[] file) {
      this(new TreeMap<>(), new ArrayList<>());
      for (var row : Conversation.rows(file))
        if (columns.isEmpty()) {
          for (int i = 0; i < row.getFieldCount(); i++) columns.put(row.getField(i).strip(), i);
        } else {
          rows.add(row);
        }
    }

    String get(CsvRecord row, String column) {
      int place = columns.getOrDefault(column, -1);
      return place < 0 || place >= row.getFieldCount() ? "" : row.getField(place).strip();
    }
  }
}
