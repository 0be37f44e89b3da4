package org.parley.voting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.voting.method.Texts.rankings;
import static org.parley.voting.method.Texts.rankingsOf;
import static org.parley.voting.method.Texts.shown;
import static org.parley.voting.method.Texts.tally;
import static org.parley.voting.method.Texts.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Instant runoff and the single transferable vote by Scottish and by Meek's rules.
class TransferableVotesTest {

  private static List<Working.Round> rounds(Tally tally) {
    return ((Working.Rounds) tally.working()).rounds();
  }

  private static List<Working.Stage> stages(Tally tally) {
    return ((Working.Stages) tally.working()).stages();
  }

  @Test
  void instant_runoff_counts_the_textbook_capital_of_tennessee() {
    var tally = tally("irv", ComparingMethodsTest.TENNESSEE);
    assertThat(shown(tally)).isEqualTo("Knoxville > Memphis > Nashville > Chattanooga");
    assertThat(rounds(tally).getFirst().eliminated()).contains("Chattanooga");
    assertThat(rounds(tally).getFirst().transfers()).containsEntry("Knoxville", 15L);
    assertThat(rounds(tally)).hasSize(3);
  }

  @Test
  void an_earlier_round_parts_who_are_last_together() {
    var tally = tally("irv", rankings("P * 7", "Q > P * 6", "R > Q * 3", "S > R * 2", "T > P * 5"));
    var tie = tally.ties().getFirst();
    assertThat(tie.among()).containsExactly("R", "T");
    assertThat(tie.decidedBy()).isEqualTo("earlier-round");
    assertThat(tie.chosen()).containsExactly("R");
  }

  @Test
  void without_an_earlier_difference_a_lot_eliminates() {
    var even = rankings("A > C * 4", "B > C * 4", "C * 5");
    var gone =
        LongStream.range(0, 40)
            .mapToObj(seed -> tally("irv", with(even, 1, seed)).ties().getFirst().chosen())
            .toList();
    assertThat(gone).contains(List.of("A"), List.of("B")).doesNotContain(List.of("C"));
    assertThat(tally("irv", with(even, 1, 3))).isEqualTo(tally("irv", with(even, 1, 3)));
  }

  @Test
  void exhausted_ballots_leave_the_majority() {
    var tally = tally("irv", rankings("A * 5", "B * 4", "C * 3"));
    assertThat(tally.winners()).containsExactly("A");
    assertThat(rounds(tally).getLast().exhausted()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"irv", "stv-scottish", "stv-meek"})
  void a_ballot_is_read_as_far_as_the_first_shared_place(String method) {
    var tally = tally(method, rankings("A > B = C * 3", "B = C > A * 2", "C > A * 2"));
    assertThat(tally.winners()).containsExactly("A");
    assertThat(tally.turnout().invalid()).isEqualTo(2);
    assertThat(tally.turnout().valid()).isEqualTo(5);
  }

  @Test
  void scottish_surpluses_move_every_paper_at_a_part_of_its_value() {
    // Quota ⌊100/3⌋ + 1 = 34; A's surplus of 8 moves 42 papers at 8/42, cut to 0.19047.
    var tally =
        tally(
            "stv-scottish",
            with(
                rankings(
                    "A > B > C > D * 28",
                    "A > C > D > B * 14",
                    "B > C > A > D * 15",
                    "C > A > B > D * 17",
                    "D > B > C > A * 26"),
                2,
                0));
    assertThat(((Working.Stages) tally.working()).quota()).isEqualTo(34);
    assertThat(tally.winners()).containsExactly("A", "B");
    var second = stages(tally).get(1);
    assertThat(second.action()).isEqualTo("surplus");
    assertThat(second.votes()).containsEntry("B", new BigDecimal("20.33316"));
    assertThat(second.nontransferable()).isEqualByComparingTo("0.00026");
  }

  @Test
  void meek_lets_the_elected_keep_the_quota_and_lowers_it_as_papers_are_exhausted() {
    var tally =
        tally("stv-meek", with(rankings("A > B * 60", "A * 20", "C * 25", "D > C * 15"), 2, 0));
    var rounds = ((Working.Iterations) tally.working()).rounds();
    assertThat(tally.winners()).first().isEqualTo("A");
    assertThat(rounds.getFirst().quota()).isLessThan(new BigDecimal("40.00001"));
    assertThat(rounds.getLast().exhausted()).isPositive();
    for (var round : rounds) {
      var sum = round.votes().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.add(round.exhausted())).isEqualByComparingTo("120");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stv-scottish", "stv-meek"})
  void solid_groups_get_seats_in_proportion(String method) {
    var tally =
        tally(
            method,
            with(
                rankings(
                    "R1 > R2 > R3 * 31",
                    "R2 > R3 > R1 * 30",
                    "S1 > S2 > S3 * 21",
                    "S2 > S1 > S3 * 18"),
                5,
                0));
    assertThat(tally.winners()).containsExactlyInAnyOrder("R1", "R2", "R3", "S1", "S2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stv-scottish", "stv-meek"})
  void a_lot_decides_who_is_excluded_of_equals(String method) {
    var even = rankings("A * 10", "B > A * 3", "C > A * 3", "D * 4");
    var tally = tally(method, with(even, 2, 5));
    assertThat(tally.ties().getFirst().decidedBy()).isEqualTo("lot");
    assertThat(tally.ties().getFirst().among()).containsExactly("B", "C");
    assertThat(tally(method, with(even, 2, 5))).isEqualTo(tally);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stv-scottish", "stv-meek"})
  void as_many_seats_as_candidates_elect_all(String method) {
    assertThat(tally(method, with(rankings("A > B * 3", "C * 1"), 3, 0)).winners())
        .containsExactlyInAnyOrder("A", "B", "C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"irv", "stv-scottish", "stv-meek"})
  void one_candidate_wins_with_one_ballot(String method) {
    assertThat(tally(method, rankings("A")).winners()).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"irv", "stv-scottish", "stv-meek"})
  void blank_ballots_and_none_elect_nobody(String method) {
    assertThat(tally(method, rankingsOf(List.of("A", "B"), "* 4")).winners()).isEmpty();
    assertThat(shown(tally(method, rankingsOf(List.of("A", "B"))))).isEqualTo("A = B");
  }
}
