package org.parley.rest.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.parley.people.Consultations;
import org.parley.people.OidcProviders;
import org.parley.report.ModerationLog;
import org.parley.rest.PlainPage;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.room.NoSuchConsultation;
import org.parley.text.Messages;
import org.parley.transcript.Transcripts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Serves the page for participants at its short address, the log of the moderators below it, and
/// the script that puts the page into pages of other sites.
@RestController
class PageController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final Consultations consultations;
  private final OidcProviders providers;
  private final Halls halls;
  private final Transcripts transcripts;
  private final JsonMapper json;

  PageController(
      Consultations consultations,
      OidcProviders providers,
      Halls halls,
      Transcripts transcripts,
      JsonMapper json) {
    this.consultations = consultations;
    this.providers = providers;
    this.halls = halls;
    this.transcripts = transcripts;
    this.json = json;
  }

  /// @param code the short one, or the whole identifier
  @GetMapping("/c/{code}")
  ResponseEntity<String> page(
      @PathVariable String code, HttpServletRequest request, Locale locale) {
    var page = new Page(Messages.in(locale), json, request.getContextPath());
    return hall(code)
        .map(hall -> answer(HttpStatus.OK, page.of(hall, providers.all()), page.policy(hall)))
        .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.notFound(), page.policy()));
  }

  /// What moderators did, for everybody.
  @GetMapping("/c/{code}/log")
  ResponseEntity<String> log(@PathVariable String code, HttpServletRequest request, Locale locale) {
    var messages = Messages.in(locale);
    var page = new Page(messages, json, request.getContextPath());
    return hall(code)
        .map(Hall::consultation)
        .map(
            found -> {
              var acts = ModerationLog.of(found.id(), transcripts).lines();
              return answer(
                  HttpStatus.OK, new LogPage(messages, found, code, acts).html(), PlainPage.POLICY);
            })
        .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.notFound(), page.policy()));
  }

  /// Keeps the page for when there is no connection; for all pages below this path.
  @GetMapping("/c/worker.js")
  ResponseEntity<String> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .header("X-Content-Type-Options", "nosniff")
        .body(Page.WORKER.get().text());
  }

  @GetMapping("/embed.js")
  ResponseEntity<String> embed() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(Page.EMBED.get().text());
  }

  private static ResponseEntity<String> answer(HttpStatus status, String html, String policy) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", policy)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(html);
  }

  private Optional<Hall> hall(String code) {
    try {
      return consultations.named(code).map(halls::hall);
    } catch (NoSuchConsultation e) {
      return Optional.empty();
    }
  }
}
