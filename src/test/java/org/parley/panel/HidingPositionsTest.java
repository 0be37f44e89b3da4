package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.WithdrawSignature;
import org.parley.panel.Reply.Target;

class HidingPositionsTest {

  private static final Position.Id P1 = new Position.Id(1);
  private static final Target POSITION = new Target.ToPosition(P1);
  private static final Refusal HIDDEN = new Refusal.PositionIsHidden();

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void privacy_signs_the_second_version_of_law_enforcements_position() {
    story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("Call 555 0100")))
        .when(law, revise("A warrant", 1))
        .when(privacy, new SignPosition(P1, 2))
        .phase(PhaseKind.EXCHANGE)
        .when(technology, new MarkConvincing(POSITION));
  }

  private static PanelCommand revise(String title, int basedOn) {
    return new PanelCommand.RevisePosition(P1, Story.position(title), basedOn);
  }

  private void hide() {
    story.when(CHAIR, new Hide(POSITION, Reason.PERSONAL_DATA, ""));
  }

  private Position position() {
    return story.panel().position(P1).orElseThrow();
  }

  @Test
  void a_hidden_position_rests_for_its_author_and_for_those_who_sign() {
    hide();

    assertThat(story.refused(law, revise("No warrant", 2))).isEqualTo(HIDDEN);
    assertThat(story.refused(technology, new SignPosition(P1, 2))).isEqualTo(HIDDEN);
    assertThat(story.refused(privacy, new WithdrawSignature(P1))).isEqualTo(HIDDEN);
    assertThat(story.panel().resting(position())).contains(HIDDEN);
  }

  @Test
  void that_it_is_hidden_is_told_before_what_else_is_wrong_with_a_revision() {
    hide();

    assertThat(story.refused(law, revise("No warrant", 1))).isEqualTo(HIDDEN);
    assertThat(story.refused(privacy, revise("No warrant", 2)))
        .isEqualTo(new Refusal.NotYourPosition());
  }

  @Test
  void nobody_states_another_position_in_place_of_a_hidden_one() {
    hide();

    assertThat(story.refused(law, new PanelCommand.FilePosition(Story.position("555 0100 it is"))))
        .isEqualTo(new Refusal.AlreadyFiled());
  }

  @Test
  void shown_again_it_is_as_it_was_when_it_was_hidden() {
    var before = position();
    hide();
    story.when(CHAIR, new Restore(POSITION));

    assertThat(position()).isEqualTo(before);
    assertThat(story.panel().isOpenToAll(POSITION)).isTrue();
    assertThat(story.panel().discussion().voices().signatories(position()))
        .containsExactly(privacy.seat().orElseThrow());
    assertThat(story.panel().discussion().voices().convinced(POSITION))
        .containsExactly(technology.seat().orElseThrow());

    story
        .when(law, revise("No warrant", 2))
        .when(technology, new SignPosition(P1, 3))
        .when(technology, new WithdrawSignature(P1));
  }

  @Test
  void its_author_appeals_and_what_another_chair_shows_again_can_be_revised() {
    hide();
    story
        .when(law, new Appeal(POSITION, "The number is the ministry’s."))
        .when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()));
    assertThat(story.refused(law, revise("No warrant", 2))).isEqualTo(HIDDEN);

    story.when(technology, new Restore(POSITION)).when(law, revise("No warrant", 2));
  }

  @Test
  void what_a_role_states_as_one_rests_for_its_speaker_as_well() {
    var settings =
        Story.settings()
            .with(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER));
    story =
        Story.aSeatedPanel(2)
            .when(CHAIR, new PanelCommand.Edit(settings))
            .phase(PhaseKind.POSITIONS)
            .when(law, new PanelCommand.FilePosition(Story.position("A warrant")));
    hide();

    assertThat(story.refused(law, revise("No warrant", 1))).isEqualTo(HIDDEN);
    assertThat(story.refused(story.panelist(LAW, 2), revise("No warrant", 1)))
        .isEqualTo(new Refusal.OnlyTheSpeaker());
    assertThat(story.refused(story.panelist(LAW, 2), new Appeal(POSITION, "It is ours.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
  }

  @Test
  void a_case_for_another_role_rests_too() {
    story =
        Story.aSeatedPanel(1)
            .when(CHAIR, new PanelCommand.Edit(Story.settings().following(Story.agendaWithSwap())))
            .phase(PhaseKind.SWAP);
    law = story.panelist(LAW, 1);
    var other = story.panel().arguesFor(law.seat().orElseThrow());
    story.when(law, new PanelCommand.FilePosition(Story.position("Their case"), other));
    hide();

    assertThat(story.refused(law, revise("Their better case", 1))).isEqualTo(HIDDEN);
    story.when(CHAIR, new Restore(POSITION)).when(law, revise("Their better case", 1));
  }

  @Test
  void a_record_in_which_one_was_revised_while_it_was_hidden_still_reads() {
    hide();
    var life = new ArrayList<>(story.happenings());
    life.add(
        new Happening(
            life.getLast().at(),
            law.seat(),
            new PanelEvent.PositionRevised(P1, Story.position("No warrant"))));

    var panel = Panel.of(life);

    assertThat(panel.position(P1).orElseThrow().versions()).hasSize(3);
    assertThat(panel.mayRead(technology, POSITION)).isFalse();
    assertThat(panel.resting(panel.position(P1).orElseThrow())).isEqualTo(Optional.of(HIDDEN));
  }
}
