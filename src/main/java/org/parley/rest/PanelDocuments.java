package org.parley.rest;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.parley.panel.Panel;
import org.parley.people.CurrentAccount;
import org.parley.people.Holders;
import org.parley.people.Reception;
import org.parley.report.Report;
import org.parley.report.Results;
import org.parley.room.Room;
import org.parley.text.Messages;
import org.parley.transcript.Head;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The documents of a panel: its report and its figures. They are there for whoever may look into
/// the panel's room; to everybody else there is nothing here.
@RestController
class PanelDocuments {

  private final Reception reception;
  private final Holders holders;
  private final CurrentAccount current;

  PanelDocuments(Reception reception, Holders holders, CurrentAccount current) {
    this.reception = reception;
    this.holders = holders;
    this.current = current;
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

  @GetMapping("/panel/{panel}/report")
  ResponseEntity<String> report(@PathVariable String panel, Locale locale) {
    var messages = Messages.in(locale);
    return document(panel, messages, standing -> report(standing, messages));
  }

  private Document report(Standing now, Messages messages) {
    var names = holders.names(now.panel().id());
    var report = new Report(now.panel(), names, now.head(), messages, ZoneId.systemDefault());
    return Document.page(report.html(), now.head());
  }

  @GetMapping("/panel/{panel}/results.csv")
  ResponseEntity<String> results(@PathVariable String panel, Locale locale) {
    var messages = Messages.in(locale);
    return document(
        panel,
        messages,
        now -> Document.table(Results.csv(now.panel(), messages), now.head(), "results.csv"));
  }

  private ResponseEntity<String> document(
      String panel, Messages messages, Function<Standing, Document> make) {
    return PanelAddress.of(panel)
        .flatMap(id -> reception.room(id, current.id()))
        .map(Standing::of)
        .map(make)
        .map(Document::response)
        .orElseGet(() -> Document.nothingHere(messages, "../../"));
  }
}
