package org.parley.report;

/// What the report rests on, and how it is told whether another copy rests on the same.
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
            <p class="note">{}</p>
            """,
            report.say("record.about"),
            report.say("record.panel"),
            report.panel().id(),
            report.say("record.length"),
            head.sequence(),
            report.say("record.head"),
            head.hash(),
            report.say("record.compare"),
            report.say("record.zone", report.zone().getId())));
  }
}
