package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Chairing.Step;
import org.parley.voting.Ballot;

/// Leading a panel: time, going back, pausing, handing over, undoing. In these stories each command
/// is given a minute after the one before, and each phase is planned for thirty.
class ChairingTest {

  private final Story story = Story.aSeatedPanel(2);

  private Phase phase(PhaseKind kind) {
    return story.panel().phases().get(Story.number(story.panel(), kind) - 1);
  }

  private Instant now() {
    return story.happenings().getLast().at();
  }

  private Seat.Id seat(Role.Id role, int number) {
    return story.panelist(role, number).seat().orElseThrow();
  }

  // time

  @Test
  void a_phase_is_extended_from_where_it_was_to_end() {
    story.phase(PhaseKind.BRIEFING);
    var end = phase(PhaseKind.BRIEFING).ends().orElseThrow();
    assertThat(end).isEqualTo(now().plus(Duration.ofMinutes(30)));

    story.when(CHAIR, new PanelCommand.ExtendPhase(1, 5));

    assertThat(phase(PhaseKind.BRIEFING).ends()).contains(end.plus(Duration.ofMinutes(5)));
    assertThat(phase(PhaseKind.BRIEFING).minutes()).isEqualTo(30);
  }

  @Test
  void a_phase_whose_time_is_over_is_extended_from_now_on() {
    var opened = Instant.parse("2026-03-02T09:00:00Z");
    var late = opened.plus(Duration.ofMinutes(45));
    var phase = Phase.planned(1, PhaseKind.BRIEFING, 30).openedAt(opened);

    assertThat(phase.extended(5, late).ends()).contains(late.plus(Duration.ofMinutes(5)));
    assertThat(Phase.planned(1, PhaseKind.BRIEFING, 0).openedAt(opened).extended(5, late).ends())
        .contains(late.plus(Duration.ofMinutes(5)));
  }

  @Test
  void only_the_open_phase_is_extended_and_by_a_minute_at_least() {
    story.phase(PhaseKind.BRIEFING).phase(PhaseKind.POSITIONS);

    assertThat(story.refused(CHAIR, new PanelCommand.ExtendPhase(1, 5)))
        .isEqualTo(new Refusal.PhaseIsNotOpen());
    assertThat(story.refused(CHAIR, new PanelCommand.ExtendPhase(2, 0)))
        .isEqualTo(new Refusal.OptionOutOfRange(Refusal.Option.MINUTES, 0, 1, 1_440));
  }

  // going back

  @Test
  void the_chair_goes_back_to_a_phase_and_its_time_adds_up() {
    story.phase(PhaseKind.BRIEFING).phase(PhaseKind.POSITIONS);

    story.when(CHAIR, new PanelCommand.ReopenPhase(1, 10));

    assertThat(phase(PhaseKind.POSITIONS).isOver()).isTrue();
    assertThat(phase(PhaseKind.BRIEFING).isOpen()).isTrue();
    assertThat(phase(PhaseKind.BRIEFING).ends()).contains(now().plus(Duration.ofMinutes(10)));
    assertThat(phase(PhaseKind.BRIEFING).lasted(now().plusSeconds(30)))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(story.panel().nextPhase().orElseThrow().kind()).isEqualTo(PhaseKind.EXCHANGE);
  }

  @Test
  void a_phase_that_was_left_out_is_gone_back_to_and_not_opened() {
    story.phase(PhaseKind.EXCHANGE);
    assertThat(story.refused(CHAIR, new PanelCommand.OpenPhase(2)))
        .isEqualTo(new Refusal.PhaseIsOver());

    story.when(CHAIR, new PanelCommand.ReopenPhase(2, 0));

    assertThat(phase(PhaseKind.POSITIONS).isOpen()).isTrue();
    assertThat(phase(PhaseKind.POSITIONS).ends()).isEmpty();
  }

  @Test
  void nobody_goes_back_to_what_is_open_or_to_come_or_during_a_round() {
    story.phase(PhaseKind.BRIEFING).phase(PhaseKind.ROUNDS).openRound(1);

    assertThat(story.refused(CHAIR, new PanelCommand.ReopenPhase(1, 0)))
        .isEqualTo(new Refusal.RoundIsOpen(1));
    assertThat(story.refused(CHAIR, new PanelCommand.ReopenPhase(5, 0)))
        .isEqualTo(new Refusal.PhaseIsOpen());
    assertThat(story.refused(CHAIR, new PanelCommand.ReopenPhase(6, 0)))
        .isEqualTo(new Refusal.PhaseIsToCome());
    assertThat(story.refused(CHAIR, new PanelCommand.ReopenPhase(7, 0)))
        .isEqualTo(new Refusal.NoSuchPhase(7));
  }

  @Test
  void what_was_declared_as_the_result_is_not_reopened() {
    story.phase(PhaseKind.ROUNDS).phase(PhaseKind.REPORT);
    story.when(CHAIR, new PanelCommand.AdoptReport(""));

    assertThat(story.refused(CHAIR, new PanelCommand.ReopenPhase(5, 10)))
        .isEqualTo(new Refusal.AlreadyAdopted());
  }

  // pausing

  @Test
  void nobody_speaks_or_votes_during_a_pause_and_people_come_and_go() {
    story.phase(PhaseKind.ROUNDS).openRound(1);
    story.when(CHAIR, new PanelCommand.GiveFloor(seat(LAW, 1), ""));

    story.when(CHAIR, new PanelCommand.PausePanel("Lunch"));

    assertThat(story.panel().floor().speaking()).isEmpty();
    var vote =
        new PanelCommand.CastBallot(new Round.Id(1), Ballot.Grades.of("R1", "support"), Map.of());
    assertThat(story.refused(story.panelist(LAW, 1), vote)).isEqualTo(new Refusal.PanelIsPaused());
    assertThat(story.refused(CHAIR, new PanelCommand.GiveFloor(seat(LAW, 1), "")))
        .isEqualTo(new Refusal.PanelIsPaused());
    story
        .when(story.panelist(LAW, 2), new PanelCommand.LeaveSeat(seat(LAW, 2)))
        .when(CHAIR, new PanelCommand.SeatByName(seat(LAW, 2)))
        .when(CHAIR, new PanelCommand.ResumePanel())
        .when(story.panelist(LAW, 1), vote);
  }

  @Test
  void a_pause_is_not_taken_off_the_time_of_the_phase() {
    story.phase(PhaseKind.BRIEFING);
    var end = phase(PhaseKind.BRIEFING).ends().orElseThrow();

    story.when(CHAIR, new PanelCommand.PausePanel("")).when(CHAIR, new PanelCommand.ResumePanel());

    assertThat(phase(PhaseKind.BRIEFING).ends()).contains(end.plus(Duration.ofMinutes(1)));
  }

  @Test
  void a_phase_opened_during_a_pause_loses_no_time_before_it_opened() {
    story.phase(PhaseKind.BRIEFING).when(CHAIR, new PanelCommand.PausePanel(""));
    story.phase(PhaseKind.POSITIONS);
    var end = phase(PhaseKind.POSITIONS).ends().orElseThrow();

    story.when(CHAIR, new PanelCommand.ResumePanel());

    assertThat(phase(PhaseKind.POSITIONS).ends()).contains(end.plus(Duration.ofMinutes(1)));
  }

  @Test
  void a_panel_pauses_once_and_resumes_once() {
    assertThat(story.refused(CHAIR, new PanelCommand.ResumePanel()))
        .isEqualTo(new Refusal.PanelIsNotPaused());
    story.when(CHAIR, new PanelCommand.PausePanel(""));
    assertThat(story.refused(CHAIR, new PanelCommand.PausePanel("")))
        .isEqualTo(new Refusal.PanelIsPaused());
  }

  // who presides

  @Test
  void a_deputy_presides_until_the_chair_takes_it_back() {
    var deputy = story.panelist(LAW, 1);
    story.when(CHAIR, new PanelCommand.HandChair(seat(LAW, 1)));

    assertThat(story.panel().presiding()).contains(seat(LAW, 1));
    assertThat(story.refused(CHAIR, new PanelCommand.OpenPhase(1)))
        .isEqualTo(new Refusal.OnlyTheChair());
    story.when(deputy, new PanelCommand.OpenPhase(1));
    assertThat(story.refused(story.panelist(PRIVACY, 1), new PanelCommand.HandChair(seat(LAW, 2))))
        .isEqualTo(new Refusal.OnlyHostOrChair());

    story.when(CHAIR, new PanelCommand.HandChair(new Seat.Id(1)));

    assertThat(story.refused(deputy, new PanelCommand.OpenPhase(2)))
        .isEqualTo(new Refusal.OnlyTheChair());
    assertThat(story.refused(CHAIR, new PanelCommand.HandChair(new Seat.Id(1))))
        .isEqualTo(new Refusal.AlreadyPresides());
  }

  @Test
  void a_deputy_who_gets_up_presides_no_longer_whoever_comes_next() {
    story.when(CHAIR, new PanelCommand.HandChair(seat(LAW, 1)));

    story
        .when(story.panelist(LAW, 1), new PanelCommand.LeaveSeat(seat(LAW, 1)))
        .when(Actor.invitedTo(seat(LAW, 1)), new PanelCommand.TakeSeat(seat(LAW, 1)));

    assertThat(story.panel().presiding()).contains(new Seat.Id(1));
  }

  @Test
  void there_may_be_several_chairs_of_whom_one_presides() {
    story
        .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()))
        .when(CHAIR, new PanelCommand.SeatByName(new Seat.Id(10)));
    var second = Actor.on(new Seat.Id(10));
    assertThat(story.refused(second, new PanelCommand.OpenPhase(1)))
        .isEqualTo(new Refusal.OnlyTheChair());

    story.when(CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(1)));

    assertThat(story.panel().presiding()).contains(new Seat.Id(10));
    assertThat(story.refused(Actor.HOST, new PanelCommand.RemoveSeat(new Seat.Id(1))))
        .isEqualTo(new Refusal.ChairStays());
    story.when(second, new PanelCommand.OpenPhase(1));
  }

  @Test
  void a_vacant_seat_does_not_preside() {
    story.when(CHAIR, new PanelCommand.LeaveSeat(seat(LAW, 1)));

    assertThat(story.refused(CHAIR, new PanelCommand.HandChair(seat(LAW, 1))))
        .isEqualTo(new Refusal.SeatIsVacant());
  }

  // undoing

  @Test
  void to_open_a_phase_is_undone_together_with_closing_the_one_before() {
    story.phase(PhaseKind.BRIEFING);
    var before = story.panel().phases();
    story.phase(PhaseKind.POSITIONS);

    story.when(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_OPENED, 2));

    assertThat(story.panel().phases()).isEqualTo(before);
    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_OPENED, 2)))
        .isEqualTo(new Refusal.NothingToUndo());
    assertThat(Panel.of(story.happenings())).isEqualTo(story.panel());
  }

  @Test
  void to_close_a_phase_and_to_go_back_are_undone() {
    story.phase(PhaseKind.BRIEFING);
    var open = story.panel().phases();
    story.when(CHAIR, new PanelCommand.ClosePhase(1));
    var closed = story.panel().phases();
    story.when(CHAIR, new PanelCommand.ReopenPhase(1, 5));

    story.when(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_REOPENED, 1));
    assertThat(story.panel().phases()).isEqualTo(closed);
    assertThat(open).isNotEqualTo(closed);
  }

  @Test
  void another_step_than_the_last_is_not_undone() {
    story.phase(PhaseKind.BRIEFING).phase(PhaseKind.POSITIONS);

    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_OPENED, 1)))
        .isEqualTo(new Refusal.NothingToUndo());
    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_CLOSED, 1)))
        .isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void a_step_stays_once_something_rests_on_it() {
    story
        .phase(PhaseKind.POSITIONS)
        .when(story.panelist(LAW, 1), new PanelCommand.FilePosition(Story.position("A warrant")));

    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_OPENED, 2)))
        .isEqualTo(new Refusal.StepIsRestedOn());
  }

  @Test
  void speaking_and_coming_do_not_rest_on_a_step() {
    story
        .phase(PhaseKind.POSITIONS)
        .when(CHAIR, new PanelCommand.GiveFloor(seat(LAW, 1), ""))
        .when(CHAIR, new PanelCommand.LeaveSeat(seat(LAW, 2)));

    story.when(CHAIR, new PanelCommand.UndoStep(Step.Kind.PHASE_OPENED, 2));

    assertThat(story.panel().hasOpened()).isFalse();
  }

  @Test
  void a_round_is_taken_back_as_long_as_nobody_has_voted() {
    story.phase(PhaseKind.ROUNDS).openRound(1);
    story.when(CHAIR, new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, 1));
    assertThat(story.panel().rounds()).isEmpty();

    story.openRound(1).vote(1, "l");

    assertThat(story.panel().openRound().orElseThrow().id()).isEqualTo(new Round.Id(1));
    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, 1)))
        .isEqualTo(new Refusal.RoundHasBallots(1));
  }

  @Test
  void a_secret_round_with_a_ballot_in_its_box_is_not_taken_back() {
    story.phase(PhaseKind.ROUNDS).openSecretRound(1).vote(1, "l");

    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, 1)))
        .isEqualTo(new Refusal.RoundHasBallots(1));
  }

  @Test
  void a_ballot_filled_in_for_a_secret_round_is_not_cast_by_name_in_one_opened_in_its_place() {
    story.phase(PhaseKind.ROUNDS).openSecretRound(1);
    var secret = story.panel().openRound().orElseThrow();
    var voter = story.panelist(Story.PRIVACY, 1);
    story.when(CHAIR, new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, 1)).openRound(1);
    var named = story.panel().openRound().orElseThrow();
    assertThat(named.id()).isEqualTo(secret.id());

    assertThat(story.refused(voter, ballotFor(secret)))
        .isEqualTo(new Refusal.RoundWasOpenedAnew(1));
    story.when(voter, ballotFor(named));

    assertThat(story.panel().openRound().orElseThrow().voted()).hasSize(1);
  }

  private static PanelCommand ballotFor(Round seen) {
    return new PanelCommand.CastBallot(
        seen.id(),
        Ballot.Grades.of("R1", "cannot-accept"),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.of(seen.opening()));
  }

  @Test
  void the_result_of_a_round_is_not_undone() {
    story.phase(PhaseKind.ROUNDS).openRound(1).closeRound();

    assertThat(story.refused(CHAIR, new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, 1)))
        .isEqualTo(new Refusal.RoundHasBallots(1));
  }
}
