package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Question.RoleAnswers;
import org.parley.consensus.measure.Figure;

class ConsensusReportTest {

  private static RoleAnswers role(String key, int abstaining, Integer... steps) {
    return new RoleAnswers(key, new Answers(20, List.of(steps), 2, abstaining));
  }

  private static ConsensusReport report(int minimum, RoleAnswers... roles) {
    return ConsensusReport.of(
        new Question(List.of(roles)), new Disclosure(minimum), Counted.STEPS, Counted.STEPS);
  }

  private static double value(Figure<?> figure) {
    assertThat(figure).isInstanceOf(Figure.Value.class);
    return ((Figure.Value<?>) figure).value();
  }

  @Test
  void all_and_each_role_are_measured() {
    var report = report(1, role("technology", 1, 0, 1, 2, 3), role("privacy", 0, 4, 1, 0, 1));
    assertThat(report.all().cast()).isEqualTo(13);
    assertThat(value(report.all().accepting())).isEqualTo(0.5);
    assertThat(report.all().accepting().n()).isEqualTo(12);
    assertThat(value(report.all().median())).isEqualTo(2.5);
    assertThat(report.roles())
        .extracting(ConsensusReport.Part::roles)
        .containsExactly(List.of("technology"), List.of("privacy"));
    assertThat(value(report.roles().getFirst().accepting())).isEqualTo(5.0 / 6);
    assertThat(report.roles().getFirst().votes().orElseThrow().counts())
        .containsExactly(0, 1, 2, 3);
    assertThat(value(report.leastSupport())).isEqualTo(0.25);
    assertThat(value(report.groupInformed())).isEqualTo(6.0 / 9 * 2 / 8);
  }

  @Test
  void what_is_too_small_is_merged_in_every_figure() {
    var report =
        report(3, role("a", 0, 1, 0, 0, 1), role("b", 0, 0, 0, 0, 1), role("c", 0, 0, 0, 0, 6));
    assertThat(report.roles())
        .extracting(ConsensusReport.Part::roles)
        .containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(report.leastSupport().n()).isEqualTo(2);
    assertThat(value(report.leastSupport())).isEqualTo(3.0 / 5);
  }

  @Test
  void too_few_in_all_are_suppressed() {
    var report = report(5, role("a", 0, 1, 0, 0, 1), role("b", 0, 0, 0, 0, 1));
    assertThat(report.all().votes()).isEmpty();
    for (var part : report.roles())
      assertThat(part.accepting())
          .isEqualTo(Figure.undefined(Figure.Reason.SUPPRESSED, part.cast()));
    assertThat(report.leastSupport()).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void a_round_without_voters_says_so() {
    var report = report(1);
    assertThat(report.all().accepting()).isEqualTo(Figure.undefined(Figure.Reason.NO_VOTES, 0));
    assertThat(report.roles()).isEmpty();
    var abstained = report(1, role("a", 2, 0, 0, 0, 0));
    assertThat(abstained.all().cast()).isEqualTo(2);
    assertThat(abstained.all().accepting()).isEqualTo(Figure.undefined(Figure.Reason.NO_VOTES, 0));
  }
}
