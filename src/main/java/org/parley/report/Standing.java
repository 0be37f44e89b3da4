package org.parley.report;

import java.util.Optional;
import org.parley.consensus.Verdict;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;

/// Where a recommendation stands after the round that decides about it.
///
/// @param key of the words for it, below `report.standing` unless it is a verdict
/// @param sign drawn before the words; empty where nothing was judged
/// @param css the class that gives its colour
/// @param verdict with the reasons that may be shown
record Standing(String key, String sign, String css, Optional<Verdict> verdict) {

  static Standing of(Report report, Recommendation.Id recommendation) {
    var round = report.decisive(recommendation);
    if (round.isEmpty()) return plain("not-voted");
    return report
        .decisiveVotes(recommendation)
        .map(votes -> votes.verdict().map(Standing::of).orElseGet(() -> plain("no-rule")))
        .orElseGet(() -> chosen(round.get(), recommendation));
  }

  private static Standing of(Verdict verdict) {
    var key = verdict.kind().key();
    return switch (verdict.kind()) {
      case CONSENSUS -> new Standing(key, "✓", "ok", Optional.of(verdict));
      case WITHIN_REACH -> new Standing(key, "◐", "near", Optional.of(verdict));
      case DIVIDED -> new Standing(key, "⇆", "split", Optional.of(verdict));
      case REJECTED -> new Standing(key, "✕", "split", Optional.of(verdict));
      case NO_QUORUM -> new Standing(key, "", "open", Optional.of(verdict));
    };
  }

  private static Standing chosen(Round round, Recommendation.Id recommendation) {
    return round.chosen().contains(recommendation)
        ? new Standing("chosen", "✓", "ok", Optional.empty())
        : plain("not-chosen");
  }

  private static Standing plain(String key) {
    return new Standing(key, "", "open", Optional.empty());
  }

  Html pill(Report report) {
    var words =
        verdict
            .map(v -> report.words().of(v.kind()))
            .orElseGet(() -> report.say("standing." + key));
    return sign.isEmpty()
        ? Html.of("<span class=\"pill {}\">{}</span>", css, words)
        : Html.of(
            "<span class=\"pill {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
            css,
            sign,
            words);
  }

  /// Why, in words and numbers; empty where there is no verdict.
  Optional<String> why(Report report) {
    return verdict.map(v -> report.words().why(v, report.panel()));
  }
}
