package org.parley.rest;

import org.parley.text.Messages;

/// The page that is shown where there is no document.
final class NothingHere {

  private NothingHere() {}

  static String page(Messages messages) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="stylesheet" href="../../styles.css">
    </head>
    <body>
    <main class="page narrow">
    <h1>%s</h1>
    <p>%s</p>
    <p><a class="btn primary" href="../../">%s</a></p>
    </main>
    </body>
    </html>
    """
        .formatted(
            messages.locale().toLanguageTag(),
            messages.say("shell.not-found.title"),
            messages.say("shell.not-found.title"),
            messages.say("shell.not-found.next"),
            messages.say("shell.not-found.home"));
  }
}
