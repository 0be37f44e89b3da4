package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.report.ModerationLog;
import org.parley.report.OpenData;
import org.parley.report.PolisFiles;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.transcript.Entry;
import org.parley.transcript.Transcripts;
import org.parley.transcript.VoteRow;
import org.parley.transcript.json.ConsultationExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A consultation's data as files.
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class DataController {

  private static final int TAKEN_BACK = 2;

  private final Halls halls;
  private final Stewards stewards;
  private final Transcripts transcripts;

  DataController(Halls halls, Stewards stewards, Transcripts transcripts) {
    this.halls = halls;
    this.stewards = stewards;
    this.transcripts = transcripts;
  }

  record Log(List<ModerationLog.Act> lines) {}

  /// What was published when the consultation ended, as a zip file.
  @GetMapping(path = "/open-data", produces = "application/zip")
  void openData(@PathVariable String id, HttpServletResponse response) throws IOException {
    var hall = hall(id);
    if (!hall.consultation().isClosed()) throw new Problem(HttpStatus.CONFLICT, "not-closed");
    attach(response, "application/zip", "open-data.zip");
    new OpenData(hall.consultation(), hall.votes(), hall.secret(), transcripts)
        .write(response.getOutputStream());
  }

  /// Everything as it is, in the files of a Polis export, as a zip file; for the host.
  @GetMapping(path = "/export", produces = "application/zip")
  void export(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var hall = hall(id);
    stewards.host(hall.consultation().id(), request);
    var files =
        new PolisFiles(
            hall.consultation(),
            hall.votes(),
            rows(hall),
            participants(hall),
            number -> number,
            statement -> statement,
            hall.picture().map().or(() -> hall.redraw().map()),
            request.getRequestURL().toString().replace("/export", ""));
    attach(response, "application/zip", "export.zip");
    var zip = new ZipOutputStream(response.getOutputStream(), UTF_8);
    for (var file : files.all().entrySet()) {
      zip.putNextEntry(new ZipEntry(file.getKey()));
      zip.write(file.getValue().getBytes(UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }

  /// The record of statements and moderation, which anybody can check with `./parley verify`.
  @GetMapping(path = "/transcript", produces = "application/jsonl")
  void transcript(@PathVariable String id, HttpServletResponse response) throws IOException {
    var hall = hall(id);
    var head = hall.head();
    attach(response, "application/jsonl", "transcript.jsonl");
    new ConsultationExport(transcripts)
        .write(hall.consultation(), head, response.getOutputStream());
  }

  /// What moderators did to which statements, and why.
  @GetMapping(path = "/moderation-log", produces = "application/json")
  Log log(@PathVariable String id) {
    var consultation = hall(id).consultation().id();
    var entries = new ArrayList<Entry>();
    List<Entry> page;
    do {
      long after = entries.isEmpty() ? 0 : entries.getLast().sequence();
      page = transcripts.read(consultation.value(), after, 1_000);
      entries.addAll(page);
    } while (!page.isEmpty());
    return new Log(new ModerationLog(entries, consultation).lines());
  }

  private static List<Integer> participants(Hall hall) {
    var participants = new ArrayList<Integer>();
    hall.votes()
        .forEach(
            (participant, sheet) -> {
              if (sheet.size() > 0) participants.add(participant);
            });
    participants.sort(Integer::compare);
    return participants;
  }

  /// Answers that count, and those they replaced; a statement that was merged has given its own
  /// away.
  private static List<VoteRow> rows(Hall hall) {
    var rows = new ArrayList<VoteRow>();
    hall.history(
        row -> {
          if (row.choice() == TAKEN_BACK) return;
          int statement = lastPlace(hall, row);
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
  private static int lastPlace(Hall hall, VoteRow row) {
    var sheet = hall.votes().sheet(row.participant());
    int statement = row.statement();
    while (!sheet.has(statement)) {
      var found = hall.consultation().statement(new Statement.Id(statement));
      if (found.isEmpty()
          || !(found.get().status() instanceof Status.Merged(var into, var withVotes))
          || !withVotes
          || sheet.sequence(into.number()).orElse(-1) > row.sequence()) return -1;
      statement = into.number();
    }
    return statement;
  }

  private static void attach(HttpServletResponse response, String type, String file) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  private Hall hall(String id) {
    return halls.hall(Asking.consultation(id));
  }
}
