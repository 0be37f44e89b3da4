package org.parley.voting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.voting.method.Texts.rankings;
import static org.parley.voting.method.Texts.rankingsOf;
import static org.parley.voting.method.Texts.shown;
import static org.parley.voting.method.Texts.tally;
import static org.parley.voting.method.Texts.with;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.voting.Election;
import org.parley.voting.Working;

/// Schulze and ranked pairs.
class ComparingMethodsTest {

  /// Cities by distance, the example of textbooks on voting.
  static final Election TENNESSEE =
      rankings(
          "Memphis > Nashville > Chattanooga > Knoxville * 42",
          "Nashville > Chattanooga > Knoxville > Memphis * 26",
          "Chattanooga > Knoxville > Nashville > Memphis * 15",
          "Knoxville > Chattanooga > Nashville > Memphis * 17");

  /// Schulze 2011, example 1: 45 voters and no Condorcet winner.
  private static final Election SCHULZE =
      rankings(
          "A > C > B > E > D * 5",
          "A > D > E > C > B * 5",
          "B > E > D > A > C * 8",
          "C > A > B > E > D * 3",
          "C > A > E > B > D * 7",
          "C > B > A > D > E * 2",
          "D > C > E > B > A * 7",
          "E > B > A > D > C * 8");

  @ParameterizedTest
  @ValueSource(strings = {"schulze", "ranked-pairs"})
  void who_beats_everybody_wins(String method) {
    var tally = tally(method, TENNESSEE);
    assertThat(shown(tally)).isEqualTo("Nashville > Chattanooga > Knoxville > Memphis");
    assertThat(((Working.Compared) tally.working()).condorcetWinner()).contains("Nashville");
    assertThat(tally.ties()).isEmpty();
  }

  @Test
  void schulze_ranks_the_published_example_by_its_strongest_paths() {
    var tally = tally("schulze", SCHULZE);
    assertThat(shown(tally)).isEqualTo("E > A > C > B > D");
    var working = (Working.Paths) tally.working();
    assertThat(working.paths().get("E").get("A")).isEqualTo(25);
    assertThat(working.paths().get("A").get("E")).isEqualTo(24);
    assertThat(working.pairwise().get("B").get("D")).isEqualTo(33);
    assertThat(working.condorcetWinner()).isEmpty();
  }

  @Test
  void ranked_pairs_skip_the_majority_that_closes_a_cycle() {
    var cycle = rankings("A > B > C * 9", "B > C > A * 8", "C > A > B * 5");
    var tally = tally("ranked-pairs", cycle);
    assertThat(shown(tally)).isEqualTo("A > B > C");
    assertThat(((Working.Locks) tally.working()).majorities())
        .extracting(m -> m.winner() + m.loser() + (m.locked() ? "" : " skipped"))
        .containsExactly("BC", "AB", "CA skipped");
  }

  @Test
  void ranked_pairs_draw_an_order_for_equally_strong_majorities_of_a_cycle() {
    var even = rankings("A > B > C * 3", "B > C > A * 3", "C > A > B * 3");
    var results =
        LongStream.range(0, 40)
            .mapToObj(seed -> tally("ranked-pairs", with(even, 1, seed)))
            .toList();
    assertThat(results)
        .allSatisfy(
            tally -> {
              assertThat(tally.winners()).hasSize(1);
              assertThat(tally.ties().getFirst().decidedBy()).isEqualTo("lot");
              assertThat(((Working.Locks) tally.working()).lot()).hasSize(3);
            });
    assertThat(results.stream().map(tally -> tally.winners().getFirst())).contains("A", "B", "C");
    assertThat(tally("ranked-pairs", with(even, 1, 7)))
        .isEqualTo(tally("ranked-pairs", with(even, 1, 7)));
  }

  @Test
  void schulze_leaves_an_even_cycle_equal() {
    var tally = tally("schulze", rankings("A > B > C", "B > C > A", "C > A > B"));
    assertThat(shown(tally)).isEqualTo("A = B = C");
    assertThat(tally.winners()).containsExactly("A", "B", "C");
    assertThat(tally.ties().getFirst().decidedBy()).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schulze", "ranked-pairs"})
  void who_is_not_ranked_shares_the_last_place(String method) {
    assertThat(shown(tally(method, rankingsOf(List.of("A", "B", "C", "D"), "A * 2", "B = C * 1"))))
        .isEqualTo("A > B = C > D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schulze", "ranked-pairs"})
  void a_lot_fills_the_last_seat_among_equals(String method) {
    var equals = rankings("A > B = C > D * 4");
    var chosen =
        LongStream.range(0, 40)
            .mapToObj(seed -> tally(method, with(equals, 2, seed)).winners())
            .toList();
    assertThat(chosen).contains(List.of("A", "B"), List.of("A", "C"));
    assertThat(tally(method, with(equals, 3, 1)).winners()).containsExactly("A", "B", "C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schulze", "ranked-pairs"})
  void blank_ballots_and_none_make_everybody_equal_and_nobody_elected(String method) {
    for (var lines : List.of(new String[] {"* 3"}, new String[] {})) {
      var tally = tally(method, rankingsOf(List.of("A", "B"), lines));
      assertThat(shown(tally)).isEqualTo("A = B");
      assertThat(tally.winners()).isEmpty();
      assertThat(tally.turnout().blank()).isEqualTo(3L * lines.length);
    }
  }

  @Test
  void strength_may_be_the_margin() {
    var truncated =
        rankings("A > B * 10", "B > C * 6", "C > A * 7", "A = B = C * 4", "C = B > A * 5");
    assertThat(Methods.schulze(Strength.WINNING).tally(truncated).working())
        .isNotEqualTo(Methods.schulze(Strength.MARGIN).tally(truncated).working());
  }
}
