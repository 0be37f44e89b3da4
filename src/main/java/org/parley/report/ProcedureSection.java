package org.parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Verdict;
import org.parley.panel.Phase;
import org.parley.panel.Published;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;

/// How the panel worked: its agenda as it was held, each round with its method and its rule, and
/// what the words mean.
final class ProcedureSection {

  private ProcedureSection() {}

  static Html of(Report report) {
    return ReportPage.section(
        "procedure",
        report.say("procedure"),
        List.of(agenda(report), rounds(report), verdicts(report)));
  }

  private static Html agenda(Report report) {
    return Html.of(
        """
        <h3>{}</h3>
        <table class="agenda">
        <thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
        <tbody>
        {}</tbody>
        </table>
        """,
        report.say("agenda"),
        report.say("column.phase"),
        report.say("column.opened"),
        report.say("column.closed"),
        report.panel().phases().stream().map(phase -> phase(report, phase)).toList());
  }

  private static Html phase(Report report, Phase phase) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
        report.words().of(phase.kind()),
        phase.opened().map(report::time).orElse("–"),
        phase.closed().map(report::time).orElse("–"));
  }

  private static Html rounds(Report report) {
    var rounds = report.panel().closedRounds().map(round -> round(report, round)).toList();
    return rounds.isEmpty()
        ? Html.NONE
        : Html.of("<h3>{}</h3>\n<dl class=\"rounds\">\n{}</dl>\n", report.say("rounds"), rounds);
  }

  private static Html round(Report report, Round round) {
    var items = round.candidates();
    return Html.of(
        """
        <div><dt>{}</dt>
        <dd>{} {} {}</dd>
        {}{}{}</div>
        """,
        report.say(
            "rounds.round",
            round.id().number(),
            report.time(round.opened()),
            report.time(round.closed().orElseThrow())),
        report.say("rounds.method", report.words().of(round.voting()), String.join(", ", items)),
        report.say("rounds." + round.secrecy().key()),
        round.rule().map(report.words()::of).orElseGet(() -> report.messages().say("rule.none")),
        report.words().howVoted(round, report.panel()).stream()
            .map(sentence -> Html.of("<dd>{}</dd>\n", sentence))
            .toList(),
        round
            .ruleHash()
            .map(
                hash ->
                    Html.of(
                        "<dd class=\"note\">{} <code>{}</code></dd>\n",
                        report.say("rounds.rule-hash"),
                        hash)),
        round.published().map(published -> published(report, published)));
  }

  /// What lets the voters of a secret round find their ballots counted.
  private static Html published(Report report, Published published) {
    var uncounted = published.uncounted().stream().map(Recommendation.Id::toString).toList();
    return Html.of(
        """
        {}<dd class="note">{}</dd>
        <dd class="receipts">{}</dd>
        """,
        uncounted.isEmpty()
            ? Html.NONE
            : Html.of(
                "<dd>{}</dd>\n", report.say("rounds.uncounted", String.join(", ", uncounted))),
        report.say("rounds.receipts", published.receipts().size()),
        published.receipts().stream().map(code -> Html.of("<code>{}</code> ", code)).toList());
  }

  private static Html verdicts(Report report) {
    boolean judged = report.panel().closedRounds().map(Round::rule).anyMatch(Optional::isPresent);
    if (!judged) return Html.NONE;
    return Html.of(
        "<h3>{}</h3>\n<dl class=\"terms\">\n{}</dl>\n",
        report.say("verdicts"),
        Arrays.stream(Verdict.Kind.values())
            .map(
                kind ->
                    Html.of(
                        "<div><dt>{}</dt><dd>{}</dd></div>\n",
                        report.words().of(kind),
                        report.say("verdicts." + kind.key())))
            .toList());
  }
}
