package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Tally;
import org.parley.voting.method.Methods;

class SecretRoundTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Round.Id ROUND = new Round.Id(1);

  private static Story aPanelOf(int seatsEach) {
    return Story.aSeatedPanel(seatsEach).phase(PhaseKind.ROUNDS);
  }

  private static PanelCommand ballot(String grade, String reason) {
    return new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", grade), Map.of(R1, reason));
  }

  @Test
  void the_record_says_that_a_seat_voted_and_never_what() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "c");
    var seat = story.panel().heldPanelistSeats().getFirst().id();

    assertThat(story.happenings().getLast().event())
        .isEqualTo(new PanelEvent.SeatVoted(ROUND, seat));
    assertThat(story.panel().openRound().orElseThrow().voted()).containsExactly(seat.number());
    assertThat(story.panel().toString()).doesNotContain("cannot-accept");
  }

  @Test
  void a_changed_ballot_is_no_event() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "c");
    var before = story.panel();

    story.vote(1, "s");

    assertThat(story.panel()).isEqualTo(before);
  }

  private static Round.Theirs theirs(Story story) {
    return story.panel().rounds().getFirst().theirs(new Seat.Id(2));
  }

  private static Story takenOver(Story story) {
    var seat = new Seat.Id(2);
    return story
        .when(CHAIR, new PanelCommand.LeaveSeat(seat))
        .when(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat));
  }

  @Test
  void whether_a_ballot_is_by_who_holds_the_seat_is_known_until_it_changes_hands() {
    var story = takenOver(aPanelOf(4).openSecretRound(1));
    assertThat(theirs(story)).isEqualTo(Round.Theirs.NO);

    story.vote(1, "ssss ssss ssss ssss");
    assertThat(theirs(story)).isEqualTo(Round.Theirs.YES);

    takenOver(story);
    assertThat(theirs(story)).isEqualTo(Round.Theirs.MAYBE);
    var before = story.panel();
    story.vote(1, "c");
    assertThat(story.panel()).as("a changed ballot leaves no trace").isEqualTo(before);

    story.closeRound();
    assertThat(theirs(story)).isEqualTo(Round.Theirs.MAYBE);
    assertThat(theirs(takenOver(story))).isEqualTo(Round.Theirs.NO);
  }

  @Test
  void the_ballot_cast_last_is_the_one_that_counts() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "cccc cccc cccc cccc");

    story.vote(1, "ssss ssss ssss ssss").closeRound();

    assertThat(outcome(story).grades())
        .containsEntry("support", 16)
        .containsEntry("cannot-accept", 0);
  }

  @Test
  void a_closed_round_publishes_ballots_and_receipts_without_seats() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "csss llls csss llls").closeRound();
    var published = published(story);

    assertThat(published.receipts()).hasSize(16).isSorted();
    assertThat(published.parts()).extracting(Published.Part::roles).hasSize(4);
    assertThat(published.parts().getFirst().ballots())
        .containsExactly(
            Ballot.Grades.of("R1", "cannot-accept"),
            Ballot.Grades.of("R1", "support"),
            Ballot.Grades.of("R1", "support"),
            Ballot.Grades.of("R1", "support"));
    assertThat(round(story).ballots()).isEmpty();
  }

  @Test
  void what_is_published_depends_on_nothing_but_what_was_voted() {
    var one = aPanelOf(4).openSecretRound(1).vote(1, "csss llls csss llls").closeRound();
    var other = aPanelOf(4).openSecretRound(1).vote(1, "sssc slll sscs llsl").closeRound();

    assertThat(published(one)).isEqualTo(published(other));
    assertThat(round(one).result()).isEqualTo(round(other).result());
  }

  static Stream<String> methods() {
    return Methods.ALL.stream().map(method -> method.name());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void the_ballots_that_are_published_give_the_count_that_was_declared(String method) {
    var round = round(VotingStory.aSecretRound(method));
    var published = round.published().orElseThrow();

    assertThat(published.uncounted()).isEmpty();
    switch (round.result().orElseThrow()) {
      case Result.Judged(var outcomes, _) ->
          outcomes.forEach(
              outcome ->
                  outcome
                      .parts()
                      .forEach(part -> assertThat(recounted(round, outcome, part)).isTrue()));
      case Result.Chosen(var tally, var parts) -> {
        if (round.voting().grades()) return;
        assertThat(again(round, published.parts())).isEqualTo(tally);
        for (int i = 0; i < parts.size(); i++)
          assertThat(again(round, List.of(published.parts().get(i))))
              .isEqualTo(parts.get(i).tally());
      }
    }
  }

  private static boolean recounted(Round round, Outcome outcome, Outcome.Part part) {
    var ballots =
        round.published().orElseThrow().parts().stream()
            .filter(p -> p.roles().equals(part.roles()))
            .flatMap(p -> p.ballots().stream())
            .toList();
    return part.grades().entrySet().stream()
        .filter(grade -> !grade.getKey().equals("not-approved"))
        .allMatch(
            grade ->
                grade.getValue()
                    == ballots.stream()
                        .filter(
                            ballot ->
                                !isTornFromAnother(ballot, outcome)
                                    && Round.Ballot.grade(ballot, outcome.recommendation())
                                        .equals(Optional.of(grade.getKey())))
                        .count());
  }

  private static boolean isTornFromAnother(Ballot ballot, Outcome outcome) {
    return ballot instanceof Ballot.Approvals(var approved)
        && !approved.contains(outcome.recommendation().toString());
  }

  private static Tally again(Round round, List<Published.Part> parts) {
    var ballots =
        parts.stream()
            .flatMap(part -> part.ballots().stream())
            .map(ballot -> new Election.Cast(ballot, 1))
            .toList();
    return round
        .voting()
        .counting()
        .tally(new Election(round.candidates(), ballots, round.voting().places(), round.seed()));
  }

  @Test
  void roles_too_small_to_show_are_counted_as_one() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "c... ssss ssss ssl.").closeRound();

    assertThat(outcome(story).parts())
        .extracting(Outcome.Part::roles)
        .containsExactly(List.of(TECHNOLOGY, INTELLIGENCE), List.of(PRIVACY), List.of(LAW));
    assertThat(outcome(story).parts()).allMatch(part -> part.cast() == 0 || part.cast() >= 3);
  }

  @Test
  void roles_once_merged_stay_merged_in_later_secret_rounds() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "c... ssss ssss ssl.").closeRound();

    story.openSecretRound(1).vote(1, "cccc ssss ssss ssll").closeRound();

    assertThat(story.panel().rounds().getLast().outcomes().getFirst().parts())
        .extracting(Outcome.Part::roles)
        .containsExactly(List.of(TECHNOLOGY, INTELLIGENCE), List.of(PRIVACY), List.of(LAW));
  }

  @Test
  void roles_merged_in_a_round_on_an_amendment_stay_merged_as_well() {
    var settings = Story.settings();
    var story =
        Story.aSeatedPanel(4)
            .when(
                CHAIR,
                new PanelCommand.Edit(
                    new Settings(
                        settings.title(),
                        settings.format(),
                        settings.visibility(),
                        settings.agenda(),
                        settings.voting(),
                        settings.rule(),
                        settings.disclosureMinimum(),
                        Secrecy.SECRET)))
            .phase(PhaseKind.RECOMMENDATIONS);
    var change = TextChange.between(TextChange.Part.BODY, "Yearly.", "Monthly.").orElseThrow();
    story
        .when(
            story.panelist(PRIVACY, 1),
            new PanelCommand.Drafting.ProposeAmendment(R1, 1, change, ""))
        .phase(PhaseKind.ROUNDS)
        .when(CHAIR, new PanelCommand.Drafting.PutToVote(new Amendment.Id(1)));
    var seats = story.panel().heldPanelistSeats();
    for (var seat : seats.subList(1, seats.size()))
      if (!seat.role().equals(Optional.of(TECHNOLOGY)))
        story.when(
            Actor.on(seat.id()),
            new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", "yes"), Map.of()));
    story.when(
        story.panelist(TECHNOLOGY, 1),
        new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", "no"), Map.of()));
    story.closeRound();
    var merged = published(story).parts();
    assertThat(merged).hasSizeLessThan(4);

    story.openSecretRound(1).vote(1, "cccc ssss ssss ssll").closeRound();

    assertThat(story.panel().rounds().getLast().published().orElseThrow().parts())
        .extracting(Published.Part::roles)
        .isEqualTo(merged.stream().map(Published.Part::roles).toList());
  }

  @Test
  void fewer_ballots_than_the_disclosure_minimum_are_not_counted() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "cs").closeRound();

    assertThat(outcome(story).cast()).isZero();
    assertThat(published(story).uncounted()).containsExactly(R1);
    assertThat(published(story).receipts()).hasSize(2);
    assertThat(published(story).parts()).allMatch(part -> part.ballots().isEmpty());
    assertThat(round(story).toString()).doesNotContain("cannot-accept=1");
  }

  @Test
  void an_answer_that_hardly_anybody_gave_is_not_counted_while_the_others_are() {
    var story = VotingStory.aVotingPanel().openSecretRound(1, 2).vote(1, "ssss ssss").vote(2, "c");

    story.closeRound();

    assertThat(published(story).uncounted()).containsExactly(new Recommendation.Id(2));
    assertThat(round(story).outcomes()).extracting(Outcome::cast).containsExactly(8, 0);
    assertThat(published(story).parts().toString()).doesNotContain("cannot-accept");
  }

  @Test
  void a_sheet_of_answers_is_torn_apart_lest_it_be_known_again() {
    var story =
        VotingStory.aVotingPanel().openSecretRound(1, 2).vote(1, "ssss llll").vote(2, "cccc rrrr");

    story.closeRound();

    assertThat(published(story).parts())
        .flatExtracting(Published.Part::ballots)
        .hasSize(16)
        .allMatch(ballot -> ((Ballot.Grades) ballot).grades().size() == 1);
  }

  @Test
  void reasons_are_published_in_the_order_of_their_words() {
    var story = aPanelOf(1).openSecretRound(1);
    var seats = story.panel().heldPanelistSeats();
    for (int i = 0; i < 4; i++)
      story.when(Actor.on(seats.get(i).id()), ballot("support", List.of("d", "b", "", "a").get(i)));

    story.closeRound();

    assertThat(published(story).reasons()).isEqualTo(Map.of(R1, List.of("a", "b", "d")));
  }

  @Test
  void the_rule_judges_merged_roles_as_one() {
    var apart = aPanelOf(2).openRound(1).vote(1, "cc ss ss ss").closeRound();
    var merged = aPanelOf(2).openSecretRound(1).vote(1, "cc ss ss ss").closeRound();

    assertThat(outcome(apart).verdict().orElseThrow().reasons().toString()).contains("technology");
    assertThat(outcome(merged).parts()).hasSize(1);
    assertThat(outcome(merged).verdict().orElseThrow().reasons().toString())
        .doesNotContain("Optional[technology]");
  }

  @Test
  void a_ballot_counts_though_its_voter_has_left() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "ssss ssss ssss ssss");
    var seat = story.panel().heldPanelistSeats().getFirst().id();

    story.when(CHAIR, new PanelCommand.LeaveSeat(seat)).closeRound();

    assertThat(outcome(story).cast()).isEqualTo(16);
    assertThat(outcome(story).eligible()).isEqualTo(16);
  }

  @Test
  void what_was_voted_on_in_secret_is_not_voted_on_by_name_afterwards() {
    var story = aPanelOf(4).openSecretRound(1).vote(1, "ssss ssss ssss ssss").closeRound();

    assertThat(
            story.refused(
                CHAIR,
                new PanelCommand.OpenRound(
                    Set.of(R1), Voting.by("acceptance"), Optional.of(Story.RULE))))
        .isEqualTo(new Refusal.WasSecret(1));
  }

  @Test
  void a_vote_by_name_can_be_followed_by_a_secret_one() {
    var story = aPanelOf(4).openRound(1).vote(1, "ssss ssss ssss ssss").closeRound();

    story.openSecretRound(1).vote(1, "cccc ssss ssss ssss").closeRound();

    assertThat(Movement.between(round(story), story.panel().rounds().getLast(), R1)).isEmpty();
    assertThat(story.panel().rounds().getLast().outcomes().getFirst().parts()).hasSize(4);
  }

  @Test
  void nobody_but_the_chair_has_the_box_opened() {
    var story = aPanelOf(4).openSecretRound(1);
    var close = new PanelCommand.CloseRound(ROUND);

    assertThat(story.panel().unseals(CHAIR, close)).contains(ROUND);
    for (var other : List.of(Actor.HOST, Actor.STRANGER, story.panelist(LAW, 1)))
      assertThat(story.panel().unseals(other, close)).isEmpty();
    assertThat(story.panel().unseals(CHAIR, new PanelCommand.ClosePanel())).isEmpty();
  }

  @Test
  void a_secret_ballot_keeps_its_choices_to_itself_when_printed() {
    var decision =
        aPanelOf(4).openSecretRound(1).decide(Actor.on(new Seat.Id(2)), ballot("support", ""));

    assertThat(decision.toString()).doesNotContain("support");
  }

  private static Round round(Story story) {
    return story.panel().rounds().getFirst();
  }

  private static Outcome outcome(Story story) {
    return round(story).outcome(R1).orElseThrow();
  }

  private static Published published(Story story) {
    return round(story).published().orElseThrow();
  }
}
