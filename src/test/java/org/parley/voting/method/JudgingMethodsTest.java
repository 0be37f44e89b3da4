package org.parley.voting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.voting.method.Texts.allocations;
import static org.parley.voting.method.Texts.approvals;
import static org.parley.voting.method.Texts.grades;
import static org.parley.voting.method.Texts.scores;
import static org.parley.voting.method.Texts.shown;
import static org.parley.voting.method.Texts.tally;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.voting.Election;
import org.parley.voting.Working;

/// Methods that judge or give to each candidate: grades, ticks, points, dots and credits.
class JudgingMethodsTest {

  private static final List<String> AB = List.of("A", "B");
  private static final List<String> ABC = List.of("A", "B", "C");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acceptance| A: support * 3; A: can-live-with; A: cannot-accept * 3; A: abstain * 9| A",
        "acceptance| A: support * 3; A: reservations * 3|",
        "yes-no| A: yes * 2; A: no * 1; A: abstain * 5| A",
        "yes-no| A: yes * 2; A: no * 2|",
        "yes-no| A: abstain * 2|",
        "gradients| A: dislike-but-support * 2; A: veto; A: more-discussion * 7| A",
        "gradients| A: endorse; A: serious-disagreement|",
      })
  void a_proposal_is_carried_by_more_in_favour_than_against(
      String method, String ballots, String carried) {
    var tally = tally(method, grades(List.of("A"), ballots.split(";")));
    assertThat(String.join("", tally.winners())).isEqualTo(carried == null ? "" : carried);
  }

  @Test
  void proposals_are_ranked_by_their_share_in_favour() {
    var tally =
        tally(
            "yes-no",
            grades(ABC, "A: yes, B: yes, C: abstain * 3", "A: no, B: yes * 1", "A: no, B: no * 1"));
    assertThat(shown(tally)).isEqualTo("B > A > C");
    assertThat(((Working.Distribution) tally.working()).counts().get("A"))
        .containsExactly(2L, 0L, 3L);
  }

  /// Balinski & Laraki's field experiment at Orsay, 2007, per mille.
  @Test
  void majority_judgment_ranks_the_candidates_of_orsay() {
    var scale = List.of("reject", "poor", "acceptable", "good", "very-good", "excellent");
    var bayrou = new int[] {74, 84, 148, 251, 307, 136};
    var royal = new int[] {126, 122, 168, 191, 227, 166};
    var sarkozy = new int[] {282, 71, 115, 143, 198, 191};
    var lines = new ArrayList<String>();
    for (int voter = 0; voter < 1000; voter++)
      lines.add(
          "Bayrou: %s, Royal: %s, Sarkozy: %s"
              .formatted(
                  scale.get(grade(bayrou, voter)),
                  scale.get(grade(royal, voter)),
                  scale.get(grade(sarkozy, voter))));
    var tally =
        tally(
            "majority-judgment",
            grades(List.of("Bayrou", "Royal", "Sarkozy"), lines.toArray(String[]::new)));
    assertThat(shown(tally)).isEqualTo("Bayrou > Royal > Sarkozy");
    var gauge = ((Working.Gauges) tally.working()).gauges().get("Bayrou");
    assertThat(gauge.majorityGrade() + gauge.sign()).isEqualTo("good+");
  }

  private static int grade(int[] counts, int voter) {
    int grade = 0;
    for (int seen = counts[0]; seen <= voter; seen += counts[grade]) grade++;
    return grade;
  }

  @Test
  void majority_grades_are_taken_away_until_equals_differ() {
    var tally =
        tally(
            "majority-judgment",
            grades(AB, "A: poor, B: poor", "A: good, B: good * 3", "A: excellent, B: very-good"));
    assertThat(shown(tally)).isEqualTo("A > B");
    assertThat(tally.ties()).isEmpty();
  }

  @Test
  void the_same_grades_share_the_place() {
    var tally = tally("majority-judgment", grades(AB, "A: good, B: poor", "A: poor, B: good"));
    assertThat(shown(tally)).isEqualTo("A = B");
    assertThat(tally.ties().getFirst().decidedBy()).isEqualTo("none");
  }

  @Test
  void who_is_left_out_gets_the_worst_grade() {
    var tally = tally("majority-judgment", grades(AB, "A: excellent", "B: acceptable * 2"));
    assertThat(shown(tally)).isEqualTo("B > A");
    assertThat(((Working.Gauges) tally.working()).gauges().get("A").ungraded()).isEqualTo(2);
  }

  @Test
  void rand_ucla_names_the_class_and_the_disagreement() {
    var tally = tally("rand-ucla", grades(ABC, "A: 7, B: 1, C: 4 * 4", "A: 8, B: 9, C: 5 * 5"));
    var ratings = ((Working.Ratings) tally.working()).ratings();
    assertThat(ratings.get("A").verdict()).isEqualTo("appropriate");
    assertThat(ratings.get("B").disagreement()).isTrue();
    assertThat(ratings.get("B").verdict()).isEqualTo("uncertain");
    assertThat(tally.winners()).containsExactly("A");
  }

  @Test
  void approval_counts_ticks() {
    var tally = tally("approval", approvals(ABC, "A, B * 3", "B", "C * 2", "* 1"));
    assertThat(shown(tally)).isEqualTo("B > A > C");
    assertThat(tally.turnout().blank()).isEqualTo(1);
    assertThat(shown(tally("approval", approvals(AB, "A", "B")))).isEqualTo("A = B");
  }

  @Test
  void score_adds_points_and_shows_the_mean() {
    var tally = tally("score", scores(ABC, "A: 5, B: 3", "A: 0, B: 3, C: 4"));
    assertThat(shown(tally)).isEqualTo("B > A > C");
    var working = (Working.Points) tally.working();
    assertThat(working.byMean().getFirst()).containsExactly("C");
    assertThat(working.scores().get("C").mean()).contains(4.0);
    assertThat(shown(tally("score", scores(AB, "A: 2", "B: 2")))).isEqualTo("A = B");
  }

  @Test
  void scores_out_of_range_are_invalid() {
    assertThat(tally("score", scores(AB, "A: 6", "B: 1")).turnout().invalid()).isEqualTo(1);
  }

  @Test
  void dots_are_limited_and_supporters_counted() {
    var tally = tally("dots", allocations(ABC, "A: 4, B: 1", "B: 2, C: 3", "C: 6", "C: -1"));
    assertThat(shown(tally)).isEqualTo("A > B = C");
    assertThat(tally.turnout().invalid()).isEqualTo(2);
    assertThat(((Working.Budgets) tally.working()).supporters()).containsEntry("B", 2L);
  }

  @Test
  void quadratic_votes_cost_their_square() {
    var tally =
        tally("quadratic", allocations(ABC, "A: 9, B: 4, C: 1", "A: -5, C: 7", "B: 10, C: 1"));
    assertThat(shown(tally)).isEqualTo("C > A = B");
    assertThat(tally.turnout().invalid()).isEqualTo(1);
    assertThat(((Working.Budgets) tally.working()).opponents()).containsEntry("A", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "acceptance",
    "yes-no",
    "gradients",
    "rand-ucla",
    "majority-judgment",
    "approval",
    "score",
    "dots",
    "quadratic"
  })
  void an_empty_election_elects_nobody(String method) {
    var tally = tally(method, Election.of(AB, List.of()));
    assertThat(tally.winners()).isEmpty();
    assertThat(shown(tally)).isEqualTo("A = B");
    assertThat(tally.turnout().valid()).isZero();
  }
}
