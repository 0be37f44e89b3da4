package org.parley.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.text.Messages;
import org.parley.transcript.Head;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A document that runs nothing and loads nothing from elsewhere.
///
/// @param head where the transcript stood that it was made from
/// @param file what it is to be saved as; empty for what is to be shown
record Document(MediaType type, String content, Head head, Optional<String> file) {

  static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self' 'unsafe-inline'",
          "font-src 'self'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  static Document page(String html, Head head) {
    return new Document(HTML, html, head, Optional.empty());
  }

  static Document table(String csv, Head head, String file) {
    return new Document(CSV, csv, head, Optional.of(file));
  }

  /// A page that is the same for everybody.
  static ResponseEntity<String> open(String html) {
    return ResponseEntity.ok().headers(headers(HTML)).body(html);
  }

  ResponseEntity<String> response() {
    return ResponseEntity.ok().headers(headers(type)).headers(this::name).eTag(tag()).body(content);
  }

  private void name(HttpHeaders headers) {
    file.ifPresent(name -> headers.setContentDisposition(attached(name)));
  }

  private static ContentDisposition attached(String file) {
    return ContentDisposition.attachment().filename(file).build();
  }

  /// What is said of a file that is written as it is read, since it may be long.
  static HttpHeaders saved(MediaType type, String file) {
    var headers = headers(type);
    headers.setContentDisposition(attached(file));
    return headers;
  }

  /// The transcript may stay as it is while names or the language change, so the content counts as
  /// well.
  private String tag() {
    return "W/\"%s-%s\"".formatted(head.hash(), Integer.toHexString(content.hashCode()));
  }

  static HttpHeaders headers(MediaType type) {
    var headers = new HttpHeaders();
    headers.setContentType(type);
    headers.set("Content-Security-Policy", POLICY);
    headers.setVary(List.of(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE));
    // Whoever may see it now may not tomorrow.
    headers.setCacheControl(CacheControl.noCache().cachePrivate());
    return headers;
  }

  /// Said in the same words of what does not exist and of what is not for whoever asks.
  ///
  /// @param root the way from the document's address up to the first page, such as `../`
  static ResponseEntity<String> nothingHere(Messages messages, String root) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .headers(headers(HTML))
        .body(NothingHere.page(messages, root));
  }
}
