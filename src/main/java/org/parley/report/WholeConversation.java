package org.parley.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.consultation.VoteBook;
import org.parley.opinionmap.OpinionMap;
import org.parley.transcript.VoteRow;

/// A consultation as it is, every answer with its time, in the files of a Polis export; for its
/// host, since numbers and times may tell who somebody was.
///
/// @param history tells every answer as it was taken, changes included
/// @param map as it was drawn last
/// @param address where the consultation is held
public record WholeConversation(
    Consultation consultation,
    VoteBook book,
    Consumer<Consumer<VoteRow>> history,
    Optional<OpinionMap> map,
    String address) {

  public static final String FILE = "export.zip";

  private static final int TAKEN_BACK = 2;

  /// Writes all of it as a zip file, and leaves the stream open.
  public void write(OutputStream out) throws IOException {
    var files =
        new PolisFiles(
            consultation,
            book,
            rows(),
            participants(),
            number -> number,
            Statement::text,
            true,
            map,
            address);
    var zip = new ZipOutputStream(out, UTF_8);
    for (var file : files.all().entrySet()) {
      zip.putNextEntry(new ZipEntry(file.getKey()));
      zip.write(file.getValue().getBytes(UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }

  private List<Integer> participants() {
    var participants = new ArrayList<Integer>();
    book.forEach(
        (participant, sheet) -> {
          if (sheet.size() > 0) participants.add(participant);
        });
    participants.sort(Integer::compare);
    return participants;
  }

  /// Answers that count, and those they replaced; a statement that was merged has given its own
  /// away.
  private List<VoteRow> rows() {
    var rows = new ArrayList<VoteRow>();
    history.accept(
        row -> {
          if (row.choice() == TAKEN_BACK) return;
          int statement = lastPlace(row);
          if (statement >= 0)
            rows.add(
                new VoteRow(
                    row.participant(),
                    statement,
                    row.choice(),
                    row.important(),
                    row.sequence(),
                    row.at()));
        });
    return rows;
  }

  /// The statement an answer counts for; −1 for none.
  private int lastPlace(VoteRow row) {
    var sheet = book.sheet(row.participant());
    int statement = row.statement();
    while (!sheet.has(statement)) {
      var found = consultation.statement(new Statement.Id(statement));
      if (found.isEmpty()
          || !(found.get().status() instanceof Status.Merged(var into, var withVotes))
          || !withVotes
          || sheet.sequence(into.number()).orElse(-1) > row.sequence()) return -1;
      statement = into.number();
    }
    return statement;
  }
}
