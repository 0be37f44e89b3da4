package org.parley.ui.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Verdict;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.voting.Grade;

/// What the last closed round on a recommendation said, as far as it may be shown.
///
/// @param round its number
/// @param version the version of the text that was voted on
/// @param judged what it said of the recommendation itself; empty where it chose among several
/// @param chosen whether it chose this one
record Standing(int round, int version, Optional<Judged> judged, boolean chosen) {

  /// @param grades how many gave each grade; empty where too few voted to show it
  record Judged(
      List<Grade> scale,
      Optional<Map<String, Integer>> grades,
      int cast,
      int eligible,
      Optional<Verdict.Kind> verdict) {}

  static Optional<Standing> of(Recommendation.Id id, Panel panel) {
    return panel.lastRound(id).map(round -> of(id, round, panel));
  }

  /// What one closed round said.
  static Standing of(Recommendation.Id id, Round round, Panel panel) {
    return new Standing(
        round.id().number(),
        round.item(id).orElseThrow().version(),
        round.outcome(id).map(outcome -> judged(outcome, round, panel)),
        round.chosen().contains(id));
  }

  private static Judged judged(Outcome outcome, Round round, Panel panel) {
    var question = round.question(outcome.recommendation()).orElseThrow();
    boolean shown = panel.settings().disclosure().shows(question.all());
    return new Judged(
        round.voting().scale().orElseThrow(),
        shown ? Optional.of(outcome.grades()) : Optional.empty(),
        outcome.cast(),
        outcome.eligible(),
        outcome.verdict().map(Verdict::kind));
  }
}
