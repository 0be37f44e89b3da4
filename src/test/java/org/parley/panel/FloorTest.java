package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Floor.Kind;

/// Asking for the floor, whose turn it is, and how long everybody has spoken. In these stories each
/// command is given a minute after the one before.
class FloorTest {

  private static final Seat.Id OBSERVER = new Seat.Id(10);

  private final Story story = Story.aSeatedPanel(2).phase(PhaseKind.EXCHANGE);

  private Seat.Id seat(Role.Id role, int number) {
    return story.panelist(role, number).seat().orElseThrow();
  }

  private void asks(Role.Id role, int number, Kind kind) {
    story.when(
        story.panelist(role, number),
        new PanelCommand.AskForFloor(seat(role, number), kind, Optional.empty()));
  }

  private void question(Role.Id role, int number, Role.Id to) {
    story.when(
        story.panelist(role, number),
        new PanelCommand.AskForFloor(seat(role, number), Kind.QUESTION, Optional.of(to)));
  }

  private void give(Role.Id role, int number) {
    story.when(CHAIR, new PanelCommand.GiveFloor(seat(role, number), ""));
  }

  private void speak(Role.Id role, int number) {
    give(role, number);
    story.when(CHAIR, new PanelCommand.EndSpeech(seat(role, number)));
  }

  private List<Seat.Id> order() {
    return FloorOrder.of(story.panel()).stream().map(Floor.Request::seat).toList();
  }

  private Instant now() {
    return story.happenings().getLast().at();
  }

  @Test
  void before_anybody_has_spoken_whoever_asked_first_goes_first() {
    asks(LAW, 2, Kind.CONTRIBUTION);
    asks(PRIVACY, 1, Kind.QUESTION);
    asks(LAW, 1, Kind.CONTRIBUTION);

    assertThat(order()).containsExactly(seat(LAW, 2), seat(PRIVACY, 1), seat(LAW, 1));
  }

  @Test
  void the_role_that_has_spoken_least_goes_first_and_then_its_seat_that_has_spoken_least() {
    speak(LAW, 1);
    speak(LAW, 1);
    speak(PRIVACY, 1);
    asks(LAW, 2, Kind.CONTRIBUTION);
    asks(PRIVACY, 1, Kind.CONTRIBUTION);
    asks(PRIVACY, 2, Kind.CONTRIBUTION);
    asks(TECHNOLOGY, 1, Kind.CONTRIBUTION);

    assertThat(order())
        .containsExactly(seat(TECHNOLOGY, 1), seat(PRIVACY, 2), seat(PRIVACY, 1), seat(LAW, 2));
  }

  @Test
  void points_of_order_go_first_then_answers_of_those_who_were_asked() {
    question(TECHNOLOGY, 1, LAW);
    speak(TECHNOLOGY, 1);
    asks(INTELLIGENCE, 1, Kind.CONTRIBUTION);
    asks(LAW, 2, Kind.ANSWER);
    asks(PRIVACY, 1, Kind.POINT_OF_ORDER);

    assertThat(order()).containsExactly(seat(PRIVACY, 1), seat(LAW, 2), seat(INTELLIGENCE, 1));
  }

  @Test
  void urgent_requests_are_not_balanced_among_each_other() {
    speak(LAW, 1);
    asks(LAW, 1, Kind.POINT_OF_ORDER);
    asks(PRIVACY, 1, Kind.POINT_OF_ORDER);

    assertThat(order()).containsExactly(seat(LAW, 1), seat(PRIVACY, 1));
  }

  @Test
  void unbalanced_only_waiting_counts() {
    speak(LAW, 1);
    asks(LAW, 1, Kind.CONTRIBUTION);
    asks(PRIVACY, 1, Kind.CONTRIBUTION);
    assertThat(order()).containsExactly(seat(PRIVACY, 1), seat(LAW, 1));

    story.when(
        CHAIR, new PanelCommand.SetFloorTerms(new FloorTerms(false, 180, 0), "A short round."));

    assertThat(order()).containsExactly(seat(LAW, 1), seat(PRIVACY, 1));
  }

  @Test
  void who_speaks_counts_with_the_whole_time_a_speech_may_take() {
    speak(PRIVACY, 1);
    give(LAW, 1);
    asks(LAW, 2, Kind.CONTRIBUTION);
    asks(PRIVACY, 2, Kind.CONTRIBUTION);
    // Law has spoken for two minutes by now, Privacy for one; a speech may take three.
    assertThat(order()).containsExactly(seat(PRIVACY, 2), seat(LAW, 2));

    story.when(
        CHAIR, new PanelCommand.SetFloorTerms(new FloorTerms(true, 0, 0), "As long as it takes."));
    assertThat(order()).containsExactly(seat(LAW, 2), seat(PRIVACY, 2));
  }

  @Test
  void a_question_addresses_a_role_until_it_has_begun_to_answer() {
    assertThat(refusedToAnswer(LAW)).isEqualTo(new Refusal.NotAddressed());
    question(TECHNOLOGY, 1, LAW);
    assertThat(refusedToAnswer(LAW)).isEqualTo(new Refusal.NotAddressed());

    give(TECHNOLOGY, 1);
    assertThat(refusedToAnswer(PRIVACY)).isEqualTo(new Refusal.NotAddressed());
    asks(LAW, 1, Kind.ANSWER);
    give(LAW, 1);

    assertThat(story.panel().floor().speaking().orElseThrow().kind()).isEqualTo(Kind.ANSWER);
    story.when(CHAIR, new PanelCommand.EndSpeech(seat(LAW, 1)));
    assertThat(refusedToAnswer(LAW)).isEqualTo(new Refusal.NotAddressed());
  }

  private Refusal refusedToAnswer(Role.Id role) {
    return story.refused(
        story.panelist(role, 1),
        new PanelCommand.AskForFloor(seat(role, 1), Kind.ANSWER, Optional.empty()));
  }

  @Test
  void a_seat_has_one_request_and_another_takes_its_place() {
    asks(LAW, 1, Kind.CONTRIBUTION);
    assertThat(
            story.refused(
                story.panelist(LAW, 1),
                new PanelCommand.AskForFloor(seat(LAW, 1), Kind.CONTRIBUTION, Optional.empty())))
        .isEqualTo(new Refusal.AlreadyAsked());

    asks(LAW, 1, Kind.POINT_OF_ORDER);

    assertThat(FloorOrder.of(story.panel()))
        .singleElement()
        .extracting(Floor.Request::kind)
        .isEqualTo(Kind.POINT_OF_ORDER);
  }

  @Test
  void to_call_somebody_before_their_turn_needs_a_reason_that_is_recorded() {
    asks(LAW, 1, Kind.CONTRIBUTION);
    asks(PRIVACY, 1, Kind.CONTRIBUTION);
    var early = new PanelCommand.GiveFloor(seat(PRIVACY, 1), " ");
    assertThat(story.refused(CHAIR, early)).isEqualTo(new Refusal.NotNext());
    assertThat(story.refused(CHAIR, new PanelCommand.GiveFloor(seat(TECHNOLOGY, 1), "")))
        .isEqualTo(new Refusal.NotNext());

    story.when(CHAIR, new PanelCommand.GiveFloor(seat(PRIVACY, 1), " Has to leave early. "));

    assertThat(story.panel().floor().speaking().orElseThrow().reason())
        .contains("Has to leave early.");
    assertThat(order()).containsExactly(seat(LAW, 1));
  }

  @Test
  void a_reason_that_was_not_needed_is_not_recorded() {
    asks(LAW, 1, Kind.CONTRIBUTION);
    story.when(CHAIR, new PanelCommand.GiveFloor(seat(LAW, 1), "She asked first."));

    assertThat(story.panel().floor().speaking().orElseThrow().reason()).isEmpty();
  }

  @Test
  void the_chair_calls_on_anybody_while_nobody_asks_and_the_speech_before_ends() {
    give(LAW, 1);
    give(PRIVACY, 2);

    var floor = story.panel().floor();
    assertThat(floor.speeches()).hasSize(2);
    assertThat(floor.speeches().getFirst().lasted(now())).isEqualTo(Duration.ofMinutes(1));
    assertThat(floor.hasFloor(seat(PRIVACY, 2))).isTrue();
    assertThat(story.refused(CHAIR, new PanelCommand.GiveFloor(seat(PRIVACY, 2), "")))
        .isEqualTo(new Refusal.HasTheFloor());
  }

  @Test
  void speakers_end_their_own_speech_and_nobody_elses() {
    give(LAW, 1);
    var end = new PanelCommand.EndSpeech(seat(LAW, 1));
    assertThat(story.refused(story.panelist(LAW, 2), end)).isEqualTo(new Refusal.NotYourSeat());

    story.when(story.panelist(LAW, 1), end);

    assertThat(story.panel().floor().speaking()).isEmpty();
    assertThat(story.refused(CHAIR, end)).isEqualTo(new Refusal.HasNotTheFloor());
  }

  @Test
  void the_chair_asks_and_withdraws_for_those_without_a_device() {
    story.when(
        CHAIR, new PanelCommand.AskForFloor(seat(LAW, 2), Kind.CONTRIBUTION, Optional.empty()));
    assertThat(
            story.refused(story.panelist(LAW, 1), new PanelCommand.WithdrawRequest(seat(LAW, 2))))
        .isEqualTo(new Refusal.NotYourSeat());

    story.when(CHAIR, new PanelCommand.WithdrawRequest(seat(LAW, 2)));

    assertThat(order()).isEmpty();
    assertThat(story.refused(CHAIR, new PanelCommand.WithdrawRequest(seat(LAW, 2))))
        .isEqualTo(new Refusal.NotAsked());
  }

  @Test
  void a_vacant_seat_does_not_get_the_floor() {
    story.when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()));

    assertThat(story.refused(CHAIR, new PanelCommand.GiveFloor(OBSERVER, "")))
        .isEqualTo(new Refusal.SeatIsVacant());
    assertThat(story.refused(CHAIR, new PanelCommand.GiveFloor(new Seat.Id(99), "")))
        .isEqualTo(new Refusal.NoSuchSeat(99));
  }

  @Test
  void whoever_gets_up_asks_no_longer_and_speaks_no_longer() {
    give(LAW, 1);
    asks(PRIVACY, 1, Kind.CONTRIBUTION);

    story.when(story.panelist(LAW, 1), new PanelCommand.LeaveSeat(seat(LAW, 1)));
    story.when(story.panelist(PRIVACY, 1), new PanelCommand.LeaveSeat(seat(PRIVACY, 1)));

    assertThat(story.panel().floor().speaking()).isEmpty();
    assertThat(order()).isEmpty();
  }

  @Test
  void time_spoken_is_reckoned_from_the_record() {
    speak(LAW, 1);
    give(LAW, 2);
    story.when(CHAIR, new PanelCommand.SeatByName(vacated()));
    var floor = story.panel().floor();

    var spoken = SpeakingTime.of(floor, now().plusSeconds(30));

    assertThat(spoken.of(seat(LAW, 1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(spoken.of(seat(LAW, 2))).isEqualTo(Duration.ofSeconds(150));
    assertThat(spoken.of(LAW)).isEqualTo(Duration.ofSeconds(210));
    assertThat(spoken.of(PRIVACY)).isZero();
    assertThat(spoken.total()).isEqualTo(Duration.ofSeconds(210));
    assertThat(spoken.used(LAW, new FloorTerms(true, 0, 7))).hasValue(0.5);
    assertThat(spoken.used(LAW, FloorTerms.USUAL)).isEmpty();
    assertThat(Panel.of(story.happenings()).floor()).isEqualTo(floor);
  }

  private Seat.Id vacated() {
    story.when(CHAIR, new PanelCommand.LeaveSeat(seat(PRIVACY, 2)));
    return seat(PRIVACY, 2);
  }

  @Test
  void a_clock_set_back_makes_no_speech_negative() {
    give(LAW, 1);

    var spoken = SpeakingTime.of(story.panel().floor(), now().minusSeconds(5));

    assertThat(spoken.of(LAW)).isZero();
  }

  @Test
  void terms_are_changed_with_a_reason_once_people_rely_on_them() {
    var quick = new FloorTerms(true, 60, 10);
    assertThat(story.refused(CHAIR, new PanelCommand.SetFloorTerms(quick, " ")))
        .isEqualTo(new Refusal.TextMissing(Refusal.Field.REASON));
    assertThat(story.refused(CHAIR, new PanelCommand.SetFloorTerms(FloorTerms.USUAL, "Why not")))
        .isEqualTo(new Refusal.NothingChanged());
    assertThat(
            story.refused(
                CHAIR, new PanelCommand.SetFloorTerms(new FloorTerms(true, 3_601, 0), "Long")))
        .isEqualTo(new Refusal.OptionOutOfRange(Refusal.Option.SPEECH_SECONDS, 3_601, 0, 3_600));

    var unopened = Story.aSeatedPanel(1).when(CHAIR, new PanelCommand.SetFloorTerms(quick, ""));

    assertThat(unopened.panel().floor().terms()).isEqualTo(quick);
  }
}
