package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Anonymity.NAMED;
import static org.parley.panel.Anonymity.Of.POSITIONS;
import static org.parley.panel.Anonymity.Of.REPLIES;
import static org.parley.panel.Anonymity.ROLE;
import static org.parley.panel.Anonymity.SECRET;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.course.Participation;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;

/// What is shown of who said something.
class AnonymityTest {

  private static final Reply.Target POSITION = new Reply.Target.ToPosition(new Position.Id(1));
  private static final Reply.Target REPLY = new Reply.Target.ToReply(new Reply.Id(1));

  private final Story story = Story.aSeatedPanel(2);
  private final Actor law = story.panelist(LAW, 1);
  private final Actor privacy = story.panelist(PRIVACY, 1);

  private Story spoken(Anonymity positions, Anonymity replies) {
    var usual = Speech.USUAL;
    var speech = usual.showing(POSITIONS, positions).showing(REPLIES, replies);
    if (!speech.equals(usual))
      story.when(CHAIR, new PanelCommand.Edit(Story.settings().with(speech)));
    return story
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose key?"));
  }

  @Test
  void everybody_is_named_unless_it_is_settled_otherwise() {
    var panel = spoken(NAMED, NAMED).panel();
    assertThat(panel.isNamed(POSITION)).isTrue();
    assertThat(panel.isNamed(REPLY)).isTrue();
  }

  @Test
  void what_is_settled_before_opening_holds_for_all_of_a_kind() {
    var panel = spoken(ROLE, SECRET).panel();
    assertThat(panel.anonymity(POSITION)).isEqualTo(ROLE);
    assertThat(panel.anonymity(REPLY)).isEqualTo(SECRET);
  }

  @Test
  void an_author_shows_less_of_one_thing_and_never_more_again() {
    spoken(NAMED, NAMED).when(law, new RaiseAnonymity(POSITION, SECRET));

    assertThat(story.panel().anonymity(POSITION)).isEqualTo(SECRET);
    assertThat(story.panel().anonymity(REPLY)).isEqualTo(NAMED);
    for (var lower : Anonymity.values())
      for (var actor : new Actor[] {law, CHAIR})
        assertThat(story.refused(actor, new RaiseAnonymity(POSITION, lower)))
            .isEqualTo(new Refusal.AnonymityOnlyRises());
  }

  @Test
  void whoever_presides_raises_all_of_a_kind_for_what_is_to_come_as_well() {
    spoken(NAMED, NAMED)
        .when(CHAIR, new RaiseAnonymityOfAll(REPLIES, ROLE))
        .when(privacy, new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Which court?"));

    assertThat(story.panel().anonymity(REPLY)).isEqualTo(ROLE);
    assertThat(story.panel().anonymity(new Reply.Target.ToReply(new Reply.Id(2)))).isEqualTo(ROLE);
    assertThat(story.panel().anonymity(POSITION)).isEqualTo(NAMED);
    assertThat(story.refused(CHAIR, new RaiseAnonymityOfAll(REPLIES, NAMED)))
        .isEqualTo(new Refusal.AnonymityOnlyRises());
  }

  @Test
  void what_one_author_raised_stays_raised_when_less_is_asked_of_all() {
    spoken(NAMED, NAMED)
        .when(privacy, new RaiseAnonymity(REPLY, SECRET))
        .when(CHAIR, new RaiseAnonymityOfAll(REPLIES, ROLE));

    assertThat(story.panel().anonymity(REPLY)).isEqualTo(SECRET);
  }

  @Test
  void others_raise_nothing() {
    spoken(NAMED, NAMED);

    assertThat(story.refused(privacy, new RaiseAnonymity(POSITION, ROLE)))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    assertThat(story.refused(law, new RaiseAnonymityOfAll(POSITIONS, ROLE)))
        .isEqualTo(new Refusal.OnlyTheChair());
    assertThat(
            story.refused(
                CHAIR, new RaiseAnonymity(new Reply.Target.ToReply(new Reply.Id(9)), ROLE)))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void the_past_shows_no_more_than_the_present() {
    var past = spoken(NAMED, NAMED).panel();
    story.when(law, new RaiseAnonymity(POSITION, SECRET));

    assertThat(past.readAfter(story.panel()).anonymity(POSITION)).isEqualTo(SECRET);
  }

  @Test
  void a_sheet_of_who_took_part_counts_only_what_is_named() {
    var now = Instant.EPOCH.plus(Duration.ofDays(30_000));
    spoken(NAMED, NAMED);
    var before = Participation.of(story.panel(), law.seat().orElseThrow(), now);
    assertThat(before.positions()).isOne();

    story
        .when(CHAIR, new RaiseAnonymityOfAll(POSITIONS, ROLE))
        .when(CHAIR, new RaiseAnonymityOfAll(REPLIES, ROLE));

    assertThat(Participation.of(story.panel(), law.seat().orElseThrow(), now).positions()).isZero();
    assertThat(Participation.of(story.panel(), privacy.seat().orElseThrow(), now).questions())
        .isZero();
  }
}
