package org.parley.rest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.consultation.Settings;
import org.parley.consultation.Settings.Entry;
import org.parley.people.OidcProvider;
import org.parley.rest.api.Opening;
import org.parley.room.Hall;
import org.parley.text.Markdown;
import org.parley.text.Messages;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// The page for participants as one document: script, style, texts, the consultation and the first
/// statements come in one answer, so that over a slow line it is usable after one round trip.
final class Page {

  /// So many statements to begin with; more come while these are being answered.
  private static final int STATEMENTS = 3;

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "ku");

  private static final Supplier<Built> SCRIPT = SingletonSupplier.of(() -> Built.of("page.js"));
  private static final Supplier<Built> STYLE = SingletonSupplier.of(() -> Built.of("page.css"));
  static final Supplier<Built> WORKER = SingletonSupplier.of(() -> Built.of("worker.js"));
  static final Supplier<Built> EMBED = SingletonSupplier.of(() -> Built.of("embed.js"));

  private final Messages messages;
  private final JsonMapper json;
  private final String root;

  /// @param root the path of the application, mostly empty
  Page(Messages messages, JsonMapper json, String root) {
    this.messages = messages;
    this.json = json;
    this.root = root;
  }

  /// What the script begins with; see `frontend/consultation/start.ts`.
  private record Start(
      String api,
      String root,
      Object consultation,
      String introduction,
      String rules,
      Object statements,
      List<Provider> providers,
      Map<String, String> texts) {}

  /// Where one may sign in.
  private record Provider(String id, String label) {}

  /// @param providers where people may sign in, if the consultation asks for that
  String of(Hall hall, List<OidcProvider> providers) {
    var settings = hall.consultation().settings();
    var opening = Opening.of(hall, STATEMENTS);
    var api = root + "/api/v1/consultations/" + hall.consultation().id();
    var start =
        new Start(
            api,
            root,
            opening.consultation(),
            Markdown.toHtml(settings.introduction()),
            Markdown.toHtml(settings.rules()),
            opening.statements(),
            settings.entry() == Entry.OIDC ? named(providers) : List.of(),
            messages.patterns("participate"));
    // A data block is no script, but ends like one.
    var data = json.writeValueAsString(start).replace("<", "\\u003c");
    return document(
        settings.title(),
        body(settings, api),
        """
        <script type="application/json" id="start">%s</script>
        <script type="module">%s</script>
        """
            .formatted(data, SCRIPT.get().text()));
  }

  private static List<Provider> named(List<OidcProvider> providers) {
    return providers.stream().map(one -> new Provider(one.id(), one.label())).toList();
  }

  /// What is seen before the script runs, and where none does.
  private String body(Settings settings, String api) {
    return """
    <main id="main"><h1 dir="auto" lang="%s">%s</h1><noscript><p>%s</p></noscript></main>"""
        .formatted(
            escaped(settings.language()),
            escaped(settings.question()),
            escaped(messages.say("participate.noscript", api + "/results")));
  }

  String notFound() {
    var title = messages.say("participate.not-found.title");
    return document(
        title,
        "<main id=\"main\"><h1>%s</h1><p>%s</p></main>"
            .formatted(escaped(title), escaped(messages.say("participate.not-found"))),
        "");
  }

  private String document(String title, String body, String end) {
    // By this the script writes points in time.
    var language = messages.dates();
    return """
    <!DOCTYPE html>
    <html lang="%s" dir="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="icon" href="%s/assets/favicon.svg" type="image/svg+xml">
    <style>%s</style>
    </head>
    <body>
    <div id="page">%s</div>
    %s</body>
    </html>
    """
        .formatted(
            language.toLanguageTag(),
            direction(language),
            escaped(title),
            root,
            STYLE.get().text(),
            body,
            end);
  }

  private static String direction(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /// Just this script and this style, only the API, and only the sites the host named around it.
  String policy(Hall hall) {
    return policy(hall.consultation().settings().origins());
  }

  String policy() {
    return policy(List.of());
  }

  private static String policy(List<String> origins) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + SCRIPT.get().hash(),
        "style-src " + STYLE.get().hash(),
        "connect-src 'self'",
        "worker-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors " + (origins.isEmpty() ? "'none'" : String.join(" ", origins)));
  }
}
