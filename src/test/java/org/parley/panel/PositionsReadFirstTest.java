package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.WithdrawSignature;
import org.parley.panel.Reply.Target;

/// Where a chair reads positions before others do.
class PositionsReadFirstTest {

  private static final Position.Id P1 = new Position.Id(1);
  private static final Target POSITION = new Target.ToPosition(P1);
  private static final Target.ToVersion V1 = new Target.ToVersion(P1, 1);
  private static final Target.ToVersion V2 = new Target.ToVersion(P1, 2);
  private static final Speech READ_FIRST = read(Speech.PositionsBy.PANELIST);

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void law_enforcement_files_a_position() {
    story = started(READ_FIRST);
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story.when(law, new PanelCommand.FilePosition(Story.position("Call 555 0100")));
  }

  private static Speech read(Speech.PositionsBy positions) {
    return new Speech(Support.NONE, positions, Speech.Screening.POSITIONS_BEFORE);
  }

  private static Story started(Speech speech) {
    return Story.aSeatedPanel(2)
        .when(CHAIR, new PanelCommand.Edit(Story.settings().with(speech)))
        .phase(PhaseKind.POSITIONS);
  }

  private static PanelCommand revise(String title, int basedOn) {
    return new PanelCommand.RevisePosition(P1, Story.position(title), basedOn);
  }

  private static PanelCommand release(int version) {
    return new ReleaseVersion(P1, version);
  }

  private static PanelCommand deny(Target version) {
    return new Hide(version, Reason.PERSONAL_DATA, "");
  }

  private boolean reads(Actor reader, Target target) {
    return story.panel().mayRead(reader, target);
  }

  /// The titles that somebody reads, oldest first.
  private List<String> titles(Actor reader) {
    return story
        .panel()
        .read(reader, story.panel().position(P1).orElseThrow())
        .map(it -> it.versions().stream().map(version -> version.text().title()).toList())
        .orElse(List.of());
  }

  private List<Queued> queue() {
    return Queued.of(story.panel());
  }

  @Test
  void a_position_waits_and_only_its_author_and_the_chair_read_it() {
    assertThat(story.panel().isWaiting(V1)).isTrue();
    for (var reader : List.of(law, CHAIR)) {
      assertThat(titles(reader)).containsExactly("Call 555 0100");
      assertThat(reads(reader, POSITION)).isTrue();
      assertThat(reads(reader, V1)).isTrue();
    }
    for (var other : List.of(privacy, technology, Actor.HOST, Actor.STRANGER)) {
      assertThat(titles(other)).isEmpty();
      assertThat(reads(other, POSITION)).isFalse();
      assertThat(reads(other, V1)).isFalse();
    }
    assertThat(story.panel().isOpenToAll(POSITION)).isFalse();
    assertThat(story.panel().filings().filed()).isEqualTo(1);
  }

  @Test
  void once_a_chair_has_let_it_through_all_read_it_and_the_log_says_so() {
    assertThat(queue()).extracting(Queued::getClass).containsExactly(Queued.Unshown.class);
    assertThat(story.refused(law, release(1))).isEqualTo(new Refusal.OnlyTheChair());

    story.when(CHAIR, release(1));

    assertThat(titles(Actor.STRANGER)).containsExactly("Call 555 0100");
    assertThat(reads(Actor.STRANGER, POSITION)).isTrue();
    assertThat(story.panel().isWaiting(V1)).isFalse();
    assertThat(queue()).isEmpty();
    assertThat(story.panel().moderation().log())
        .extracting(Moderation.Act::what)
        .containsExactly(new PanelEvent.Moderating.VersionReleased(P1, 1));
    assertThat(story.refused(CHAIR, release(1))).isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void a_revision_waits_by_itself_and_others_go_on_reading_what_was_let_through() {
    story.when(CHAIR, release(1)).when(law, revise("Call me again", 1));

    assertThat(titles(technology)).containsExactly("Call 555 0100");
    assertThat(titles(law)).containsExactly("Call 555 0100", "Call me again");
    assertThat(reads(technology, V2)).isFalse();
    assertThat(reads(technology, POSITION)).isTrue();

    story.when(CHAIR, release(2));
    assertThat(titles(technology)).containsExactly("Call 555 0100", "Call me again");
  }

  @Test
  void what_was_never_let_through_does_not_come_to_light_with_what_is() {
    story.when(law, revise("A warrant", 1)).when(CHAIR, release(2));

    assertThat(titles(technology)).containsExactly("A warrant");
    assertThat(reads(technology, V1)).isFalse();
    assertThat(story.panel().position(P1).flatMap(story.panel()::open).orElseThrow().current())
        .extracting(Position.Version::number)
        .isEqualTo(2);
  }

  @Test
  void only_the_version_that_was_read_is_let_through_or_hidden() {
    story.when(law, revise("You are mad", 1));

    assertThat(story.refused(CHAIR, release(1))).isEqualTo(new Refusal.ChangedMeanwhile(2));
    assertThat(story.refused(CHAIR, deny(V1))).isEqualTo(new Refusal.ChangedMeanwhile(2));
    assertThat(story.refused(CHAIR, release(3))).isEqualTo(new Refusal.NoSuchPosition(1));
    assertThat(queue()).hasSize(1);
  }

  @Test
  void hidden_while_it_waits_it_tells_its_author_why_and_can_be_mended() {
    story.when(CHAIR, deny(V1));

    assertThat(story.panel().moderation().hidden(V1).orElseThrow().reason())
        .isEqualTo(Reason.PERSONAL_DATA);
    assertThat(queue()).isEmpty();
    assertThat(titles(technology)).isEmpty();
    assertThat(titles(law)).containsExactly("Call 555 0100");

    story.when(law, revise("A warrant", 1));
    assertThat(queue()).hasSize(1);
    story.when(CHAIR, release(2));
    assertThat(titles(technology)).containsExactly("A warrant");
  }

  @Test
  void a_revision_that_is_hidden_leaves_what_was_let_through_before_it() {
    story.when(CHAIR, release(1)).when(law, revise("You are mad", 1)).when(CHAIR, deny(V2));

    assertThat(titles(technology)).containsExactly("Call 555 0100");
    assertThat(story.panel().isOpenToAll(POSITION)).isTrue();
  }

  @Test
  void what_nobody_reads_yet_is_hidden_by_its_version_and_what_all_read_as_a_whole() {
    assertThat(story.refused(CHAIR, deny(POSITION))).isEqualTo(new Refusal.NotLetThrough());

    story.when(CHAIR, release(1));
    assertThat(story.refused(CHAIR, deny(V1))).isEqualTo(new Refusal.NothingChanged());
    story.when(law, revise("A warrant", 1)).when(CHAIR, deny(POSITION));
    assertThat(titles(technology)).isEmpty();
    assertThat(queue()).isEmpty();
    assertThat(story.refused(CHAIR, release(2))).isEqualTo(new Refusal.PositionIsHidden());

    story.when(CHAIR, new Restore(POSITION));
    assertThat(titles(technology)).containsExactly("Call 555 0100");
    assertThat(story.panel().isWaiting(V2)).isTrue();
  }

  @Test
  void its_author_appeals_and_another_chair_lets_it_through() {
    story.when(CHAIR, deny(V1));
    assertThat(story.refused(privacy, new Appeal(V1, "No.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(law, new Appeal(V1, "The number is the ministry’s."));
    assertThat(queue()).containsExactly(new Queued.Appealed(V1, queue().getFirst().since()));
    assertThat(story.refused(CHAIR, new RejectAppeal(V1, "It is not.")))
        .isEqualTo(new Refusal.AnotherChairJudges());

    story
        .when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()))
        .when(technology, release(1));
    assertThat(titles(Actor.STRANGER)).containsExactly("Call 555 0100");
    assertThat(story.panel().moderation().hidden(V1)).isEmpty();
    assertThat(queue()).isEmpty();
  }

  @Test
  void an_appeal_for_a_version_is_moot_once_another_took_its_place() {
    story
        .when(CHAIR, deny(V1))
        .when(law, new Appeal(V1, "The number is the ministry’s."))
        .when(law, revise("A warrant", 1));

    assertThat(queue()).extracting(Queued::getClass).containsExactly(Queued.Unshown.class);
  }

  @Test
  void nobody_takes_up_what_waits() {
    story.phase(PhaseKind.EXCHANGE);
    var reply = new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose?");

    for (var actor : List.of(privacy, CHAIR))
      assertThat(story.refused(actor, reply)).isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(privacy, new MarkConvincing(POSITION)))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(privacy, new SignPosition(P1, 1)))
        .isEqualTo(new Refusal.NotLetThrough());
    for (var actor : List.of(law, CHAIR))
      assertThat(story.refused(actor, new RaiseAnonymity(V1, Anonymity.SECRET)))
          .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void a_name_stands_under_the_version_that_all_read() {
    story.when(CHAIR, release(1)).when(privacy, new SignPosition(P1, 1));
    story.when(law, revise("A warrant", 1));

    assertThat(story.refused(technology, new SignPosition(P1, 2)))
        .isEqualTo(new Refusal.ChangedMeanwhile(1));
    story
        .when(technology, new SignPosition(P1, 1))
        .when(technology, new WithdrawSignature(P1))
        .when(CHAIR, release(2));
    assertThat(story.refused(privacy, new WithdrawSignature(P1)))
        .isEqualTo(new Refusal.NothingChanged());
    story.when(privacy, new SignPosition(P1, 2));
  }

  @Test
  void no_reply_quotes_what_waits() {
    story
        .when(CHAIR, release(1))
        .phase(PhaseKind.EXCHANGE)
        .when(law, revise("Nobody knows this", 1));

    assertThat(
            story.refused(
                CHAIR,
                new PanelCommand.SubmitReply(
                    POSITION, Reply.Kind.ASKS, "Whose?", "Nobody knows this")))
        .isEqualTo(new Refusal.NotInTheText());
    story.when(
        CHAIR, new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose?", "Call 555 0100"));
  }

  @Test
  void replies_are_read_first_as_well() {
    story
        .when(CHAIR, release(1))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose?"));
    var waiting = new Target.ToReply(new Reply.Id(1));

    assertThat(story.panel().isWaiting(waiting)).isTrue();
    assertThat(
            story.refused(
                technology, new PanelCommand.SubmitReply(waiting, Reply.Kind.ANSWERS, "Mine.")))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void all_seats_of_a_role_read_what_it_states_and_the_speaker_appeals() {
    story = started(read(Speech.PositionsBy.ROLE));
    story.when(law, new PanelCommand.FilePosition(Story.position("A warrant")));
    var second = story.panelist(LAW, 2);

    assertThat(titles(second)).containsExactly("A warrant");
    assertThat(titles(privacy)).isEmpty();
    story.when(CHAIR, deny(V1));
    assertThat(story.refused(second, new Appeal(V1, "It is ours.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(law, new Appeal(V1, "It is ours."));
  }

  @Test
  void a_version_shows_no_more_of_its_author_than_its_position() {
    story = started(READ_FIRST.showing(Anonymity.Of.POSITIONS, Anonymity.ROLE));
    story.when(law, new PanelCommand.FilePosition(Story.position("A warrant")));
    assertThat(story.panel().byline(V1)).isEqualTo(Anonymity.ROLE);

    story.when(law, new RaiseAnonymity(POSITION, Anonymity.SECRET));
    assertThat(story.panel().byline(V1)).isEqualTo(Anonymity.SECRET);
  }

  @Test
  void cases_for_other_roles_are_read_first_too() {
    story =
        Story.aSeatedPanel(1)
            .when(
                CHAIR,
                new PanelCommand.Edit(
                    Story.settings().following(Story.agendaWithSwap()).with(READ_FIRST)))
            .phase(PhaseKind.SWAP);
    law = story.panelist(LAW, 1);
    story.when(
        law,
        new PanelCommand.FilePosition(
            Story.position("Their case"), story.panel().arguesFor(law.seat().orElseThrow())));

    assertThat(reads(technology, POSITION)).isFalse();
    story.when(CHAIR, release(1));
    assertThat(reads(technology, POSITION)).isTrue();
  }

  @Test
  void the_past_shows_no_more_than_is_let_through_now() {
    var past = story.panel();
    story.when(law, revise("A warrant", 1)).when(CHAIR, release(2));

    var read = past.readAfter(story.panel());

    assertThat(read.position(P1).flatMap(read::open)).isEmpty();
    assertThat(read.mayRead(Actor.STRANGER, POSITION)).isFalse();
  }

  @Test
  void where_replies_alone_are_read_first_positions_are_seen_at_once() {
    story = started(new Speech(Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.BEFORE));
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(law, revise("A judge", 1));

    assertThat(titles(Actor.STRANGER)).containsExactly("A warrant", "A judge");
    assertThat(queue()).isEmpty();
    assertThat(story.refused(CHAIR, release(2))).isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void what_was_recorded_replays_to_the_same() {
    story
        .when(CHAIR, deny(V1))
        .when(law, revise("A warrant", 1))
        .when(CHAIR, release(2))
        .when(law, revise("A judge", 2));

    assertThat(Panel.of(new ArrayList<>(story.happenings()))).isEqualTo(story.panel());
  }
}
