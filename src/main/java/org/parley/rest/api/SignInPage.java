package org.parley.rest.api;

import java.util.Locale;
import java.util.Optional;
import org.parley.people.OidcProvider;
import org.parley.people.SignInFailed.Why;
import org.parley.rest.PlainPage;
import org.parley.text.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/// Tells somebody who could not be signed in why, and how to go on: a document that runs nothing.
final class SignInPage {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Messages messages;
  private final String root;

  /// @param root the way from the page's address up to the first page, such as `../`
  SignInPage(Messages messages, String root) {
    this.messages = messages;
    this.root = root;
  }

  /// @param consultation its code, where it is known
  ResponseEntity<String> of(
      Why why, Optional<String> consultation, Optional<OidcProvider> provider) {
    var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var title = messages.say("api.sign-in.title");
    var there = provider.map(OidcProvider::label).orElse(messages.say("api.sign-in.provider"));
    var body =
        """
        <main class="page methods">
        <h1>%s</h1>
        <p>%s</p>
        %s
        </main>
        """
            .formatted(
                escaped(title),
                escaped(messages.say("api.sign-in." + word, there)),
                consultation.map(code -> links(code, why, provider)).orElse(""));
    return ResponseEntity.status(status(why))
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", PlainPage.POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(PlainPage.of(messages, root, messages.locale().toLanguageTag(), title, body));
  }

  private String links(String code, Why why, Optional<OidcProvider> provider) {
    var back = link(code, messages.say("api.sign-in.back"));
    boolean again = why != Why.NOT_OFFERED && why != Why.CLOSED;
    return provider
            .filter(_ -> again)
            .map(there -> link(code + "/sign-in/" + there.id(), messages.say("api.sign-in.again")))
            .orElse("")
        + back;
  }

  private String link(String path, String text) {
    return "<p><a href=\"%sc/%s\">%s</a></p>\n".formatted(root, path, escaped(text));
  }

  private static HttpStatus status(Why why) {
    return switch (why) {
      case STALE -> HttpStatus.BAD_REQUEST;
      case DENIED -> HttpStatus.FORBIDDEN;
      case REFUSED, UNREACHABLE, UNTRUSTED -> HttpStatus.BAD_GATEWAY;
      case NOT_OFFERED -> HttpStatus.NOT_FOUND;
      case CLOSED -> HttpStatus.CONFLICT;
      case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
