package org.parley.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.consultation.VoteBook;
import org.parley.opinionmap.OpinionMap;
import org.parley.text.Cell;
import org.parley.transcript.VoteRow;

/// A consultation in the files of a Polis export, so that every tool made for those reads it. Agree
/// is 1, pass 0, disagree −1.
///
/// @param rows answers in their order, changes included or not
/// @param participants in the order of the file
/// @param number of a participant in the files
/// @param text of a statement, which may be withheld
/// @param authors whether it is told who wrote which statement
/// @param map from which the groups are taken; its participants have the numbers of the files
/// @param address where the consultation was held, may be empty
public record PolisFiles(
    Consultation consultation,
    VoteBook book,
    List<VoteRow> rows,
    List<Integer> participants,
    IntUnaryOperator number,
    Function<Statement, String> text,
    boolean authors,
    Optional<OpinionMap> map,
    String address) {

  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public Map<String, String> all() {
    var files = new TreeMap<String, String>();
    files.put("summary.csv", summary());
    files.put("comments.csv", comments());
    files.put("votes.csv", votes());
    files.put("participants-votes.csv", participantsVotes());
    return files;
  }

  private String summary() {
    var authors = new HashSet<Integer>();
    consultation.statements().forEach(s -> s.author().ifPresent(authors::add));
    return table(
        csv -> {
          csv.writeRecord("topic", Cell.harmless(consultation.settings().title()));
          csv.writeRecord("url", address);
          csv.writeRecord("voters", Integer.toString(participants.size()));
          csv.writeRecord("voters-in-conv", Integer.toString(participants.size()));
          csv.writeRecord("commenters", Integer.toString(authors.size()));
          csv.writeRecord("comments", Integer.toString(consultation.statements().size()));
          csv.writeRecord("groups", map.map(m -> "" + m.groups().size()).orElse("0"));
          csv.writeRecord(
              "conversation-description",
              Cell.harmless(
                  consultation.settings().introduction().isEmpty()
                      ? consultation.settings().question()
                      : consultation.settings().introduction()));
        });
  }

  /// As Polis counts: changes included.
  private String comments() {
    var cast = new HashMap<List<Integer>, Integer>();
    for (var row : rows) cast.merge(List.of(row.statement(), row.choice()), 1, Integer::sum);
    return table(
        csv -> {
          csv.writeRecord(
              "timestamp",
              "datetime",
              "comment-id",
              "author-id",
              "agrees",
              "disagrees",
              "moderated",
              "is-meta",
              "is-seed",
              "comment-body");
          for (var statement : consultation.statements()) {
            int id = statement.id().number();
            csv.writeRecord(
                Long.toString(statement.at().toEpochMilli()),
                READABLE.format(statement.at()),
                Integer.toString(id),
                statement
                    .author()
                    .filter(_ -> authors)
                    .map(a -> "" + number.applyAsInt(a))
                    .orElse(""),
                Integer.toString(cast.getOrDefault(List.of(id, 1), 0)),
                Integer.toString(cast.getOrDefault(List.of(id, -1), 0)),
                Integer.toString(moderated(statement)),
                Boolean.toString(statement.meta()),
                Boolean.toString(statement.isSeed()),
                Cell.harmless(text.apply(statement)));
          }
        });
  }

  private static int moderated(Statement statement) {
    return switch (statement.status()) {
      case Status.Accepted _ -> 1;
      case Status.Unjudged _ -> 0;
      case Status.Pending _, Status.Rejected _, Status.Merged _ -> -1;
    };
  }

  private String votes() {
    return table(
        csv -> {
          csv.writeRecord("timestamp", "datetime", "comment-id", "voter-id", "vote");
          for (var row : rows)
            csv.writeRecord(
                Long.toString(row.at()),
                READABLE.format(Instant.ofEpochMilli(row.at())),
                Integer.toString(row.statement()),
                Integer.toString(number.applyAsInt(row.participant())),
                Integer.toString(row.choice()));
        });
  }

  private String participantsVotes() {
    var written = new HashMap<Integer, Integer>();
    consultation
        .statements()
        .forEach(s -> s.author().ifPresent(a -> written.merge(a, 1, Integer::sum)));
    var statements =
        consultation.statements().stream().map(statement -> statement.id().number()).toList();
    return table(
        csv -> {
          var header =
              new ArrayList<>(
                  List.of(
                      "participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"));
          statements.forEach(statement -> header.add(statement.toString()));
          csv.writeRecord(header);
          for (int participant : participants)
            csv.writeRecord(line(participant, statements, written.getOrDefault(participant, 0)));
        });
  }

  private List<String> line(int participant, List<Integer> statements, int written) {
    var values = new HashMap<Integer, Integer>();
    book.sheet(participant).forEach((statement, value, _) -> values.put(statement, value));
    int name = number.applyAsInt(participant);
    int group = map.map(drawn -> drawn.groupOf(name)).orElse(-1);
    var line = new ArrayList<String>();
    line.add(Integer.toString(name));
    line.add(group < 0 ? "" : Integer.toString(map.orElseThrow().groups().get(group).id()));
    line.add(authors ? Integer.toString(written) : "");
    line.add(Integer.toString(values.size()));
    line.add(Long.toString(values.values().stream().filter(value -> value == 1).count()));
    line.add(Long.toString(values.values().stream().filter(value -> value == -1).count()));
    for (var statement : statements) {
      var value = values.get(statement);
      line.add(value == null ? "" : value.toString());
    }
    return line;
  }

  private interface Rows {
    void to(CsvWriter csv);
  }

  private static String table(Rows rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.to(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
