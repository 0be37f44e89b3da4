package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.FilePosition;
import org.parley.panel.PanelCommand.NameSpeaker;
import org.parley.panel.PanelCommand.RevisePosition;

/// Positions that a role states as one.
class RolePositionsTest {

  private static final Reply.Target POSITION = new Reply.Target.ToPosition(new Position.Id(1));

  /// Two seats of each role, at the phase for positions.
  private static Story byRole() {
    return byRole(Anonymity.NAMED);
  }

  private static Story byRole(Anonymity whoStates) {
    return Story.aSeatedPanel(2)
        .when(
            CHAIR,
            new PanelCommand.Edit(
                Story.settings()
                    .following(Story.agendaWithSwap())
                    .with(
                        new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER)
                            .showing(Anonymity.Of.POSITIONS, whoStates))))
        .phase(PhaseKind.POSITIONS);
  }

  private static FilePosition filing(String title) {
    return new FilePosition(Story.position(title));
  }

  private static NameSpeaker naming(Actor actor) {
    return new NameSpeaker(actor.seat().orElseThrow());
  }

  @Test
  void the_first_held_seat_of_a_role_speaks_for_it_until_another_is_named() {
    var story = byRole();
    var first = story.panelist(PRIVACY, 1);
    var second = story.panelist(PRIVACY, 2);

    assertThat(story.panel().speakerOf(PRIVACY)).isEqualTo(first.seat());
    assertThat(story.refused(second, filing("Keep it closed")))
        .isEqualTo(new Refusal.OnlyTheSpeaker());

    story.when(CHAIR, naming(second)).when(second, filing("Keep it closed"));

    assertThat(story.panel().speakerOf(PRIVACY)).isEqualTo(second.seat());
    assertThat(story.panel().speakerOf(LAW)).isEqualTo(story.panelist(LAW, 1).seat());
    assertThat(story.refused(first, filing("Another"))).isEqualTo(new Refusal.AlreadyFiled());
  }

  @Test
  void whoever_gets_up_speaks_no_more() {
    var story = byRole();
    var first = story.panelist(PRIVACY, 1);
    var second = story.panelist(PRIVACY, 2);
    story.when(CHAIR, naming(second)).when(second, leaving(second));
    assertThat(story.panel().speakerOf(PRIVACY)).isEqualTo(first.seat());

    story.when(first, leaving(first));

    assertThat(story.panel().speakerOf(PRIVACY)).isEmpty();
  }

  private static PanelCommand leaving(Actor actor) {
    return new PanelCommand.LeaveSeat(actor.seat().orElseThrow());
  }

  @Test
  void only_a_panelists_seat_that_is_held_can_be_named_and_only_by_host_or_chair() {
    var story = byRole();
    var second = story.panelist(PRIVACY, 2);

    assertThat(story.refused(second, naming(second))).isEqualTo(new Refusal.OnlyHostOrChair());
    assertThat(story.refused(CHAIR, naming(CHAIR))).isEqualTo(new Refusal.SpeaksForNoRole(1));
    assertThat(story.refused(CHAIR, new NameSpeaker(new Seat.Id(99))))
        .isEqualTo(new Refusal.NoSuchSeat(99));
    story.when(Actor.HOST, naming(second));
    assertThat(story.refused(CHAIR, naming(second))).isEqualTo(new Refusal.NothingChanged());
    story.when(second, leaving(second));
    assertThat(story.refused(CHAIR, naming(second))).isEqualTo(new Refusal.SeatIsVacant());
  }

  @Test
  void where_panelists_state_positions_nobody_speaks_for_them() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    var second = story.panelist(PRIVACY, 2);

    assertThat(story.refused(CHAIR, naming(second)))
        .isEqualTo(new Refusal.PanelistsSpeakForThemselves());
    story.when(story.panelist(PRIVACY, 1), filing("One")).when(second, filing("Two"));
    assertThat(story.panel().filings()).isEqualTo(new Filings(2, 8));
  }

  @Test
  void whoever_speaks_now_revises_also_what_another_filed() {
    var story = byRole();
    var first = story.panelist(PRIVACY, 1);
    var second = story.panelist(PRIVACY, 2);
    story.when(first, filing("Keep it closed")).when(CHAIR, naming(second));
    var revision = new RevisePosition(new Position.Id(1), Story.position("Closed, but"), 1);

    assertThat(story.refused(first, revision)).isEqualTo(new Refusal.OnlyTheSpeaker());
    assertThat(story.refused(story.panelist(LAW, 1), revision))
        .isEqualTo(new Refusal.NotYourPosition());
    story.when(second, revision);

    assertThat(story.panel().positionOf(first.seat().orElseThrow()).orElseThrow().versions())
        .hasSize(2);
  }

  @Test
  void roles_are_waited_for_and_counted_rather_than_panelists() {
    var story = byRole().when(CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(8)));
    story.when(CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(9)));
    assertThat(story.panel().filings()).isEqualTo(new Filings(0, 3));

    story.when(story.panelist(LAW, 1), filing("A warrant"));

    assertThat(story.panel().filings()).isEqualTo(new Filings(1, 3));
    assertThat(story.panel().owingRoles()).containsExactly(TECHNOLOGY, PRIVACY);
    assertThat(story.panel().seat(new Seat.Id(9)).flatMap(Seat::role)).contains(INTELLIGENCE);
  }

  @Test
  void all_seats_of_a_role_are_its_authors_and_the_speaker_answers_for_it() {
    var story = byRole();
    var first = story.panelist(PRIVACY, 1);
    var second = story.panelist(PRIVACY, 2);
    story.when(first, filing("Keep it closed"));
    var panel = story.panel();

    assertThat(panel.isAuthor(second.seat().orElseThrow(), POSITION)).isTrue();
    assertThat(panel.answersFor(second.seat().orElseThrow(), POSITION)).isFalse();
    assertThat(panel.answersFor(first.seat().orElseThrow(), POSITION)).isTrue();
    assertThat(story.refused(second, new PanelCommand.Saying.SignPosition(new Position.Id(1), 1)))
        .isEqualTo(new Refusal.NotYourOwnWords());
    assertThat(
            story.refused(
                second, new PanelCommand.Concealing.RaiseAnonymity(POSITION, Anonymity.SECRET)))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(CHAIR, new PanelCommand.Moderating.Hide(POSITION, Moderation.Reason.OFF_TOPIC, ""));
    assertThat(story.panel().mayRead(second, POSITION)).isTrue();
    assertThat(story.panel().mayRead(story.panelist(LAW, 1), POSITION)).isFalse();
    assertThat(story.refused(second, new PanelCommand.Moderating.Appeal(POSITION, "It is not.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(first, new PanelCommand.Moderating.Appeal(POSITION, "It is not."));
    story.phase(PhaseKind.EXCHANGE);
    assertThat(story.refused(second, new PanelCommand.Saying.MarkConvincing(POSITION)))
        .isInstanceOfAny(Refusal.NotYourOwnWords.class, Refusal.NothingToReplyTo.class);
  }

  @Test
  void a_case_for_another_role_is_each_panelists_own_and_nobody_speaks_for_them() {
    var story = byRole().when(Actor.HOST, new NameSpeaker(new Seat.Id(5)));
    story.phase(PhaseKind.SWAP);
    for (int number = 1; number <= 2; number++) {
      var privacy = story.panelist(PRIVACY, number);
      var other = story.panel().arguesFor(privacy.seat().orElseThrow());
      assertThat(story.refused(privacy, filing("Ours"))).isEqualTo(new Refusal.RolesAreSwapped());
      story.when(privacy, new FilePosition(Story.position("Theirs " + number), other));
    }
    assertThat(story.panel().cases()).hasSize(2);
    assertThat(story.panel().isStatedByRole(POSITION)).isFalse();
    assertThat(story.panel().filings()).isEqualTo(new Filings(0, 4));
  }

  @Test
  void naming_a_speaker_rests_on_no_step_and_is_done_while_the_panel_pauses() {
    byRole()
        .when(CHAIR, new PanelCommand.PausePanel(""))
        .when(CHAIR, new NameSpeaker(new Seat.Id(5)));
    var story = byRole().when(CHAIR, new NameSpeaker(new Seat.Id(5)));

    story.when(
        CHAIR,
        new PanelCommand.UndoStep(
            Chairing.Step.Kind.PHASE_OPENED, Story.number(story.panel(), PhaseKind.POSITIONS)));

    assertThat(story.panel().speakers().of(PRIVACY)).isEqualTo(Optional.of(new Seat.Id(5)));
  }
}
