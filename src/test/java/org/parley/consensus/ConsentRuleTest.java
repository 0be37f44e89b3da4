package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.consensus.AnswerText.answers;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;

class ConsentRuleTest {

  private static final ConsentRule RULE = new ConsentRule(Threshold.of("1/2"));

  @Test
  void nobody_objecting_is_consent_even_with_reservations() {
    assertThat(RULE.judge(answers("a: 0 3 0 1 0", "b: 0 2 2 0 0")))
        .isEqualTo(
            new Verdict(
                Kind.CONSENSUS, List.of(new Reason.NoObjection(8), new Reason.QuorumMet(8, 8, 4))));
  }

  @Test
  void one_objection_is_within_reach_and_names_its_role() {
    assertThat(RULE.judge(answers("a: 0 0 0 0 4", "b: 1 0 0 0 3")))
        .isEqualTo(
            new Verdict(
                Kind.WITHIN_REACH,
                List.of(
                    new Reason.BallotsShort(1),
                    new Reason.Objections(Optional.empty(), 1, 8),
                    new Reason.Objections(Optional.of("b"), 1, 4),
                    new Reason.QuorumMet(8, 8, 4))));
  }

  @Test
  void two_objections_of_eight_divide() {
    assertThat(RULE.judge(answers("a: 1 0 0 0 3", "b: 1 0 0 0 3")).kind()).isEqualTo(Kind.DIVIDED);
  }

  @Test
  void all_objecting_is_a_rejection() {
    assertThat(RULE.judge(answers("a: 4 0 0 0 0", "b: 3 0 1 0 0")).kind()).isEqualTo(Kind.REJECTED);
  }

  @Test
  void silence_is_no_consent() {
    assertThat(RULE.judge(answers("a: 0 2 2 0 0")).reasons()).contains(new Reason.NobodyAccepts());
    assertThat(RULE.judge(answers("a: 0 2 2 0 0")).kind()).isEqualTo(Kind.DIVIDED);
    assertThat(RULE.judge(answers("a: 0 0 0 0 3 of 8")).kind()).isEqualTo(Kind.NO_QUORUM);
  }
}
