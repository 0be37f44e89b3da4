package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Seat;

/// What the report is about, and how far the panel has come.
final class TitleSection {

  private TitleSection() {}

  static Html of(Report report) {
    var panel = report.panel();
    return Html.of(
        """
        <header class="title">
        <p class="kicker">{}</p>
        <h1>{}</h1>
        <p class="question">{}</p>
        <p class="facts">{}</p>
        {}{}
        </header>
        """,
        report.say(panel.sample() ? "kicker.sample" : "kicker"),
        panel.settings().title(),
        panel.topic().question(),
        String.join(" · ", facts(report)),
        state(report),
        remark(report));
  }

  private static List<String> facts(Report report) {
    var panel = report.panel();
    var facts = new ArrayList<String>();
    facts.add(report.say("facts.convened", report.day(panel.convened())));
    panel.closed().ifPresent(at -> facts.add(report.say("facts.closed", report.day(at))));
    facts.add(report.say("facts.panelists", panelists(panel), report.roles().size()));
    if (!report.isOfDiscussion())
      facts.add(report.say("facts.rounds", panel.closedRounds().count()));
    return facts;
  }

  private static long panelists(Panel panel) {
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && seat.isHeld())
        .count();
  }

  private static Html state(Report report) {
    var panel = report.panel();
    var words =
        panel
            .adoption()
            .map(
                adoption ->
                    report.say(
                        "state.adopted", report.day(adoption.at()), adoption.adopted().size()))
            .orElseGet(
                () ->
                    report.say(
                        panel.isClosed() ? "state.closed" : "state.running",
                        report.head().sequence()));
    return Html.of("<p class=\"state\">{}</p>\n", words);
  }

  private static Optional<Html> remark(Report report) {
    return report
        .panel()
        .adoption()
        .map(Panel.Adoption::remark)
        .filter(remark -> !remark.isBlank())
        .map(
            remark ->
                Html.of(
                    """
                    <section class="remark" aria-label="{}">
                    {}
                    <p class="by">{}</p>
                    </section>
                    """,
                    report.say("remark"),
                    Html.markdown(remark),
                    report.say("remark")));
  }
}
