package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.consensus.AnswerText.answers;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;

class DoubleMajorityRuleTest {

  private static final Threshold MORE_THAN_HALF = Threshold.of(">50%");
  private static final DoubleMajorityRule RULE =
      new DoubleMajorityRule(MORE_THAN_HALF, MORE_THAN_HALF, Threshold.of("3/4"));

  @Test
  void enough_seats_and_enough_roles_are_consensus() {
    assertThat(
            RULE.judge(
                answers("a: 0 0 0 2 2", "b: 0 1 0 1 2", "c: 0 0 0 2 1 of 4", "d: 4 0 0 0 0")))
        .isEqualTo(
            new Verdict(
                Kind.CONSENSUS,
                List.of(
                    new Reason.EnoughSeats(10, 16, MORE_THAN_HALF),
                    new Reason.EnoughRoles(3, 4, Threshold.of("3/4")))));
  }

  @Test
  void a_large_role_cannot_carry_it_alone() {
    var verdict =
        RULE.judge(answers("a: 0 0 0 0 9", "b: 2 0 0 0 0", "c: 2 0 0 0 0", "d: 1 0 1 1 0"));

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                Kind.DIVIDED,
                List.of(
                    new Reason.EnoughSeats(10, 16, MORE_THAN_HALF),
                    new Reason.TooFewRoles(1, 4, Threshold.of("3/4"), 2),
                    new Reason.TooFew(Optional.of("b"), 0, 2, MORE_THAN_HALF, 2),
                    new Reason.TooFew(Optional.of("c"), 0, 2, MORE_THAN_HALF, 2),
                    new Reason.TooFew(Optional.of("d"), 1, 2, MORE_THAN_HALF, 1),
                    new Reason.BallotsShort(3))));
  }

  @Test
  void what_is_missing_is_counted_in_the_roles_that_need_fewest() {
    var verdict =
        RULE.judge(answers("a: 0 0 0 0 4", "b: 0 0 0 0 4", "c: 2 0 0 0 2", "d: 4 0 0 0 0"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons()).startsWith(new Reason.BallotsShort(1));
  }

  @Test
  void seats_that_do_not_vote_accept_nothing() {
    var verdict =
        RULE.judge(
            answers(
                "a: 0 0 0 0 3 of 5",
                "b: 0 0 0 0 3 of 5",
                "c: 0 0 0 0 3 of 5",
                "d: 4 0 0 0 0 of 5"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons())
        .startsWith(new Reason.BallotsShort(2), new Reason.TooFewSeats(9, 20, MORE_THAN_HALF, 2));
  }

  @Test
  void so_few_votes_that_none_could_carry_it_are_no_quorum() {
    assertThat(RULE.judge(answers("a: 0 0 0 0 2 of 4", "b: 0 0 0 0 2 of 4")))
        .isEqualTo(new Verdict(Kind.NO_QUORUM, List.of(new Reason.QuorumMissed(4, 8, 5))));
  }

  @Test
  void the_mirror_image_is_a_rejection() {
    var verdict =
        RULE.judge(answers("a: 4 0 0 0 0", "b: 0 3 0 1 0", "c: 2 1 0 1 0", "d: 0 0 0 0 4"));

    assertThat(verdict.kind()).isEqualTo(Kind.REJECTED);
    assertThat(verdict.reasons()).startsWith(new Reason.Opposed(10, 16, MORE_THAN_HALF));
  }

  @Test
  void a_role_in_which_nobody_took_a_side_has_not_accepted() {
    var verdict =
        RULE.judge(answers("a: 0 0 0 0 4", "b: 0 0 0 0 4", "c: 0 0 4 0 0", "d: 0 0 4 0 0"));

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons())
        .contains(new Reason.BallotsShort(1), new Reason.NobodyDecided(Optional.of("c")));
  }
}
