package org.parley.panel;

import java.util.HashSet;
import java.util.Optional;
import org.parley.consensus.CommonPart;
import org.parley.consensus.Question;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.panel.StopRule.Met;

/// A round beside the one before it that asked the same: who stayed, and how far the answers did.
///
/// @param before the last closed round before it that voted in the same way on something of it
/// @param both how many voted in both
/// @param left how many voted only in the earlier one
/// @param came how many voted only in the later one
public record Series(Round before, Round after, int both, int left, int came) {

  /// Empty where no earlier round asked the same.
  public static Optional<Series> of(Panel panel, Round round) {
    return before(panel, round)
        .map(
            before -> {
              var both = new HashSet<>(before.voted());
              both.retainAll(round.voted());
              return new Series(
                  before,
                  round,
                  both.size(),
                  before.voted().size() - both.size(),
                  round.voted().size() - both.size());
            });
  }

  private static Optional<Round> before(Panel panel, Round round) {
    return panel
        .closedRounds()
        .filter(earlier -> earlier.id().number() < round.id().number())
        .filter(earlier -> earlier.voting().equals(round.voting()))
        .filter(
            earlier ->
                round.items().stream().anyMatch(i -> earlier.item(i.recommendation()).isPresent()))
        .reduce((_, later) -> later);
  }

  /// What the answers to a recommendation in both rounds have in common, whatever became of its
  /// text; empty where one of them has none.
  public Optional<CommonPart> common(Recommendation.Id recommendation) {
    return after.question(recommendation).flatMap(now -> common(before, recommendation, now));
  }

  private static Optional<CommonPart> common(
      Round before, Recommendation.Id recommendation, Question now) {
    return before
        .question(recommendation)
        .filter(then -> isAnswered(then) && isAnswered(now))
        .map(then -> CommonPart.of(then.all().steps(), now.all().steps()));
  }

  private static boolean isAnswered(Question question) {
    return question.all().steps().stream().anyMatch(n -> n > 0);
  }

  /// Which part of its stop rule a round meets with this result.
  static Optional<Met> stop(Panel panel, Round round, Result result) {
    return round.terms().stop().flatMap(rule -> stop(panel, round, result, rule));
  }

  private static Optional<Met> stop(Panel panel, Round round, Result result, StopRule rule) {
    if (rule.consensus() && isConsensus(result)) return Optional.of(Met.CONSENSUS);
    if (rule.stability().filter(share -> isStable(panel, round, result, share)).isPresent())
      return Optional.of(Met.STABLE);
    return rule.mostRounds().filter(most -> length(panel, round) >= most).map(_ -> Met.LAST_ROUND);
  }

  private static boolean isConsensus(Result result) {
    return result instanceof Result.Judged(var outcomes, _)
        && outcomes.stream()
            .allMatch(
                outcome ->
                    outcome.verdict().filter(v -> v.kind() == Verdict.Kind.CONSENSUS).isPresent());
  }

  private static boolean isStable(Panel panel, Round round, Result result, Threshold share) {
    var before = before(panel, round);
    var scale = round.voting().scale();
    return before.isPresent()
        && scale.isPresent()
        && result instanceof Result.Judged(var outcomes, _)
        && outcomes.stream()
            .allMatch(
                outcome ->
                    common(
                            before.get(),
                            outcome.recommendation(),
                            Outcome.question(outcome.parts(), scale.get(), Optional.empty()))
                        .filter(common -> share.isMetBy(common.part(), common.whole()))
                        .isPresent());
  }

  /// How many rounds in a row asked the same, with this one.
  private static int length(Panel panel, Round round) {
    int length = 1;
    var before = before(panel, round);
    while (before.isPresent()) {
      length++;
      before = before(panel, before.get());
    }
    return length;
  }
}
