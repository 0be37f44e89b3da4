package org.parley.consensus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parley.consensus.measure.Vectors.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.measure.Figure.Reason;

/// What few votes cannot say is said to be undefined.
class SmallPanelTest {

  private static final Scale NINE = Scale.of(1, 9);

  private static Distribution votes(Integer... votes) {
    return Distribution.of(NINE, List.of(votes));
  }

  private static Ratings ratings(Map<String, Map<String, Integer>> items) {
    return Ratings.of(NINE, items);
  }

  private static void assertUndefined(Figure<?> figure, Reason reason) {
    assertThat(figure)
        .isInstanceOfSatisfying(
            Figure.Undefined.class, undefined -> assertThat(undefined.reason()).isEqualTo(reason));
  }

  @Test
  void nothing_is_said_of_no_votes() {
    for (var measure : Measures.ALL)
      switch (measure) {
        case Measure.OneItem(_, var function) ->
            assertUndefined(function.apply(votes()), Reason.NO_VOTES);
        case Measure.SeveralItems(_, var function) ->
            assertThat(function.apply(ratings(Map.of()))).isInstanceOf(Figure.Undefined.class);
        case Measure.AcrossRoles(_, var function) ->
            assertUndefined(function.apply(List.of()), Reason.TOO_FEW_GROUPS);
        case Measure.BetweenRounds(_, var function) ->
            assertThat(function.apply(Movement.unpaired(votes(), votes())))
                .isInstanceOf(Figure.Undefined.class);
      }
  }

  @Test
  void one_vote_agrees_with_nobody() {
    assertUndefined(TastleWierman.of(votes(7)), Reason.TOO_FEW_VOTES);
    assertUndefined(VanDerEijk.of(votes(7)), Reason.TOO_FEW_VOTES);
    assertUndefined(LeikD.of(votes(7)), Reason.TOO_FEW_VOTES);
    assertUndefined(Polarization.of(votes(7)), Reason.TOO_FEW_VOTES);
    assertUndefined(RandUcla.of(votes(7, 8)), Reason.TOO_FEW_VOTES);
  }

  @Test
  void bimodality_needs_four_votes_that_differ() {
    assertThat(value(Polarization.of(votes(1, 9, 9))).working().bimodality()).isEmpty();
    assertThat(value(Polarization.of(votes(4, 4, 4, 4))).working().bimodality()).isEmpty();
    assertThat(value(Polarization.of(votes(1, 1, 9, 9))).working().bimodality()).isPresent();
  }

  @Test
  void panels_below_eight_have_no_rule_by_counting() {
    assertThat(value(RandUcla.of(votes(1, 1, 1, 9, 9, 9, 9))).working().counted()).isEmpty();
    assertThat(value(RandUcla.of(votes(1, 1, 1, 5, 5, 9, 9, 9))).working().counted())
        .map(RandUcla.Counted::disagreement)
        .isEqualTo(Optional.of(true));
  }

  @Test
  void larger_panels_count_by_thirds_as_the_tabled_ones_do() {
    var twenty = new Distribution(NINE, List.of(6, 0, 0, 0, 8, 0, 0, 0, 6));
    var more = new Distribution(NINE, List.of(7, 0, 0, 0, 6, 0, 0, 0, 7));
    assertThat(value(RandUcla.of(twenty)).working().counted())
        .map(RandUcla.Counted::disagreement)
        .isEqualTo(Optional.of(false));
    assertThat(value(RandUcla.of(more)).working().counted())
        .map(RandUcla.Counted::disagreement)
        .isEqualTo(Optional.of(true));
  }

  @Test
  void appropriateness_is_for_nine_steps_and_agreement_for_three() {
    var five = Distribution.of(Scale.of(1, 5), List.of(1, 5, 3));
    assertUndefined(RandUcla.of(five), Reason.NOT_NINE_STEPS);
    var two = Distribution.of(Scale.of(0, 1), List.of(1, 1, 0));
    assertUndefined(VanDerEijk.of(two), Reason.SCALE_TOO_SHORT);
  }

  @Test
  void concordance_needs_two_raters_two_items_and_a_difference() {
    assertUndefined(KendallW.of(ratings(Map.of("R1", Map.of("a", 7)))), Reason.TOO_FEW_ITEMS);
    assertUndefined(
        KendallW.of(ratings(Map.of("R1", Map.of("a", 7, "b", 3), "R2", Map.of("a", 7)))),
        Reason.TOO_FEW_RATERS);
    var same = ratings(Map.of("R1", Map.of("a", 7, "b", 3), "R2", Map.of("a", 7, "b", 3)));
    assertUndefined(KendallW.of(same), Reason.NO_VARIATION);
  }

  @Test
  void reliability_needs_ratings_that_can_be_compared() {
    var alone = ratings(Map.of("R1", Map.of("a", 7), "R2", Map.of("b", 3)));
    assertUndefined(KrippendorffAlpha.of(alone), Reason.NO_PAIRS);
    assertUndefined(FleissKappa.of(alone), Reason.TOO_FEW_RATERS);
    var same = ratings(Map.of("R1", Map.of("a", 7, "b", 7), "R2", Map.of("a", 7, "b", 7)));
    assertUndefined(KrippendorffAlpha.of(same), Reason.NO_VARIATION);
    assertUndefined(FleissKappa.of(same), Reason.NO_VARIATION);
    var uneven = ratings(Map.of("R1", Map.of("a", 7, "b", 6), "R2", Map.of("a", 7)));
    assertUndefined(FleissKappa.of(uneven), Reason.UNEQUAL_RATERS);
  }

  @Test
  void nobody_who_stays_is_no_shift() {
    var movement = Movement.between(NINE, Map.of("a", 7, "b", 3), Map.of("a", 7, "b", 3));
    assertUndefined(Wilcoxon.of(movement), Reason.NO_CHANGE);
    assertUndefined(McNemar.of(movement), Reason.NO_CHANGE);
    assertThat(value(WhoMoved.of(movement)).value()).isZero();
    assertThat(value(OpinionChange.of(movement)).working().marginalHomogeneity()).isEmpty();
  }

  @Test
  void only_those_who_voted_twice_have_moved() {
    var movement =
        Movement.between(NINE, Map.of("a", 7, "b", 3, "c", 1), Map.of("b", 8, "c", 2, "d", 9));
    var moved = value(WhoMoved.of(movement));
    assertThat(moved.n()).isEqualTo(2);
    assertThat(moved.working().moves())
        .containsExactly(new Movement.Move("b", 3, 8), new Movement.Move("c", 1, 2));
    assertThat(moved.working().joined()).isEqualTo(1);
    assertThat(moved.working().meanChange()).isEqualTo(3);
  }

  @Test
  void ratios_need_a_true_zero() {
    var scale = Scale.of(-2, 2);
    var below =
        Movement.unpaired(
            Distribution.of(scale, List.of(1, 2)), Distribution.of(scale, List.of(0, 2)));
    assertUndefined(CvChange.of(below), Reason.NO_TRUE_ZERO);
    var ratings = Ratings.of(scale, Map.of("R1", Map.of("a", -2, "b", 2)));
    assertThat(value(KrippendorffAlpha.of(ratings)).working().ratio()).isEmpty();
  }

  @Test
  void a_vote_off_the_scale_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> votes(7, 10))
        .withMessage("10 is off the scale from 1 to 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ratings(Map.of("R1", Map.of("a", 0))))
        .withMessageContaining("0 is off the scale");
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(0, Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> VanDerEijk.agreement(0, Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(Double.NaN, 1, new LeikD.Working(0)));
  }

  @Test
  void acceptance_starts_above_the_middle_and_in_the_upper_third_of_nine() {
    assertThat(Scale.of(1, 5).acceptFrom()).isEqualTo(4);
    assertThat(Scale.of(1, 4).acceptFrom()).isEqualTo(3);
    assertThat(Scale.of(1, 9).acceptFrom()).isEqualTo(7);
    assertThat(Scale.of(0, 1).acceptFrom()).isEqualTo(1);
    assertThat(Scale.of(-1, 1).acceptFrom()).isEqualTo(1);
    assertThat(Scale.of(-1, 1).side(0)).isEqualTo(Scale.Side.UNDECIDED);
    assertThat(new Scale(1, 4, 2).side(1)).isEqualTo(Scale.Side.AGAINST);
  }
}
