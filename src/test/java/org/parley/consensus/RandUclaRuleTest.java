package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;
import org.parley.consensus.Verdict.Third;
import org.parley.consensus.measure.Distribution;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.RandUcla;
import org.parley.consensus.measure.Scale;

class RandUclaRuleTest {

  private static final RandUclaRule RULE = new RandUclaRule(Threshold.of("75%"));

  @Test
  void appropriate_without_disagreement_is_consensus_with_its_numbers() {
    assertThat(judge(7, 7, 8, 8, 8, 8, 9, 9, 9))
        .isEqualTo(
            new Verdict(
                Kind.CONSENSUS,
                List.of(
                    new Reason.MedianRating(new BigDecimal("8.0"), Third.UPPER),
                    new Reason.NoDisagreement(new BigDecimal("0.6"), new BigDecimal("7.300")),
                    new Reason.QuorumMet(9, 9, 7))));
  }

  @Test
  void inappropriate_without_disagreement_is_rejected() {
    assertThat(judge(1, 1, 2, 2, 2, 3, 3, 3, 4).kind()).isEqualTo(Kind.REJECTED);
  }

  @Test
  void two_camps_are_divided_however_high_the_median() {
    var verdict = judge(1, 1, 1, 1, 9, 9, 9, 9, 9);

    assertThat(verdict.kind()).isEqualTo(Kind.DIVIDED);
    assertThat(verdict.reasons())
        .contains(new Reason.Disagreement(new BigDecimal("8.0"), new BigDecimal("2.350")));
  }

  @Test
  void a_median_half_way_belongs_to_the_third_above() {
    assertThat(judge(6, 6, 7, 7).kind()).isEqualTo(Kind.CONSENSUS);
    assertThat(judge(3, 3, 4, 4).kind()).isEqualTo(Kind.DIVIDED);
  }

  @Test
  void one_rating_short_is_within_reach_and_says_so() {
    var verdict = judge(5, 5, 6, 6, 6, 7, 7, 7, 8);

    assertThat(verdict.kind()).isEqualTo(Kind.WITHIN_REACH);
    assertThat(verdict.reasons()).contains(new Reason.BallotsShort(1));
    assertThat(judge(5, 5, 5, 6, 6, 6, 6, 7, 8).kind()).isEqualTo(Kind.DIVIDED);
  }

  @Test
  void two_ratings_say_nothing() {
    assertThat(judge(8, 9))
        .isEqualTo(new Verdict(Kind.NO_QUORUM, List.of(new Reason.QuorumMissed(2, 2, 3))));
  }

  @Test
  void its_classes_are_those_of_the_measure() {
    var random = new Random(20260302);
    for (int i = 0; i < 5_000; i++) {
      var counts = new ArrayList<>(Collections.nCopies(9, 0));
      int n = 3 + random.nextInt(18);
      int around = random.nextInt(9);
      for (int k = 0; k < n; k++) {
        int step = Math.clamp(around + random.nextInt(-4, 5), 0, 8);
        counts.set(step, counts.get(step) + 1);
      }
      var measured =
          (Figure.Value<RandUcla.Working>) RandUcla.of(new Distribution(Scale.of(1, 9), counts));
      assertThat(kind(measured.working().classification()))
          .as("%s", counts)
          .contains(RULE.judge(question(counts)).kind());
    }
  }

  private static List<Kind> kind(RandUcla.Classification classification) {
    return switch (classification) {
      case APPROPRIATE -> List.of(Kind.CONSENSUS);
      case INAPPROPRIATE -> List.of(Kind.REJECTED);
      case UNCERTAIN -> List.of(Kind.WITHIN_REACH, Kind.DIVIDED);
    };
  }

  private static Verdict judge(int... ratings) {
    var counts = new ArrayList<>(Collections.nCopies(9, 0));
    for (int rating : ratings) counts.set(rating - 1, counts.get(rating - 1) + 1);
    return RULE.judge(question(counts));
  }

  private static Question question(List<Integer> counts) {
    int n = counts.stream().mapToInt(Integer::intValue).sum();
    return new Question(List.of(new Question.RoleAnswers("all", new Answers(n, counts, 3, 6, 0))));
  }
}
