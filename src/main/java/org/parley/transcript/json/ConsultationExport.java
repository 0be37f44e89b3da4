package org.parley.transcript.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationEvent;
import org.parley.consultation.Statement;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;

/// A consultation's transcript as a file that anybody can check, without the texts that are not, or
/// not yet, for everybody.
public final class ConsultationExport {

  private static final int PAGE = 1_000;

  private final Transcripts transcripts;
  private final ConsultationJson json = new ConsultationJson();

  public ConsultationExport(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /// Writes JSON lines, a page at a time, and leaves the stream open.
  ///
  /// @param consultation as it stands at `head`, or later
  public void write(Consultation consultation, Head head, OutputStream out) throws IOException {
    var stream = consultation.id().value();
    line(out, TranscriptLine.write(new TranscriptLine.Whole(stream, head)));
    long after = 0;
    while (after < head.sequence()) {
      var page = transcripts.read(stream, after, (int) Math.min(PAGE, head.sequence() - after));
      if (page.isEmpty())
        throw new IllegalStateException("consultation " + stream + " ends at entry " + after);
      for (var entry : page) line(out, TranscriptLine.write(entry, withheld(consultation, entry)));
      after = page.getLast().sequence();
    }
  }

  private Optional<Withheld> withheld(Consultation consultation, Entry entry) {
    if (entry.isRedacted()) return Optional.of(Withheld.REDACTED);
    try {
      return switch (json.happening(entry).event()) {
        case ConsultationEvent.StatementAdded added -> hidden(consultation, added.statement());
        case ConsultationEvent.StatementImported brought ->
            hidden(consultation, brought.statement());
        case ConsultationEvent.StatementReworded reworded ->
            hidden(consultation, reworded.statement());
        case ConsultationEvent.Created _,
            ConsultationEvent.Edited _,
            ConsultationEvent.StatementAccepted _,
            ConsultationEvent.StatementRejected _,
            ConsultationEvent.SecondOpinionAsked _,
            ConsultationEvent.StatementMerged _,
            ConsultationEvent.StatementMarked _,
            ConsultationEvent.Paused _,
            ConsultationEvent.Resumed _,
            ConsultationEvent.VotesDigested _,
            ConsultationEvent.Closed _ ->
            Optional.empty();
      };
    } catch (UnreadableEntry e) {
      return Optional.of(Withheld.UNKNOWN);
    }
  }

  private static Optional<Withheld> hidden(Consultation consultation, Statement.Id id) {
    return consultation
        .statement(id)
        .filter(statement -> !statement.isPublished())
        .map(statement -> statement.isPending() ? Withheld.NOT_JUDGED : Withheld.REJECTED);
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(UTF_8));
    out.write('\n');
  }
}
