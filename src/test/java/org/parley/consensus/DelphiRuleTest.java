package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.consensus.AnswerText.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;
import org.parley.consensus.Verdict.Side;
import org.parley.consensus.Verdict.Stop;
import org.parley.consensus.measure.Scale;

class DelphiRuleTest {

  private static final DelphiRule RULE =
      new DelphiRule(1, Threshold.of(">85%"), 3, Threshold.of("75%"));

  @Test
  void close_answers_have_to_settle_first() {
    assertThat(judge("a: 0 1 0 7 8"))
        .isEqualTo(
            new Verdict(
                Kind.WITHIN_REACH,
                List.of(
                    new Reason.Close(new BigDecimal("1.00"), 1),
                    new Reason.MiddleAnswer(Side.FOR),
                    new Reason.NothingBefore(),
                    new Reason.QuorumMet(16, 16, 12))));
  }

  @Test
  void close_answers_that_no_longer_move_are_consensus() {
    assertThat(judge("a: 0 1 0 7 8", "a: 0 1 0 6 9"))
        .isEqualTo(
            new Verdict(
                Kind.CONSENSUS,
                List.of(
                    new Reason.Close(new BigDecimal("1.00"), 1),
                    new Reason.MiddleAnswer(Side.FOR),
                    new Reason.Settled(15, 16, Threshold.of(">85%")),
                    new Reason.MayStop(Stop.AGREED),
                    new Reason.QuorumMet(16, 16, 12))));
  }

  @Test
  void answers_that_still_move_are_within_reach() {
    var verdict = judge("a: 8 4 0 2 2", "a: 0 1 0 6 9");

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons()).contains(new Reason.Unsettled(5, 16, Threshold.of(">85%")));
    assertThat(verdict.reasons()).noneMatch(Reason.MayStop.class::isInstance);
  }

  @Test
  void settled_dissent_is_divided_and_may_stop() {
    var verdict = judge("a: 8 0 0 0 8", "a: 8 0 0 0 8");

    assertThat(verdict.kind()).isEqualTo(Kind.DIVIDED);
    assertThat(verdict.reasons())
        .contains(
            new Reason.Apart(new BigDecimal("3.00"), 1),
            new Reason.MiddleAnswer(Side.BETWEEN),
            new Reason.MayStop(Stop.SETTLED));
  }

  @Test
  void close_settled_and_opposed_is_rejected() {
    assertThat(judge("a: 8 8 0 0 0", "a: 8 8 0 0 0").kind()).isEqualTo(Kind.REJECTED);
  }

  @Test
  void the_last_round_may_stop_whatever_it_says() {
    var verdict = judge("a: 0 8 0 8 0", "a: 8 0 0 0 8", "a: 0 0 0 8 8");

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons()).contains(new Reason.MayStop(Stop.LAST_ROUND));
  }

  @Test
  void rounds_with_different_turnout_are_compared_by_their_shares() {
    var verdict = judge("a: 0 0 0 2 2 of 6", "a: 0 0 0 4 2 of 6");

    assertThat(verdict.reasons()).contains(new Reason.Unsettled(5, 6, Threshold.of(">85%")));
  }

  @Test
  void a_rule_that_asks_for_no_stability_needs_one_round() {
    var once = new DelphiRule(1, Threshold.of("0%"), 1, Threshold.of("75%"));

    assertThat(once.judge(answers("a: 0 1 0 7 8")).kind()).isEqualTo(Kind.CONSENSUS);
  }

  @Test
  void quartiles_between_two_answers_are_exact() {
    var verdict = judge("a: 1 1 0 1 1");

    assertThat(verdict.reasons()).contains(new Reason.Apart(new BigDecimal("1.50"), 1));
  }

  @Test
  void a_panel_that_only_abstains_is_divided() {
    assertThat(judge("a: 0 0 4 0 0"))
        .isEqualTo(
            new Verdict(
                Kind.DIVIDED,
                List.of(
                    new Reason.NobodyDecided(Optional.empty()), new Reason.QuorumMet(4, 4, 3))));
  }

  @Test
  void two_steps_have_no_quartiles_to_speak_of() {
    assertThat(RULE.fits(new Scale(1, 2, 2))).isFalse();
    assertThat(RULE.fits(new Scale(1, 4, 3))).isTrue();
  }

  /// The last of several rounds.
  private static Verdict judge(String... rounds) {
    var question = Optional.<Question>empty();
    for (var round : rounds) question = Optional.of(new Question(answers(round).roles(), question));
    return RULE.judge(question.orElseThrow());
  }
}
