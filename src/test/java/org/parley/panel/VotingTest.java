package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.recommendations;
import static org.parley.panel.VotingStory.aRound;
import static org.parley.panel.VotingStory.aVotingPanel;
import static org.parley.panel.VotingStory.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consensus.DelphiRule;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.panel.Refusal.Option;
import org.parley.panel.Voting.Options;
import org.parley.voting.Ballot;
import org.parley.voting.Working;
import org.parley.voting.method.Methods;

/// Rounds by every voting method.
class VotingTest {

  static List<String> methods() {
    return Methods.ALL.stream().map(method -> method.name()).toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void every_method_carries_a_round_from_opening_to_result(String method) {
    var round = aRound(method).panel().rounds().getFirst();
    var tally = round.result().orElseThrow().tally();

    assertThat(tally.method()).isEqualTo(method);
    assertThat(tally.turnout().valid()).isEqualTo(8);
    assertThat(round.methodVersion()).isEqualTo(tally.version());
    assertThat(round.seed()).isEqualTo(Story.SEED);
    switch (round.result().orElseThrow()) {
      case Result.Judged(var outcomes, _) -> {
        assertThat(outcomes).hasSize(3).allMatch(outcome -> outcome.verdict().isPresent());
        assertThat(outcomes.get(1).part(TECHNOLOGY).orElseThrow().eligible()).isEqualTo(2);
        assertThat(round.ruleHash()).contains(Rules.hash(Story.RULE));
        assertThat(round.chosen()).isEmpty();
      }
      case Result.Chosen(_, var parts) -> {
        assertThat(round.chosen()).containsExactly(new Recommendation.Id(2));
        assertThat(parts).hasSize(4);
        assertThat(parts.getFirst().tally().winners()).containsExactly("R1");
        assertThat(parts.getLast().tally().winners()).containsExactly("R2");
        assertThat(round.rule()).isEmpty();
      }
    }
  }

  @Test
  void an_approval_is_a_judgment_of_each_recommendation() {
    var round = aRound("approval").panel().rounds().getFirst();

    assertThat(round.outcomes().get(1).grades())
        .containsExactly(Map.entry("not-approved", 3), Map.entry("approved", 5));
    assertThat(round.outcomes().get(2).verdict().map(Verdict::kind))
        .contains(Verdict.Kind.REJECTED);
    assertThat(round.ballot(new Seat.Id(2)).orElseThrow().grade(new Recommendation.Id(2)))
        .contains("not-approved");
  }

  @Test
  void points_judge_only_where_it_is_said_which_accept() {
    var compared = Voting.by("score");
    var judged = new Voting("score", 1, Optional.of(new Options.Points(0, 10, Optional.of(6))));
    var round =
        aVotingPanel()
            .openRound(judged, Optional.of(Story.RULE), 1)
            .cast(scores(6, 7, 8, 9, 10, 6, 5, 7))
            .closeRound()
            .panel()
            .rounds()
            .getFirst();

    assertThat(compared.judges()).isFalse();
    assertThat(round.outcomes().getFirst().verdict().map(Verdict::kind))
        .contains(Verdict.Kind.CONSENSUS);
    assertThat(round.question(new Recommendation.Id(1)).orElseThrow().all().accepting())
        .isEqualTo(7);
  }

  private static Ballot[] scores(int... points) {
    return Arrays.stream(points)
        .mapToObj(n -> new Ballot.Scores(Map.of("R1", n)))
        .toArray(Ballot[]::new);
  }

  @Test
  void ratings_from_four_to_six_stand_between_the_sides() {
    var all =
        aVotingPanel()
            .openRound(Voting.by("rand-ucla"), Optional.of(Story.RULE), 1)
            .cast(ratings(1, 4, 5, 6, 7, 8, 9, 9))
            .closeRound()
            .panel()
            .rounds()
            .getFirst()
            .question(new Recommendation.Id(1))
            .orElseThrow()
            .all();

    assertThat(all.steps()).containsExactly(1, 0, 0, 1, 1, 1, 1, 1, 2);
    assertThat(all.opposing()).isEqualTo(1);
    assertThat(all.accepting()).isEqualTo(4);
    assertThat(all.cast()).isEqualTo(8);
  }

  private static Ballot[] ratings(int... ratings) {
    return Arrays.stream(ratings)
        .mapToObj(n -> Ballot.Grades.of("R1", String.valueOf(n)))
        .toArray(Ballot[]::new);
  }

  @Test
  void a_round_may_be_counted_without_a_rule() {
    var round =
        aVotingPanel()
            .openRound(Voting.by("yes-no"), Optional.empty(), 1)
            .closeRound()
            .panel()
            .rounds()
            .getFirst();

    assertThat(round.outcomes().getFirst().verdict()).isEmpty();
    assertThat(round.ruleHash()).isEmpty();
  }

  @Test
  void several_places_are_filled_by_the_methods_that_choose() {
    var story =
        aVotingPanel()
            .openRound(new Voting("stv-scottish", 2, Optional.empty()), Optional.empty(), 1, 2, 3)
            .cast(
                ranking("R1"),
                ranking("R1"),
                ranking("R1"),
                ranking("R2"),
                ranking("R2"),
                ranking("R2"),
                ranking("R3"))
            .closeRound();

    var round = story.panel().rounds().getFirst();
    assertThat(round.chosen()).containsExactlyInAnyOrderElementsOf(ids(1, 2));
    assertThat(round.result().orElseThrow().tally().working()).isInstanceOf(Working.Stages.class);
  }

  @Test
  void what_was_chosen_is_adopted_unless_a_rule_judged_it() {
    var story =
        aRound("schulze")
            .openRound(1)
            .vote(1, "ss ss ss ss")
            .closeRound()
            .phase(PhaseKind.REPORT)
            .when(CHAIR, new PanelCommand.AdoptReport(""));

    assertThat(story.panel().adoption().orElseThrow().adopted())
        .containsExactlyElementsOf(ids(1, 2));
  }

  @Test
  void a_verdict_outlives_a_later_choice() {
    var story =
        aVotingPanel()
            .openRound(1)
            .vote(1, "ss ss ss ss")
            .closeRound()
            .openRound(Voting.by("irv"), Optional.empty(), 1, 2)
            .cast(ranking("R2", "R1"))
            .closeRound()
            .phase(PhaseKind.REPORT)
            .when(CHAIR, new PanelCommand.AdoptReport(""));

    assertThat(story.panel().adoption().orElseThrow().adopted())
        .containsExactlyElementsOf(ids(1, 2));
  }

  @Test
  void movement_is_told_of_grades_approvals_and_points_and_not_of_rankings() {
    var approvals =
        aVotingPanel()
            .openRound(Voting.by("approval"), Optional.empty(), 1)
            .cast(new Ballot.Approvals(Set.of("R1")))
            .closeRound()
            .panel()
            .rounds()
            .getFirst();
    var rankings = aRound("irv").panel().rounds().getFirst();
    var id = new Recommendation.Id(1);

    assertThat(Movement.between(approvals, approvals, id).orElseThrow().stayed()).isEqualTo(1);
    assertThat(Movement.between(rankings, rankings, id)).isEmpty();
    assertThat(Movement.between(approvals, rankings, id)).isEmpty();
  }

  @Test
  void ballots_that_do_not_fit_are_refused_with_what_is_wrong() {
    var ranked = aVotingPanel().openRound(Voting.by("irv"), Optional.empty(), 1, 2);
    assertThat(refusal(ranked, Ballot.Grades.of("R1", "support")))
        .isEqualTo(new Refusal.WrongBallot());
    assertThat(refusal(ranked, ranking("R1", "R3"))).isEqualTo(new Refusal.NotInThisRound("R3"));
    assertThat(refusal(ranked, ranking("R1", "R1"))).isEqualTo(new Refusal.RankedTwice("R1"));
    assertThat(refusal(ranked, new Ballot.Ranking(List.of(Set.of("R1"), Set.of()))))
        .isEqualTo(new Refusal.EmptyRank());
    assertThat(refusal(ranked, new Ballot.Ranking(List.of(Set.of("R1", "R2")))))
        .isEqualTo(new Refusal.EqualRanks("R1"));
    assertThat(refusal(ranked, ranking())).isEqualTo(new Refusal.EmptyBallot());

    var dots = aVotingPanel().openRound(Voting.by("dots"), Optional.empty(), 1, 2);
    assertThat(refusal(dots, new Ballot.Allocation(Map.of("R1", 6))))
        .isEqualTo(new Refusal.VotesOutOfRange("R1", 6, 0, 5));
    assertThat(refusal(dots, new Ballot.Allocation(Map.of("R1", 3, "R2", 3))))
        .isEqualTo(new Refusal.OverBudget(6, 5));

    var graded = aVotingPanel().openRound(1);
    assertThat(refusal(graded, Ballot.Grades.of("R1", "great")))
        .isEqualTo(new Refusal.UnknownGrade("great"));
  }

  private static Refusal refusal(Story story, Ballot ballot) {
    return story.refused(
        story.panelist(TECHNOLOGY, 1),
        new PanelCommand.CastBallot(new Round.Id(1), ballot, Map.of()));
  }

  @Test
  void rounds_that_make_no_sense_are_not_opened() {
    assertThat(opening(Voting.by("acclamation")))
        .isEqualTo(new Refusal.UnknownMethod("acclamation"));
    assertThat(opening(new Voting("irv", 1, Optional.of(new Options.Dots(5, 5)))))
        .isEqualTo(new Refusal.OptionsDoNotFit("irv"));
    assertThat(opening(new Voting("dots", 1, Optional.of(new Options.Dots(5, 6)))))
        .isEqualTo(new Refusal.OptionOutOfRange(Option.DOTS_EACH, 6, 1, 5));
    assertThat(
            opening(new Voting("score", 1, Optional.of(new Options.Points(0, 5, Optional.of(0))))))
        .isEqualTo(new Refusal.OptionOutOfRange(Option.ACCEPT_FROM, 0, 1, 5));
    assertThat(opening(new Voting("quadratic", 1, Optional.of(new Options.Credits(0, true)))))
        .isEqualTo(new Refusal.OptionOutOfRange(Option.CREDITS, 0, 1, 10_000));
    assertThat(opening(new Voting("acceptance", 2, Optional.empty())))
        .isEqualTo(new Refusal.OptionOutOfRange(Option.PLACES, 2, 1, 1));
    assertThat(opening(new Voting("stv-meek", 3, Optional.empty())))
        .isEqualTo(new Refusal.NothingToChooseFrom(3, 3));
    assertThat(
            aVotingPanel()
                .refused(
                    CHAIR,
                    new PanelCommand.OpenRound(
                        recommendations(1, 2), Voting.by("schulze"), Optional.of(Story.RULE))))
        .isEqualTo(new Refusal.RuleDoesNotFit("threshold", "schulze"));
  }

  private static Refusal opening(Voting voting) {
    return aVotingPanel()
        .refused(
            CHAIR, new PanelCommand.OpenRound(recommendations(1, 2, 3), voting, Optional.empty()));
  }

  /// Method and the rules that fit it, as options and refusals see it.
  @ParameterizedTest
  @CsvSource({
    "acceptance, threshold consent double-majority delphi",
    "yes-no, threshold consent double-majority",
    "approval, threshold consent double-majority",
    "gradients, threshold consent double-majority delphi",
    "majority-judgment, threshold consent double-majority delphi",
    "rand-ucla, threshold consent double-majority rand-ucla delphi",
    "score, ''",
    "schulze, ''",
    "dots, ''",
    "quadratic, ''"
  })
  void each_method_takes_the_rules_that_can_judge_it(String method, String rules) {
    var voting = Voting.by(method);

    assertThat(Rules.ALL.stream().filter(voting::takes).map(Rule::name))
        .containsExactly(rules.isEmpty() ? new String[0] : rules.split(" "));
  }

  @Test
  void a_delphi_rule_compares_rounds_on_the_same_text() {
    var delphi = Optional.<Rule>of(new DelphiRule(1, Threshold.of("85%"), 3, Threshold.of("75%")));
    var voting = Voting.by("acceptance");
    var story =
        aVotingPanel()
            .openRound(voting, delphi, 1)
            .vote(1, "ls ls ls ls")
            .closeRound()
            .openRound(voting, delphi, 1)
            .vote(1, "ls ls ls ss")
            .closeRound()
            .when(
                CHAIR,
                new PanelCommand.ReviseRecommendation(
                    new Recommendation.Id(1), new RecommendationText("Another text", ""), 1))
            .openRound(voting, delphi, 1)
            .vote(1, "ls ls ls ss")
            .closeRound();

    assertThat(story.panel().rounds().stream().map(VotingTest::verdict))
        .containsExactly(
            Verdict.Kind.WITHIN_REACH, Verdict.Kind.CONSENSUS, Verdict.Kind.WITHIN_REACH);
  }

  private static Verdict.Kind verdict(Round round) {
    return round.outcomes().getFirst().verdict().orElseThrow().kind();
  }

  private static List<Recommendation.Id> ids(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Recommendation.Id::new).collect(Collectors.toList());
  }
}
