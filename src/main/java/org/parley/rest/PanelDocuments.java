package org.parley.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.parley.panel.Panel;
import org.parley.people.CurrentAccount;
import org.parley.people.Holders;
import org.parley.people.Reception;
import org.parley.report.Report;
import org.parley.report.Results;
import org.parley.room.Room;
import org.parley.text.FileName;
import org.parley.text.Messages;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.TranscriptExport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The documents of a panel: its report, its figures and its transcript. They are there for whoever
/// may look into the panel's room; to everybody else there is nothing here.
@RestController
class PanelDocuments {

  private static final MediaType TRANSCRIPT = MediaType.parseMediaType("application/jsonl");

  private final Reception reception;
  private final Holders holders;
  private final CurrentAccount current;
  private final TranscriptExport export;

  PanelDocuments(
      Reception reception, Holders holders, CurrentAccount current, Transcripts transcripts) {
    this.reception = reception;
    this.holders = holders;
    this.current = current;
    this.export = new TranscriptExport(transcripts);
  }

  /// A panel and where its transcript stood then.
  private record Standing(Panel panel, Head head) {

    /// Both are read until they belong together: one entry is one event.
    static Standing of(Room room) {
      while (true) {
        var standing = new Standing(room.panel(), room.head());
        if (standing.panel().length() == standing.head().sequence()) return standing;
        Thread.onSpinWait();
      }
    }
  }

  /// Said of what is not there and of what is not for whoever asks.
  private static final class NotThere extends RuntimeException {}

  @GetMapping("/panel/{panel}/report")
  ResponseEntity<String> report(@PathVariable String panel, Locale locale) {
    var now = standing(panel);
    var names = holders.names(now.panel().id());
    var messages = Messages.in(locale);
    var report = new Report(now.panel(), names, now.head(), messages, ZoneId.systemDefault());
    return Document.page(report.html(), now.head()).response();
  }

  @GetMapping("/panel/{panel}/results.csv")
  ResponseEntity<String> results(@PathVariable String panel, Locale locale) {
    var now = standing(panel);
    var csv = Results.csv(now.panel(), Messages.in(locale));
    return Document.table(csv, now.head(), FileName.of(now.panel(), "results.csv")).response();
  }

  /// All that happened, which anybody can check with `./parley verify`.
  @GetMapping("/panel/{panel}/transcript")
  void transcript(@PathVariable String panel, HttpServletResponse response) throws IOException {
    var now = standing(panel);
    Document.saved(TRANSCRIPT, FileName.of(now.panel(), "transcript.jsonl"))
        .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    export.write(now.panel(), now.head(), response.getOutputStream());
  }

  private Standing standing(String panel) {
    return PanelAddress.of(panel)
        .flatMap(id -> reception.room(id, current.id()))
        .map(Standing::of)
        .orElseThrow(NotThere::new);
  }

  @ExceptionHandler(NotThere.class)
  ResponseEntity<String> nothingHere(Locale locale) {
    return Document.nothingHere(Messages.in(locale), "../../");
  }
}
