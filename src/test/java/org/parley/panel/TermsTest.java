package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.OpenRound;
import org.parley.panel.PanelCommand.WeighVotes;
import org.parley.voting.Ballot;

/// What is settled of a round before it opens: weights, presence, order, and when to stop.
class TermsTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Round.Id ROUND = new Round.Id(1);
  private static final Ballot SUPPORT = Ballot.Grades.of("R1", "support");

  private static Story aPanelOf(int seatsEach) {
    return aSeatedPanel(seatsEach).phase(PhaseKind.ROUNDS);
  }

  private static Terms weighing(Map<Role.Id, Integer> roles, Map<Seat.Id, Integer> seats) {
    return Terms.USUAL.withWeights(new Weights(roles, seats));
  }

  private static Outcome outcome(Story story) {
    return story.panel().rounds().getLast().outcome(R1).orElseThrow();
  }

  private static OpenRound open(String method, Secrecy secrecy, Terms terms) {
    return new OpenRound(Set.of(R1), Voting.by(method), Optional.empty(), secrecy, terms);
  }

  @Test
  void votes_count_as_often_as_they_weigh_and_so_do_shares_and_the_verdict() {
    var equal = aPanelOf(1).openRound(1).vote(1, "s c s s").closeRound();
    var weighted =
        aPanelOf(1).openRound(weighing(Map.of(PRIVACY, 3), Map.of()), 1).vote(1, "s c s s");
    weighted.closeRound();

    assertThat(outcome(equal).grades())
        .containsEntry("support", 3)
        .containsEntry("cannot-accept", 1);
    assertThat(outcome(weighted).grades())
        .containsEntry("support", 3)
        .containsEntry("cannot-accept", 3);
    assertThat(outcome(weighted).eligible()).isEqualTo(6);
    assertThat(outcome(weighted).verdict().orElseThrow().kind()).isEqualTo(Verdict.Kind.DIVIDED);
  }

  @Test
  void weights_can_be_settled_for_later_rounds_and_for_seats_that_are_there() {
    var story = aPanelOf(1);
    var heavy = new Weights(Map.of(PRIVACY, 3), Map.of(new Seat.Id(2), 2));

    assertThat(story.panel().weights()).isEqualTo(Weights.EQUAL);
    assertThat(story.when(CHAIR, new WeighVotes(heavy)).panel().weights()).isEqualTo(heavy);
    assertThat(
            story.refused(CHAIR, new WeighVotes(new Weights(Map.of(), Map.of(new Seat.Id(1), 2)))))
        .isEqualTo(new Refusal.HasNoVote(1));
    assertThat(story.refused(CHAIR, new WeighVotes(new Weights(Map.of(PRIVACY, 0), Map.of()))))
        .isEqualTo(new Refusal.OptionOutOfRange(Refusal.Option.WEIGHT, 0, 1, Weights.MOST));
    story
        .when(CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(2)))
        .when(CHAIR, new PanelCommand.RemoveSeat(new Seat.Id(2)));
    assertThat(story.panel().weights()).isEqualTo(new Weights(Map.of(PRIVACY, 3), Map.of()));
  }

  @Test
  void the_weight_of_a_seat_goes_before_that_of_its_role() {
    var story = aPanelOf(2);
    var seat = story.panelist(PRIVACY, 1).seat().orElseThrow();
    story.openRound(weighing(Map.of(PRIVACY, 5), Map.of(seat, 2)), 1).vote(1, "ss cs ss ss");
    story.closeRound();

    assertThat(outcome(story).part(PRIVACY).orElseThrow().grades())
        .containsEntry("cannot-accept", 2)
        .containsEntry("support", 5);
  }

  @Test
  void weights_do_not_lift_a_role_over_the_disclosure_minimum() {
    var story = aPanelOf(1).openRound(weighing(Map.of(PRIVACY, 100), Map.of()), 1);
    story.vote(1, "s c s s").closeRound();
    var question = story.panel().rounds().getFirst().question(R1).orElseThrow();

    assertThat(outcome(story).part(PRIVACY).orElseThrow().people()).isEqualTo(1);
    assertThat(story.panel().settings().disclosure().parts(question)).hasSize(1);
  }

  @Test
  void two_heavy_votes_are_still_too_few_to_show() {
    var story = aPanelOf(1).openRound(weighing(Map.of(PRIVACY, 9, LAW, 9), Map.of()), 1);
    story.vote(1, ". c s .").closeRound();
    var question = story.panel().rounds().getFirst().question(R1).orElseThrow();

    assertThat(story.panel().settings().disclosure().shows(question.all())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rand-ucla", "quadratic"})
  void methods_that_count_people_take_no_weights(String method) {
    var open =
        new OpenRound(
            Story.recommendations(1, 2),
            Voting.by(method),
            Optional.empty(),
            Secrecy.NAMED,
            weighing(Map.of(PRIVACY, 2), Map.of()));

    assertThat(VotingStory.aVotingPanel().refused(CHAIR, open))
        .isEqualTo(new Refusal.MethodTakesNoWeights(method));
  }

  @ParameterizedTest
  @CsvSource({"0", "1001", "-1"})
  void weights_run_from_one_to_a_thousand(int weight) {
    var open = open("acceptance", Secrecy.NAMED, weighing(Map.of(PRIVACY, weight), Map.of()));

    assertThat(aPanelOf(1).refused(CHAIR, open))
        .isEqualTo(new Refusal.OptionOutOfRange(Refusal.Option.WEIGHT, weight, 1, 1_000));
  }

  @Test
  void a_secret_round_takes_no_weights() {
    var open = open("acceptance", Secrecy.SECRET, weighing(Map.of(PRIVACY, 2), Map.of()));

    assertThat(aPanelOf(1).refused(CHAIR, open)).isEqualTo(new Refusal.WeightsInSecret());
  }

  @Test
  void only_those_vote_who_were_present_where_that_is_asked() {
    var story = aPanelOf(1);
    var present = story.panelist(PRIVACY, 1);
    var absent = story.panelist(LAW, 1);
    story.openRound(Terms.USUAL.withPresent(List.of(present.seat().orElseThrow())), 1);

    story.when(present, new CastBallot(ROUND, SUPPORT, Map.of()));

    assertThat(story.refused(absent, new CastBallot(ROUND, SUPPORT, Map.of())))
        .isEqualTo(new Refusal.NotPresent(absent.seat().orElseThrow().number()));
    assertThat(story.closeRound().panel().electorate(story.panel().rounds().getFirst())).hasSize(1);
    assertThat(outcome(story).eligible()).isEqualTo(1);
  }

  @Test
  void whoever_is_present_also_votes_for_those_whose_vote_they_hold() {
    var story = aPanelOf(1).when(CHAIR, new PanelCommand.AllowProxies(1));
    var present = story.panelist(PRIVACY, 1);
    var absent = story.panelist(LAW, 1).seat().orElseThrow();
    story
        .when(
            Actor.on(absent),
            new PanelCommand.GiveProxy(absent, present.seat().orElseThrow(), Optional.empty()))
        .openRound(Terms.USUAL.withPresent(List.of(present.seat().orElseThrow())), 1);

    story.when(present, new CastBallot(ROUND, SUPPORT, Map.of(), Map.of(), Optional.of(absent)));

    assertThat(story.panel().rounds().getFirst().ballot(absent)).isPresent();
  }

  @Test
  void each_seat_gets_the_sheet_in_an_order_of_its_own_that_stays() {
    var story = VotingStory.aVotingPanel().openRound(Terms.USUAL.withShuffled(true), 1, 2, 3);
    var round = story.panel().openRound().orElseThrow();
    var orders = new HashSet<List<Round.Item>>();
    for (var seat : story.panel().heldPanelistSeats()) {
      assertThat(round.items(seat.id())).containsExactlyInAnyOrderElementsOf(round.items());
      assertThat(round.items(seat.id())).isEqualTo(round.items(seat.id()));
      orders.add(round.items(seat.id()));
    }

    assertThat(orders).hasSizeGreaterThan(2);
  }

  @Test
  void without_being_asked_for_the_order_is_the_panels() {
    var round = VotingStory.aVotingPanel().openRound(1, 2, 3).panel().openRound().orElseThrow();

    assertThat(round.items(new Seat.Id(4))).isEqualTo(round.items());
  }

  @Test
  void nobody_changes_the_rule_of_a_round_once_it_is_open() {
    var story = aPanelOf(1).openRound(1);
    var before = story.panel().rounds().getFirst();
    for (var actor : List.of(Actor.HOST, CHAIR, CHAIR.alsoHost())) {
      assertThat(story.decide(actor, new PanelCommand.Edit(Story.settings())))
          .isInstanceOf(Decision.Refused.class);
      assertThat(story.decide(actor, open("yes-no", Secrecy.NAMED, Terms.USUAL)))
          .isInstanceOf(Decision.Refused.class);
    }
    story.vote(1, "s s s s").when(CHAIR, new PanelCommand.AllowProxies(2)).closeRound();

    var after = story.panel().rounds().getFirst();
    assertThat(after.rule()).isEqualTo(before.rule());
    assertThat(after.ruleHash()).isEqualTo(before.ruleHash()).isPresent();
    assertThat(after.terms()).isEqualTo(before.terms());
    assertThat(after.voting()).isEqualTo(before.voting());
  }

  @Test
  void no_event_but_the_opening_of_a_round_holds_a_rule_for_it() {
    assertThat(events(PanelEvent.class).filter(TermsTest::holdsARule))
        .containsExactly(PanelEvent.RoundOpened.class);
  }

  private static Stream<Class<?>> events(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(member -> member.isSealed() ? events(member) : Stream.of(member));
  }

  private static boolean holdsARule(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .anyMatch(part -> part.getName().equals("ruleHash"));
  }

  private static Story stopping(StopRule rule) {
    return aPanelOf(4).openRound(Terms.USUAL.withStop(rule), 1);
  }

  private static Optional<StopRule.Met> stopped(Story story) {
    return story.panel().rounds().getLast().stopped();
  }

  @Test
  void rounds_may_stop_at_consensus() {
    var rule = new StopRule(true, Optional.empty(), Optional.empty());

    assertThat(stopped(stopping(rule).vote(1, "ssss ssss ssss ssss").closeRound()))
        .contains(StopRule.Met.CONSENSUS);
    assertThat(stopped(stopping(rule).vote(1, "cccc ssss ssss ssss").closeRound())).isEmpty();
  }

  @Test
  void rounds_may_stop_when_answers_no_longer_move() {
    var rule = new StopRule(false, Optional.of(Threshold.of("15/16")), Optional.empty());
    var terms = Terms.USUAL.withStop(rule);
    var story = stopping(rule).vote(1, "cccc cccc ssss ssss").closeRound();
    assertThat(stopped(story)).isEmpty();

    story.openRound(terms, 1).vote(1, "cccc ccrr ssss ssss").closeRound();
    assertThat(stopped(story)).isEmpty();

    story.openRound(terms, 1).vote(1, "cccc cccr ssss ssss").closeRound();
    assertThat(stopped(story)).contains(StopRule.Met.STABLE);
  }

  @Test
  void rounds_may_stop_after_a_number_of_them() {
    var rule = new StopRule(false, Optional.empty(), Optional.of(2));
    var story = stopping(rule).vote(1, "cccc cccc ssss ssss").closeRound();
    assertThat(stopped(story)).isEmpty();

    story.openRound(Terms.USUAL.withStop(rule), 1).vote(1, "ssss").closeRound();

    assertThat(stopped(story)).contains(StopRule.Met.LAST_ROUND);
  }

  @Test
  void a_stop_rule_that_never_stops_is_refused() {
    var never = new StopRule(false, Optional.empty(), Optional.empty());
    var open = open("acceptance", Secrecy.NAMED, Terms.USUAL.withStop(never));

    assertThat(aPanelOf(1).refused(CHAIR, open)).isEqualTo(new Refusal.StopsNever());
  }

  @Test
  void a_round_knows_who_stayed_and_who_dropped_out() {
    var story = aPanelOf(4).openRound(1).vote(1, "ssss ssss ssss ss..").closeRound();
    story.openRound(1).vote(1, "llll llll l... .sss").closeRound();

    var series = Series.of(story.panel(), story.panel().rounds().getLast()).orElseThrow();

    assertThat(List.of(series.both(), series.left(), series.came())).containsExactly(10, 4, 2);
    assertThat(series.common(R1).orElseThrow().toString()).contains("part=1, whole=4");
  }

  @Test
  void reasons_are_shuffled_and_kept_back_where_too_few_answered() {
    var story = aPanelOf(1).openRound(1);
    var seats = story.panel().heldPanelistSeats();
    for (int i = 0; i < 2; i++)
      story.when(Actor.on(seats.get(i).id()), new CastBallot(ROUND, SUPPORT, Map.of(R1, "r" + i)));
    var few = story.closeRound().panel();
    story.openRound(1);
    for (int i = 0; i < 4; i++)
      story.when(
          Actor.on(seats.get(i).id()),
          new CastBallot(new Round.Id(2), SUPPORT, Map.of(R1, "r" + i)));
    var enough = story.closeRound().panel();

    assertThat(few.reasons(few.rounds().getFirst(), R1)).isEmpty();
    assertThat(enough.reasons(enough.rounds().getLast(), R1))
        .extracting(Reason::text)
        .containsExactlyInAnyOrder("r0", "r1", "r2", "r3");
  }

  @Test
  void what_moved_ballots_is_counted_once_the_round_is_closed() {
    var story = aSeatedPanel(1).phase(PhaseKind.EXCHANGE);
    var target = new Reply.Target.ToReply(new Reply.Id(1));
    story
        .when(
            story.panelist(LAW, 1),
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(R1), Reply.Kind.SUPPORTS, "Yes."))
        .phase(PhaseKind.ROUNDS)
        .openRound(1);
    for (var actor : List.of(story.panelist(TECHNOLOGY, 1), story.panelist(PRIVACY, 1)))
      story.when(
          actor, new CastBallot(ROUND, SUPPORT, Map.of(), Map.of(R1, target), Optional.empty()));

    assertThat(story.panel().citations()).isEmpty();
    assertThat(story.closeRound().panel().citations()).containsExactly(new Citation(target, 2));
  }

  @Test
  void what_is_not_there_cannot_have_moved_anybody() {
    var story = aPanelOf(1).openRound(1);
    var cast =
        new CastBallot(
            ROUND,
            SUPPORT,
            Map.of(),
            Map.of(R1, new Reply.Target.ToReply(new Reply.Id(7))),
            Optional.empty());

    assertThat(story.refused(story.panelist(LAW, 1), cast)).isEqualTo(new Refusal.NothingToCite());
  }

  @Test
  void what_is_hidden_is_not_cited_nor_told_apart_from_what_is_not_there() {
    var target = new Reply.Target.ToPosition(new Position.Id(1));
    var story = aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    story
        .when(story.panelist(LAW, 1), new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.ROUNDS)
        .openRound(1)
        .when(CHAIR, new PanelCommand.Moderating.Hide(target, Moderation.Reason.PERSONAL_DATA, ""));
    var cast = new CastBallot(ROUND, SUPPORT, Map.of(), Map.of(R1, target), Optional.empty());

    for (var actor : List.of(story.panelist(TECHNOLOGY, 1), story.panelist(LAW, 1)))
      assertThat(story.refused(actor, cast)).isEqualTo(new Refusal.NothingToCite());
  }
}
