package org.parley.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Disclosure;
import org.parley.consensus.DoubleMajorityRule;
import org.parley.consensus.Rule;
import org.parley.consensus.Threshold;
import org.parley.consensus.ThresholdRule;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.Share;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Story;
import org.parley.panel.Terms;
import org.parley.panel.Voting;
import org.parley.panel.Weights;

class BoardTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);

  private static Story voting(int seatsEach) {
    return aSeatedPanel(seatsEach).phase(PhaseKind.ROUNDS);
  }

  private static Board last(Story story) {
    var panel = story.panel();
    return Board.after(panel, panel.closedRounds().toList().getLast());
  }

  private static Standing standing(Story story) {
    return last(story).standing(R1).orElseThrow();
  }

  private static double share(Standing.Part part) {
    return part.accepting().orElseThrow().value();
  }

  @Test
  void a_standing_tells_all_and_each_role() {
    var standing = standing(voting(4).openRound(1).vote(1, "lsss lsss rlls .als").closeRound());
    assertThat(standing.all().grades().values()).containsExactly(0, 1, 1, 5, 8);
    assertThat(standing.all().answers().cast()).isEqualTo(15);
    assertThat(share(standing.all())).isEqualTo(13.0 / 14);
    assertThat(standing.parts().stream().map(Standing.Part::roles))
        .containsExactly(
            List.of(TECHNOLOGY), List.of(PRIVACY), List.of(LAW), List.of(INTELLIGENCE));
    assertThat(standing.parts().stream().map(BoardTest::share))
        .containsExactly(1.0, 1.0, 0.75, 1.0);
    assertThat(standing.verdict().orElseThrow().kind()).isEqualTo(Kind.CONSENSUS);
  }

  @Test
  void shares_are_of_those_whom_the_rule_counts() {
    var votes = "lsss lsss rlls .als";
    var sides = standing(voting(4).openRound(1).vote(1, votes).closeRound());
    assertThat(sides.all().accepting()).contains(new Share(13, 14));
    var counting =
        new ThresholdRule(Threshold.of("75%"), Threshold.of("50%"), Threshold.of("75%"), true);
    var all = standing(ruled(counting, votes));
    assertThat(all.all().accepting()).contains(new Share(13, 15));
    assertThat(all.parts().getLast().accepting()).contains(new Share(2, 3));
    assertThat(all.trend()).containsExactly(Optional.of(13.0 / 15));
    var majority =
        new DoubleMajorityRule(Threshold.of(">50%"), Threshold.of(">50%"), Threshold.of(">50%"));
    var seats = standing(ruled(majority, votes));
    assertThat(seats.all().accepting()).contains(new Share(13, 16));
    assertThat(seats.parts().getLast().accepting()).contains(new Share(2, 2));
  }

  @Test
  void where_votes_have_weights_shares_are_of_them_and_nothing_claims_to_count_people() {
    var heavy = Terms.USUAL.withWeights(new Weights(Map.of(PRIVACY, 3), Map.of()));
    var weighted =
        standing(voting(4).openRound(heavy, 1).vote(1, "lsss cccc ssss ssss").closeRound());
    assertThat(weighted.all().accepting()).contains(new Share(12, 24));
    assertThat(weighted.all().interval()).isEmpty();
    assertThat(weighted.parts().get(1).interval()).isEmpty();
    assertThat(weighted.parts().getFirst().interval()).isPresent();
    var report = weighted.report(new Disclosure(3));
    assertThat(report.all().voters()).isEqualTo(16);
    assertThat(report.all().cast()).isEqualTo(24);
    assertThat(report.leastSupport()).isEqualTo(Figure.undefined(Figure.Reason.WEIGHTED, 16));
    assertThat(report.groupInformed()).isEqualTo(Figure.undefined(Figure.Reason.WEIGHTED, 16));
    assertThat(report.all().consensus()).isInstanceOf(Figure.Value.class);
  }

  private static Story ruled(Rule rule, String votes) {
    return voting(4)
        .openRound(Voting.by("acceptance"), Optional.of(rule), 1)
        .vote(1, votes)
        .closeRound();
  }

  @Test
  void roles_with_too_few_votes_are_one_and_share_a_column() {
    var board = last(voting(4).openRound(1).vote(1, "lsss l... rlls .a..").closeRound());
    assertThat(board.columns())
        .containsExactly(List.of(TECHNOLOGY), List.of(PRIVACY, LAW, INTELLIGENCE));
    var standing = board.standing(R1).orElseThrow();
    assertThat(standing.parts().getLast().grades().values()).containsExactly(0, 1, 1, 3, 1);
  }

  @Test
  void a_board_has_no_columns_of_roles_where_all_are_one() {
    var board = last(voting(2).openRound(1).vote(1, "ls l. .l s.").closeRound());
    assertThat(board.columns()).isEmpty();
    assertThat(board.standing(R1).orElseThrow().parts()).isEmpty();
  }

  @Test
  void of_too_few_votes_nothing_is_told_but_the_verdict() {
    var standing = standing(voting(1).openRound(1).vote(1, "l s..").closeRound());
    assertThat(standing.all().shown()).isFalse();
    assertThat(standing.all().grades()).isEmpty();
    assertThat(standing.verdict().orElseThrow().reasons()).isEmpty();
    assertThat(standing.trend()).containsExactly(Optional.empty());
  }

  @Test
  void a_recommendation_stands_as_its_last_round_left_it() {
    var story =
        voting(4)
            .when(
                Story.CHAIR,
                new PanelCommand.ProposeRecommendation(new RecommendationText("Forbid", "")))
            .openRound(1, 2)
            .vote(1, "ssss ssss ssss ssss")
            .vote(2, "cccc cccc cccc cccc")
            .closeRound()
            .openRound(2)
            .vote(2, "llll llll cccc cccc")
            .closeRound();
    var board = last(story);
    assertThat(board.standings().stream().map(s -> s.round().id().number())).containsExactly(1, 2);
    assertThat(board.standings().stream().map(Standing::trend))
        .containsExactly(
            List.of(Optional.of(1.0), Optional.empty()),
            List.of(Optional.of(0.0), Optional.of(0.5)));
    assertThat(board.count(Kind.CONSENSUS)).isEqualTo(1);
    assertThat(board.count(Kind.DIVIDED)).isEqualTo(1);
    var earlier = Board.after(story.panel(), story.panel().rounds().getFirst());
    assertThat(earlier.count(Kind.REJECTED)).isEqualTo(1);
  }

  @Test
  void what_was_never_voted_on_or_is_withdrawn_stands_beside() {
    var story =
        voting(1)
            .when(
                Story.CHAIR,
                new PanelCommand.ProposeRecommendation(new RecommendationText("Forbid", "")))
            .when(
                Story.CHAIR,
                new PanelCommand.ProposeRecommendation(new RecommendationText("Allow", "")))
            .openRound(1, 2)
            .vote(1, "ssss")
            .closeRound()
            .openRound(1)
            .vote(1, "ssss")
            .closeRound()
            .when(Story.CHAIR, new PanelCommand.WithdrawRecommendation(new Recommendation.Id(2)));
    var board = last(story);
    assertThat(board.standings().stream().map(Standing::id)).containsExactly(R1);
    assertThat(board.neverVoted().stream().map(Recommendation::id))
        .containsExactly(new Recommendation.Id(3));
    assertThat(board.withdrawn().stream().map(Recommendation::id))
        .containsExactly(new Recommendation.Id(2));
  }

  @Test
  void acceptance_goes_from_round_to_round_in_each_role() {
    var story =
        voting(4)
            .openRound(1)
            .vote(1, "ccss cccc llll ssss")
            .closeRound()
            .openRound(1)
            .vote(1, "csss ccll llll s...")
            .closeRound();
    var panel = story.panel();
    var trend = Trend.of(R1, panel.closedRounds().toList(), panel.settings().disclosure());
    assertThat(trend.all().stream().map(BoardTest::share)).containsExactly(10.0 / 16, 10.0 / 13);
    var technology = trend.lines().getFirst();
    assertThat(technology.roles()).containsExactly(TECHNOLOGY);
    assertThat(technology.parts().stream().map(Optional::orElseThrow).map(BoardTest::share))
        .containsExactly(0.5, 0.75);
    var alone =
        trend.lines().stream()
            .filter(line -> line.roles().equals(List.of(INTELLIGENCE)))
            .findFirst()
            .orElseThrow();
    assertThat(alone.parts().getLast()).isEmpty();
  }

  @Test
  void what_lacks_consensus_says_how_far_it_is_from_it() {
    var story = voting(4).openRound(1).vote(1, "lsss cccr llss .rls").closeRound();
    var shortfall = standing(story).shortfall(new Disclosure(3)).orElseThrow();
    assertThat(shortfall.seats()).contains(2);
    assertThat(
            shortfall.conditions().stream()
                .filter(condition -> !condition.isMet())
                .map(condition -> condition.role() + " " + condition.missing()))
        .containsExactly("Optional.empty Optional[2]", "Optional[privacy] Optional[2]");
    var agreed = standing(voting(4).openRound(1).vote(1, "ssss ssss ssss ssss").closeRound());
    assertThat(agreed.shortfall(new Disclosure(3))).isEmpty();
  }

  @Test
  void roles_that_a_secret_round_counted_as_one_are_one_on_the_board() {
    var story = voting(4).openSecretRound(1).vote(1, "c... ssss ssss ssl.").closeRound();
    var board = last(story);
    assertThat(board.columns())
        .containsExactly(List.of(TECHNOLOGY, INTELLIGENCE), List.of(PRIVACY), List.of(LAW));
    assertThat(board.standing(R1).orElseThrow().parts().getFirst().grades().values())
        .containsExactly(1, 0, 0, 1, 2);
  }

  @Test
  void what_too_few_answered_in_secret_is_said_to_be_uncounted() {
    var standing = standing(voting(4).openSecretRound(1).vote(1, "cs").closeRound());
    assertThat(standing.isUncounted()).isTrue();
    assertThat(standing.all().answers().cast()).isZero();
  }
}
