package org.parley.report;

/// What the report rests on, and how anybody can check that nothing was changed since.
final class RecordSection {

  private RecordSection() {}

  static Html of(Report report) {
    var head = report.head();
    return ReportPage.section(
        "record",
        report.say("record"),
        Html.of(
            """
            <p>{}</p>
            <dl class="record">
            <div><dt>{}</dt><dd><code>{}</code></dd></div>
            <div><dt>{}</dt><dd><code>{}</code></dd></div>
            <div><dt>{}</dt><dd><code class="hash">{}</code></dd></div>
            </dl>
            <p>{}</p>
            <pre><code>{}</code></pre>
            <p class="note">{}</p>
            """,
            report.say("record.about"),
            report.say("record.panel"),
            report.panel().id(),
            report.say("record.length"),
            head.sequence(),
            report.say("record.head"),
            head.hash(),
            report.say("record.verify"),
            "./parley verify transcript.jsonl --head " + head.hash(),
            report.say("record.zone", report.zone().getId())));
  }
}
