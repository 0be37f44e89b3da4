package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.consensus.AnswerText.answers;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;

class ThresholdRuleTest {

  private static final ThresholdRule COMMISSION =
      new ThresholdRule(Threshold.of("75%"), Threshold.of("50%"), Threshold.of("12/16"), false);

  @Test
  void all_conditions_met_is_consensus_with_its_numbers() {
    var verdict =
        COMMISSION.judge(answers("a:0 0 0 1 3", "b:0 0 0 1 3", "c:0 1 0 2 1", "d:0 0 1 1 1 of 4"));

    assertThat(verdict.kind()).isEqualTo(Kind.CONSENSUS);
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason.Enough(Optional.empty(), 13, 14, Threshold.of("75%")),
            new Reason.QuorumMet(15, 16, 12));
  }

  @Test
  void one_ballot_away_is_within_reach_and_says_so() {
    var verdict =
        COMMISSION.judge(answers("a:0 1 0 2 1", "b:1 1 0 2 0", "c:0 0 0 2 2", "d:0 1 0 1 1 of 4"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason.BallotsShort(1),
            new Reason.TooFew(Optional.empty(), 11, 15, Threshold.of("75%"), 1),
            new Reason.QuorumMet(15, 16, 12));
  }

  @Test
  void roles_that_reject_divide_the_panel_and_are_named() {
    var verdict =
        COMMISSION.judge(answers("a:3 1 0 0 0", "b:4 0 0 0 0", "c:0 0 0 1 3", "d:0 1 0 1 1 of 4"));

    assertThat(verdict.kind()).isEqualTo(Kind.DIVIDED);
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason.TooFew(Optional.empty(), 6, 15, Threshold.of("75%"), 6),
            new Reason.TooFew(Optional.of("a"), 0, 4, Threshold.of("50%"), 2),
            new Reason.TooFew(Optional.of("b"), 0, 4, Threshold.of("50%"), 2),
            new Reason.BallotsShort(6),
            new Reason.QuorumMet(15, 16, 12));
  }

  @Test
  void a_great_majority_is_no_consensus_while_one_role_does_not_agree() {
    var verdict =
        COMMISSION.judge(answers("a:0 0 0 0 4", "b:0 0 0 0 4", "c:0 0 0 0 4", "d:0 3 0 1 0"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons())
        .contains(new Reason.TooFew(Optional.of("d"), 1, 4, Threshold.of("50%"), 1));
  }

  @Test
  void the_mirror_image_of_a_consensus_is_a_rejection() {
    var verdict =
        COMMISSION.judge(answers("a:3 1 0 0 0", "b:4 0 0 0 0", "c:2 1 0 1 0", "d:1 1 0 1 1"));

    assertThat(verdict.kind()).isEqualTo(Kind.REJECTED);
    assertThat(verdict.reasons().getFirst())
        .isEqualTo(new Reason.Opposed(13, 16, Threshold.of("75%")));
  }

  @Test
  void too_few_answers_say_nothing() {
    var verdict =
        COMMISSION.judge(
            answers("a:0 0 0 0 4", "b:0 0 0 0 4", "c:0 0 0 0 3 of 4", "d:0 0 0 0 0 of 4"));

    assertThat(verdict)
        .isEqualTo(new Verdict(Kind.NO_QUORUM, List.of(new Reason.QuorumMissed(11, 16, 12))));
  }

  @Test
  void abstaining_answers_the_quorum_but_takes_no_side() {
    var verdict =
        COMMISSION.judge(answers("a:0 0 0 0 4", "b:0 0 0 0 4", "c:0 0 0 0 4", "d:0 0 4 0 0"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons()).contains(new Reason.NobodyDecided(Optional.of("d")));
  }

  @Test
  void abstentions_weigh_like_a_no_where_the_rule_counts_them() {
    var answers = answers("a:0 0 1 3 0", "b:0 0 1 3 0", "c:0 1 1 2 0", "d:0 0 1 3 0");
    var counting =
        new ThresholdRule(COMMISSION.overall(), COMMISSION.inEachRole(), COMMISSION.quorum(), true);

    assertThat(COMMISSION.judge(answers).kind()).isEqualTo(Kind.CONSENSUS);
    assertThat(counting.judge(answers).kind()).isEqualTo(Kind.WITHIN_REACH);
  }

  @Test
  void a_role_nobody_sits_in_is_not_asked() {
    assertThat(COMMISSION.judge(answers("a:0 0 0 4 0", "b:0 0 0 0 0 of 0")).kind())
        .isEqualTo(Kind.CONSENSUS);
  }

  @Test
  void an_empty_panel_has_no_quorum() {
    var lenient =
        new ThresholdRule(Threshold.of("0%"), Threshold.of("0%"), Threshold.of("0%"), false);

    assertThat(lenient.judge(new Question(List.of())).kind()).isEqualTo(Kind.NO_QUORUM);
    assertThat(lenient.judge(answers("a:0 0 0 0 0 of 4")).kind()).isEqualTo(Kind.NO_QUORUM);
  }

  @ParameterizedTest
  @CsvSource({
    "2/3, 6, 9, true",
    "2/3, 5, 8, false",
    "75%, 3, 4, true",
    ">50%, 8, 16, false",
    ">1/2, 9, 16, true",
    "0%, 0, 0, true",
    "1/2, 0, 0, false",
    "100%, 7, 7, true"
  })
  void shares_are_exact(String threshold, int part, int whole, boolean met) {
    assertThat(Threshold.of(threshold).isMetBy(part, whole)).isEqualTo(met);
  }

  @Test
  void what_is_needed_is_the_least_that_is_enough() {
    for (var text : List.of("75%", "2/3", ">50%", "0%", "100%", "1/7", ">99%")) {
      var threshold = Threshold.of(text);
      for (int whole = 1; whole <= 60; whole++) {
        int needed = threshold.needed(whole);
        assertThat(threshold.isMetBy(needed, whole)).as("%s of %d", text, whole).isTrue();
        if (needed > 0) assertThat(threshold.isMetBy(needed - 1, whole)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"75", "3/0", "-1%", "101%", "5/4", ">100%", "'half'", "''", "0.75"})
  void what_is_no_threshold_is_refused(String text) {
    assertThatThrownBy(() -> Threshold.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
