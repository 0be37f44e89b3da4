package org.parley.rest;

import org.parley.text.Messages;
import org.springframework.web.util.HtmlUtils;

/// The shell of pages that are documents: the name above, the looks of the views, no script.
public final class PlainPage {

  /// For pages without forms.
  public static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private PlainPage() {}

  /// @param root the way from the page's address up to the first page, such as `../`
  /// @param language of what stands in it, as HTML names languages
  /// @param title without markup; it is escaped
  /// @param body what stands below the name, as HTML
  public static String of(
      Messages messages, String root, String language, String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="%2$s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%3$s</title>
    <link rel="icon" href="%1$sassets/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="%1$sstyles/fonts.css">
    <link rel="stylesheet" href="%1$sstyles/tokens.css">
    <link rel="stylesheet" href="%1$sstyles/base.css">
    <link rel="stylesheet" href="%1$sstyles/layout.css">
    <link rel="stylesheet" href="%1$sstyles/parts.css">
    <link rel="stylesheet" href="%1$sstyles/methods.css">
    </head>
    <body>
    <header class="top"><a class="word" href="%1$s">%4$s</a></header>
    %5$s
    </body>
    </html>
    """
        .formatted(
            root,
            language,
            HtmlUtils.htmlEscape(title, "UTF-8"),
            HtmlUtils.htmlEscape(messages.say("shell.name"), "UTF-8"),
            body);
  }
}
