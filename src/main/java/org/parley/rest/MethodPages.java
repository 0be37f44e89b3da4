package org.parley.rest;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.text.Handbook;
import org.parley.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The notes on methods, for everybody: how each figure on a board or in a report is found.
@RestController
class MethodPages {

  private static final Pattern HEADING = Pattern.compile("(</?h)([2-6])");

  @GetMapping("/methods")
  ResponseEntity<String> all() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("methods/rules")).build();
  }

  @GetMapping("/methods/{page}")
  ResponseEntity<String> page(@PathVariable String page, Locale locale) {
    var messages = Messages.in(locale);
    return Handbook.page(page)
        .map(html -> Document.open(html(page, html, messages)))
        .orElseGet(() -> Document.nothingHere(messages, "../"));
  }

  private static String html(String page, String content, Messages messages) {
    var body =
        """
        <nav class="tabs" aria-label="%s">%s</nav>
        <main class="page reading prose methods">
        %s
        </main>
        """
            .formatted(
                messages.say("shell.methods"),
                Handbook.PAGES.stream().map(name -> tab(name, page)).collect(Collectors.joining()),
                whole(content));
    return PlainPage.of(messages, "../", "en", Handbook.title(page), body);
  }

  /// As a page of its own, with its title at the top; what is wider than the screen scrolls by
  /// keyboard too.
  private static String whole(String content) {
    return HEADING
        .matcher(content)
        .replaceAll(tag -> tag.group(1) + (Integer.parseInt(tag.group(2)) - 1))
        .replace("<pre>", "<pre tabindex=\"0\">")
        .replace("<table>", "<table tabindex=\"0\">");
  }

  private static String tab(String name, String here) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(name, name.equals(here) ? " aria-current=\"page\"" : "", Handbook.title(name));
  }
}
