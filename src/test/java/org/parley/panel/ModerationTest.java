package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.EditReply;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Moderating.Unmute;
import org.parley.panel.PanelCommand.Moderating.Warn;
import org.parley.panel.Reply.Target;

class ModerationTest {

  private static final Target POSITION = new Target.ToPosition(new Position.Id(1));
  private static final Reply.Id R1 = new Reply.Id(1);
  private static final Target REPLY = new Target.ToReply(R1);

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void privacy_has_replied_to_law_enforcement() {
    start(Speech.Screening.AFTER);
  }

  private void start(Speech.Screening screening) {
    var usual = Speech.USUAL;
    story = Story.aSeatedPanel(2);
    if (screening != usual.screening())
      story.when(
          CHAIR,
          new PanelCommand.Edit(
              Story.settings().with(new Speech(usual.support(), usual.positions(), screening))));
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, reply("You are mad."));
  }

  private static PanelCommand reply(String text) {
    return new PanelCommand.SubmitReply(POSITION, Reply.Kind.CHALLENGES, text);
  }

  private boolean reads(Actor reader) {
    return story.panel().mayRead(reader, REPLY);
  }

  @Test
  void what_is_hidden_only_its_author_and_the_chair_read() {
    assertThat(reads(Actor.STRANGER)).isTrue();

    story.when(CHAIR, new Hide(REPLY, Reason.PERSONAL_ATTACK, ""));

    assertThat(reads(privacy)).isTrue();
    assertThat(reads(CHAIR)).isTrue();
    assertThat(reads(technology)).isFalse();
    assertThat(reads(Actor.HOST)).isFalse();
    assertThat(reads(Actor.STRANGER)).isFalse();
    assertThat(story.panel().moderation().log()).hasSize(1);
  }

  @Test
  void nobody_replies_to_what_is_hidden() {
    story.when(CHAIR, new Hide(REPLY, Reason.PERSONAL_ATTACK, ""));

    assertThat(
            story.refused(
                technology, new PanelCommand.SubmitReply(REPLY, Reply.Kind.SUPPORTS, "Quite.")))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(technology, new PanelCommand.Saying.MarkConvincing(REPLY)))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void another_reason_has_to_be_said_in_words() {
    assertThat(story.refused(CHAIR, new Hide(REPLY, Reason.OTHER, " ")))
        .isEqualTo(new Refusal.TextMissing(Refusal.Field.REASON));
  }

  @Test
  void an_appeal_is_judged_by_another_chair() {
    story.when(CHAIR, new Hide(REPLY, Reason.OFF_TOPIC, ""));
    assertThat(story.refused(technology, new Appeal(REPLY, "No.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(privacy, new Appeal(REPLY, "It is about the warrant."));
    assertThat(story.refused(privacy, new Appeal(REPLY, "Again.")))
        .isEqualTo(new Refusal.AppealedAlready());
    assertThat(story.refused(CHAIR, new RejectAppeal(REPLY, "It is not.")))
        .isEqualTo(new Refusal.AnotherChairJudges());

    story.when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()));
    story.when(technology, new RejectAppeal(REPLY, "It is not."));
    assertThat(reads(law)).isFalse();
  }

  @Test
  void an_appeal_is_turned_down_once() {
    story
        .when(CHAIR, new Hide(REPLY, Reason.OFF_TOPIC, ""))
        .when(privacy, new Appeal(REPLY, "It is about the warrant."))
        .when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()))
        .when(technology, new RejectAppeal(REPLY, "It is not."));

    assertThat(story.refused(technology, new RejectAppeal(REPLY, "It is not.")))
        .isEqualTo(new Refusal.NothingChanged());
    assertThat(story.refused(privacy, new Appeal(REPLY, "Again.")))
        .isEqualTo(new Refusal.AppealedAlready());

    story
        .when(technology, new Restore(REPLY))
        .when(technology, new Hide(REPLY, Reason.DUPLICATE, ""))
        .when(privacy, new Appeal(REPLY, "Said by nobody before."));
    assertThat(Queued.of(story.panel())).hasSize(1);
  }

  @Test
  void whoever_hid_it_may_show_it_again() {
    story
        .when(CHAIR, new Hide(REPLY, Reason.OFF_TOPIC, ""))
        .when(privacy, new Appeal(REPLY, "It is about the warrant."))
        .when(CHAIR, new Restore(REPLY));

    assertThat(reads(Actor.STRANGER)).isTrue();
  }

  @Test
  void where_the_chair_reads_first_a_reply_waits() {
    start(Speech.Screening.BEFORE);
    assertThat(reads(privacy)).isTrue();
    assertThat(reads(technology)).isFalse();

    story.when(CHAIR, new Release(R1, 1));
    assertThat(reads(technology)).isTrue();
    assertThat(story.refused(CHAIR, new Release(R1, 1))).isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void a_reply_that_was_let_through_and_then_changed_waits_again() {
    start(Speech.Screening.BEFORE);
    story.when(CHAIR, new Release(R1, 1)).when(privacy, new EditReply(R1, "You are madder."));

    assertThat(reads(technology)).isFalse();
  }

  @Test
  void what_a_reply_became_after_the_chair_read_it_is_not_let_through() {
    start(Speech.Screening.BEFORE);
    story.when(privacy, new EditReply(R1, "You are madder."));

    assertThat(story.refused(CHAIR, new Release(R1, 1))).isEqualTo(new Refusal.ChangedMeanwhile(2));
    assertThat(reads(technology)).isFalse();

    story.when(CHAIR, new Release(R1, 2));
    assertThat(reads(technology)).isTrue();
  }

  @Test
  void what_a_chair_says_waits_for_nobody() {
    start(Speech.Screening.BEFORE);
    story.when(CHAIR, reply("To the point, please."));

    assertThat(story.panel().mayRead(Actor.STRANGER, new Target.ToReply(new Reply.Id(2)))).isTrue();
  }

  @Test
  void who_is_muted_is_told_why_until_they_are_let_speak() {
    var seat = privacy.seat().orElseThrow();
    story.when(CHAIR, new Mute(seat, "Second attack today."));
    assertThat(story.refused(privacy, reply("Why?")))
        .isEqualTo(new Refusal.IsMuted("Second attack today."));

    story.when(CHAIR, new Unmute(seat)).when(privacy, reply("Thank you."));
  }

  private PanelCommand leave(Actor actor) {
    return new PanelCommand.LeaveSeat(actor.seat().orElseThrow());
  }

  /// By a link: it may be anybody.
  private void taken(Actor actor) {
    var seat = actor.seat().orElseThrow();
    story.when(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat));
  }

  @Test
  void whoever_takes_a_seat_that_was_freed_is_not_muted_for_what_another_did() {
    var seat = privacy.seat().orElseThrow();
    for (var frees : List.of(CHAIR, Actor.HOST, technology.alsoHost())) {
      story.when(CHAIR, new Mute(seat, "Second attack today.")).when(frees, leave(privacy));
      assertThat(story.panel().muted(seat)).isEmpty();
      taken(privacy);
      story.when(privacy, reply("Good morning."));
    }
  }

  @Test
  void nobody_gets_rid_of_being_muted_by_getting_up_and_sitting_down_again() {
    var seat = privacy.seat().orElseThrow();
    story.when(CHAIR, new Mute(seat, "Second attack today.")).when(privacy, leave(privacy));
    taken(privacy);

    assertThat(story.refused(privacy, reply("Why?"))).isEqualTo(new Refusal.MutedBefore());
    assertThat(story.refused(privacy, new EditReply(R1, "Why?")))
        .isEqualTo(new Refusal.MutedBefore());

    story.when(privacy, leave(privacy)).when(CHAIR, new Unmute(seat));
    taken(privacy);
    story.when(privacy, reply("Good morning."));
  }

  @Test
  void nor_does_a_host_by_leaving_their_own_seat_or_a_chair_that_was_handed_theirs() {
    var seat = privacy.seat().orElseThrow();
    var host = privacy.alsoHost();
    story.when(CHAIR, new Mute(seat, "Second attack today.")).when(host, leave(privacy));
    taken(privacy);
    assertThat(story.refused(host, reply("Why?"))).isEqualTo(new Refusal.MutedBefore());

    story.when(CHAIR, new PanelCommand.HandChair(seat)).when(privacy, leave(privacy));
    taken(privacy);
    assertThat(story.refused(privacy, reply("Why?"))).isEqualTo(new Refusal.MutedBefore());
  }

  @Test
  void who_is_muted_after_taking_a_seat_is_told_why() {
    var seat = privacy.seat().orElseThrow();
    story.when(CHAIR, new Mute(seat, "Second attack today.")).when(privacy, leave(privacy));
    taken(privacy);
    story.when(CHAIR, new Mute(seat, "And again."));

    assertThat(story.refused(privacy, reply("Why?"))).isEqualTo(new Refusal.IsMuted("And again."));
  }

  @Test
  void nobody_is_warned_or_muted_on_a_seat_where_nobody_sits() {
    var seat = privacy.seat().orElseThrow();
    story.when(privacy, leave(privacy));

    assertThat(story.refused(CHAIR, new Mute(seat, "Whoever comes.")))
        .isEqualTo(new Refusal.SeatIsVacant());
    assertThat(story.refused(CHAIR, new Warn(seat, "Whoever comes.")))
        .isEqualTo(new Refusal.SeatIsVacant());
  }

  @Test
  void who_is_muted_says_nothing_by_changing_what_they_said() {
    var seat = privacy.seat().orElseThrow();
    story.when(CHAIR, new Mute(seat, "Second attack today."));
    assertThat(story.refused(privacy, new EditReply(R1, "You are madder.")))
        .isEqualTo(new Refusal.IsMuted("Second attack today."));

    story.when(CHAIR, new Unmute(seat)).when(privacy, new EditReply(R1, "I disagree."));
  }

  @Test
  void a_reply_that_was_mended_after_the_chair_read_it_is_not_hidden_for_what_it_said() {
    story.when(privacy, new EditReply(R1, "I disagree."));
    var hide = new Hide(REPLY, Reason.PERSONAL_ATTACK, "", Optional.of(1));
    assertThat(story.refused(CHAIR, hide)).isEqualTo(new Refusal.ChangedMeanwhile(2));
    assertThat(reads(technology)).isTrue();

    story.when(CHAIR, new Hide(REPLY, Reason.PERSONAL_ATTACK, "", Optional.of(2)));
    assertThat(reads(technology)).isFalse();
  }

  @Test
  void a_reply_is_edited_until_somebody_takes_it_up() {
    story.when(privacy, new EditReply(R1, "I disagree."));
    assertThat(story.panel().reply(R1).orElseThrow().text()).isEqualTo("I disagree.");
    assertThat(story.refused(law, new EditReply(R1, "I agree.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());

    story.when(law, new PanelCommand.SubmitReply(REPLY, Reply.Kind.ASKS, "Why?"));
    assertThat(story.refused(privacy, new EditReply(R1, "I agree.")))
        .isEqualTo(new Refusal.IsTakenUp());
  }

  @Test
  void what_was_found_convincing_stays_as_it_was_said() {
    story.when(technology, new PanelCommand.Saying.MarkConvincing(REPLY));

    assertThat(story.refused(privacy, new EditReply(R1, "I agree.")))
        .isEqualTo(new Refusal.IsTakenUp());
  }
}
