package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Drafting.AcceptAmendment;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Drafting.PutToVote;
import org.parley.panel.PanelCommand.Drafting.RejectAmendment;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;
import org.parley.panel.PanelCommand.Drafting.WithdrawAmendment;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Reply.Target;

class HidingDraftsTest {

  private static final Recommendation.Id R2 = new Recommendation.Id(2);
  private static final Amendment.Id A1 = new Amendment.Id(1);
  private static final Target DRAFT = new Target.ToRecommendation(R2);
  private static final Target CHANGE = new Target.ToAmendment(A1);

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void privacy_asks_law_enforcement_for_a_change() {
    story = Story.aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("Keep a key", "")))
        .when(privacy, amend("Keep no key"));
  }

  private static PanelCommand amend(String to) {
    return new ProposeAmendment(
        R2,
        1,
        TextChange.between(TextChange.Part.TITLE, "Keep a key", to).orElseThrow(),
        "Call 555 0100.");
  }

  private static PanelCommand hide(Target target) {
    return new Hide(target, Reason.PERSONAL_DATA, "");
  }

  private boolean reads(Actor reader, Target target) {
    return story.panel().mayRead(reader, target);
  }

  private static PanelCommand open(int recommendation) {
    return new PanelCommand.OpenRound(
        Story.recommendations(recommendation), Voting.by("acceptance"), Optional.of(Story.RULE));
  }

  @Test
  void a_hidden_draft_only_its_author_and_the_chair_read() {
    story.when(CHAIR, hide(DRAFT));

    assertThat(reads(law, DRAFT)).isTrue();
    assertThat(reads(CHAIR, DRAFT)).isTrue();
    assertThat(reads(technology, DRAFT)).isFalse();
    assertThat(reads(Actor.HOST, DRAFT)).isFalse();
    assertThat(reads(Actor.STRANGER, DRAFT)).isFalse();
  }

  @Test
  void a_change_to_a_hidden_draft_shows_its_text_so_nobody_reads_it_either() {
    story.when(CHAIR, hide(DRAFT));

    assertThat(reads(law, CHANGE)).isTrue();
    assertThat(reads(CHAIR, CHANGE)).isTrue();
    assertThat(reads(privacy, CHANGE)).isFalse();
    assertThat(story.panel().isOpenToAll(CHANGE)).isFalse();
  }

  @Test
  void a_hidden_change_only_whoever_asked_for_it_and_the_chair_read() {
    story.when(CHAIR, hide(CHANGE));

    assertThat(reads(privacy, CHANGE)).isTrue();
    assertThat(reads(CHAIR, CHANGE)).isTrue();
    assertThat(reads(law, CHANGE)).isFalse();
    assertThat(reads(Actor.STRANGER, CHANGE)).isFalse();
    assertThat(reads(Actor.STRANGER, DRAFT)).isTrue();
  }

  @Test
  void nobody_works_on_a_hidden_draft_until_it_is_shown_again() {
    story.when(CHAIR, hide(DRAFT)).phase(PhaseKind.ROUNDS);
    var hidden = new Refusal.RecommendationIsHidden(2);
    var revise =
        new PanelCommand.ReviseRecommendation(R2, new RecommendationText("Keep keys", ""), 1);

    assertThat(story.refused(CHAIR, open(2))).isEqualTo(hidden);
    assertThat(story.refused(technology, new SupportRecommendation(R2))).isEqualTo(hidden);
    assertThat(story.refused(technology, amend("Keep two keys"))).isEqualTo(hidden);
    assertThat(story.refused(law, new AcceptAmendment(A1))).isEqualTo(hidden);
    assertThat(story.refused(CHAIR, new PutToVote(A1))).isEqualTo(hidden);
    assertThat(story.refused(law, revise)).isEqualTo(hidden);
    assertThat(
            story.refused(
                technology, new PanelCommand.SubmitReply(DRAFT, Reply.Kind.SUPPORTS, "Quite.")))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.panel().votable()).extracting(Recommendation::id).doesNotContain(R2);

    story.when(CHAIR, new Restore(DRAFT)).when(law, revise).when(CHAIR, open(2));
  }

  @Test
  void whoever_proposed_a_hidden_draft_may_give_it_up() {
    story.when(CHAIR, hide(DRAFT)).when(law, new PanelCommand.WithdrawRecommendation(R2));

    assertThat(reads(technology, DRAFT)).isFalse();
  }

  @Test
  void nobody_decides_on_a_hidden_change_but_it_can_be_given_up() {
    story.when(CHAIR, hide(CHANGE)).phase(PhaseKind.ROUNDS);
    var hidden = new Refusal.AmendmentIsHidden(1);

    assertThat(story.refused(law, new AcceptAmendment(A1))).isEqualTo(hidden);
    assertThat(story.refused(law, new RejectAmendment(A1, "No."))).isEqualTo(hidden);
    assertThat(story.refused(CHAIR, new PutToVote(A1))).isEqualTo(hidden);

    story.when(privacy, new WithdrawAmendment(A1));
  }

  @Test
  void what_is_voted_on_or_was_is_not_hidden_from_those_who_vote() {
    story.phase(PhaseKind.ROUNDS).openRound(2);
    assertThat(story.refused(CHAIR, hide(DRAFT))).isEqualTo(new Refusal.IsBeingVotedOn(2));

    story.vote(2, "ssss ssss").closeRound();
    assertThat(story.refused(CHAIR, hide(DRAFT))).isEqualTo(new Refusal.WasVotedOn(2));
  }

  @Test
  void a_round_that_was_taken_back_was_no_vote() {
    story
        .phase(PhaseKind.ROUNDS)
        .openRound(2)
        .when(CHAIR, new PanelCommand.UndoStep(Chairing.Step.Kind.ROUND_OPENED, 1))
        .when(CHAIR, hide(DRAFT));
  }

  @Test
  void a_change_that_is_voted_on_or_was_is_not_hidden_and_neither_is_its_text() {
    story.phase(PhaseKind.ROUNDS).when(CHAIR, new PutToVote(A1));
    assertThat(story.refused(CHAIR, hide(CHANGE))).isEqualTo(new Refusal.IsBeingVotedOn(2));

    story.closeRound();
    assertThat(story.refused(CHAIR, hide(CHANGE))).isEqualTo(new Refusal.AmendmentWasVotedOn(1));
    assertThat(story.refused(CHAIR, hide(DRAFT))).isEqualTo(new Refusal.WasVotedOn(2));
  }

  @Test
  void what_was_accepted_is_said_by_the_text_and_is_hidden_with_it_alone() {
    story.when(law, new AcceptAmendment(A1));
    assertThat(story.refused(CHAIR, hide(CHANGE))).isEqualTo(new Refusal.IsPartOfTheText(1));

    story.when(CHAIR, hide(DRAFT));
    assertThat(reads(Actor.STRANGER, CHANGE)).isFalse();
  }

  @Test
  void a_draft_of_the_topic_is_not_hidden() {
    var topics = new Target.ToRecommendation(new Recommendation.Id(1));

    assertThat(story.refused(CHAIR, hide(topics))).isEqualTo(new Refusal.CameWithTheTopic(1));
  }

  @Test
  void what_is_not_there_is_not_hidden() {
    assertThat(story.refused(CHAIR, hide(new Target.ToRecommendation(new Recommendation.Id(9)))))
        .isEqualTo(new Refusal.NoSuchRecommendation(9));
    assertThat(story.refused(CHAIR, hide(new Target.ToAmendment(new Amendment.Id(9)))))
        .isEqualTo(new Refusal.NoSuchAmendment(9));
  }

  @Test
  void its_author_appeals_and_another_chair_judges() {
    story.when(CHAIR, hide(DRAFT));
    assertThat(story.refused(privacy, new Appeal(DRAFT, "No.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(law, new Appeal(DRAFT, "The number is the ministry's."));
    assertThat(Queued.of(story.panel())).hasSize(1);
    assertThat(story.refused(CHAIR, new RejectAppeal(DRAFT, "It is not.")))
        .isEqualTo(new Refusal.AnotherChairJudges());

    story
        .when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()))
        .when(technology, new Restore(DRAFT));
    assertThat(reads(Actor.STRANGER, DRAFT)).isTrue();
    assertThat(story.panel().moderation().log()).hasSize(3);
  }
}
