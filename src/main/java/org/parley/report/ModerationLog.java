package org.parley.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationEvent;
import org.parley.consultation.Happening;
import org.parley.consultation.Statement;
import org.parley.text.Cell;
import org.parley.transcript.Entry;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.ConsultationJson;

/// What was done to the statements of a consultation, when, by which pseudonym, and why: for
/// everybody to see.
public final class ModerationLog {

  private static final int PAGE = 1_000;

  private final List<Entry> entries;
  private final Consultation.Id consultation;

  private ModerationLog(List<Entry> entries, Consultation.Id consultation) {
    this.entries = entries;
    this.consultation = consultation;
  }

  /// The log of a consultation as it is now.
  public static ModerationLog of(Consultation.Id consultation, Transcripts transcripts) {
    var entries = new ArrayList<Entry>();
    List<Entry> page;
    do {
      long after = entries.isEmpty() ? 0 : entries.getLast().sequence();
      page = transcripts.read(consultation.value(), after, PAGE);
      entries.addAll(page);
    } while (!page.isEmpty());
    return new ModerationLog(entries, consultation);
  }

  /// @param action such as `rejected`
  /// @param into the other statement of a merger
  public record Act(
      String at,
      String by,
      String action,
      int statement,
      String reason,
      String remark,
      String into) {}

  public List<Act> lines() {
    var json = new ConsultationJson();
    return entries.stream()
        .filter(entry -> !entry.isRedacted())
        .map(json::happening)
        .flatMap(happening -> line(happening).stream())
        .toList();
  }

  public String csv() {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(
          "consultation", "at", "by", "action", "statement", "reason", "remark", "into");
      for (var line : lines()) csv.writeRecord(record(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<String> record(Act line) {
    return List.of(
        consultation.toString(),
        line.at(),
        line.by(),
        line.action(),
        Integer.toString(line.statement()),
        line.reason(),
        Cell.harmless(line.remark()),
        line.into());
  }

  private static List<Act> line(Happening happening) {
    return switch (happening.event()) {
      case ConsultationEvent.StatementAccepted(var id) ->
          List.of(line(happening, "accepted", id, "", "", ""));
      case ConsultationEvent.StatementRejected(var id, var reason, var remark) ->
          List.of(line(happening, "rejected", id, reason.key(), remark, ""));
      case ConsultationEvent.SecondOpinionAsked(var id, var remark) ->
          List.of(line(happening, "second-opinion-asked", id, "", remark, ""));
      case ConsultationEvent.StatementMerged(var id, var into, var withVotes) ->
          List.of(
              line(
                  happening,
                  withVotes ? "merged-with-votes" : "merged",
                  id,
                  "",
                  "",
                  Integer.toString(into.number())));
      case ConsultationEvent.StatementReworded(var id, _) ->
          List.of(line(happening, "reworded", id, "", "", ""));
      case ConsultationEvent.StatementMarked(var id, var meta) ->
          List.of(line(happening, meta ? "marked-meta" : "unmarked-meta", id, "", "", ""));
      case ConsultationEvent.Created _,
          ConsultationEvent.Edited _,
          ConsultationEvent.StatementAdded _,
          ConsultationEvent.StatementImported _,
          ConsultationEvent.Paused _,
          ConsultationEvent.Resumed _,
          ConsultationEvent.VotesDigested _,
          ConsultationEvent.Closed _ ->
          List.of();
    };
  }

  private static Act line(
      Happening happening,
      String action,
      Statement.Id id,
      String reason,
      String remark,
      String into) {
    return new Act(
        happening.at().toString(), by(happening.by()), action, id.number(), reason, remark, into);
  }

  private static String by(Actor actor) {
    return switch (actor) {
      case Actor.Host(var key) -> "host " + key;
      case Actor.Moderator(var key) -> "moderator " + key;
      case Actor.Participant _, Actor.Keeper _ ->
          actor.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
  }
}
