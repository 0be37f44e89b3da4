package org.parley.rest;

import org.parley.text.Messages;
import org.springframework.web.util.HtmlUtils;

/// The pages that are shown where there is no document, or where it could not be made.
final class NothingHere {

  private NothingHere() {}

  /// @param root the way from the page's address up to the first page, such as `../`
  static String page(Messages messages, String root) {
    return page(messages, root, "shell.not-found.title", "shell.not-found.next");
  }

  /// @param root the way from the page's address up to the first page, such as `../`
  static String failed(Messages messages, String root) {
    return page(messages, root, "shell.failed.title", "shell.failed.plain");
  }

  private static String page(Messages messages, String root, String title, String next) {
    var body =
        """
        <main class="page narrow">
        <h1>%s</h1>
        <p>%s</p>
        <p><a class="btn primary" href="%s">%s</a></p>
        </main>
        """
            .formatted(
                escaped(messages, title),
                escaped(messages, next),
                root,
                escaped(messages, "shell.not-found.home"));
    return PlainPage.of(
        messages, root, messages.locale().toLanguageTag(), messages.say(title), body);
  }

  private static String escaped(Messages messages, String key) {
    return HtmlUtils.htmlEscape(messages.say(key), "UTF-8");
  }
}
