package org.parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The page around the parts of a report.
final class ReportPage {

  private static final String STYLE = resource("report.css");

  private ReportPage() {}

  static Html of(Report report) {
    var sections =
        List.of(
            GlanceSection.of(report),
            RecommendationsSection.of(report),
            VotesSection.of(report),
            OpinionSection.of(report),
            PositionsSection.of(report),
            SwapSection.of(report),
            AudienceSection.of(report),
            PanelSection.of(report),
            SpokenSection.of(report),
            ProcedureSection.of(report),
            RecordSection.of(report));
    return Html.of(
        """
        <!DOCTYPE html>
        <html lang="{}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{}</title>
        <link rel="icon" href="../../assets/favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="../../styles/fonts.css">
        {}
        </head>
        <body>
        {}
        <main>
        {}
        {}
        </main>
        </body>
        </html>
        """,
        report.locale().toLanguageTag(),
        report.say("title", report.panel().settings().title()),
        Html.style(STYLE),
        bar(report),
        TitleSection.of(report),
        sections);
  }

  /// Leads back to the panel; left out on paper.
  private static Html bar(Report report) {
    return Html.of(
        """
        <nav class="top" aria-label="{}">
        <a class="word" href="../../">{}</a>
        <a href="../{}">{}</a>
        <a href="results.csv" download>{}</a>
        <a href="transcript" download>{}</a>
        </nav>
        """,
        report.say("nav"),
        report.messages().say("shell.name"),
        report.panel().id(),
        report.say("nav.room"),
        report.say("nav.results"),
        report.say("nav.transcript"));
  }

  /// A part of the report under its own heading.
  static Html section(String id, String title, Object content) {
    return Html.of(
        """
        <section id="{}" aria-labelledby="{}-title">
        <h2 id="{}-title">{}</h2>
        {}
        </section>
        """,
        id,
        id,
        id,
        title,
        content);
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
