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
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.Reply.Target;

class HidingInterestsTest {

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void privacy_declares_its_interests() {
    story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story.when(privacy, new DeclareInterests("My sister works there: 555 0100."));
  }

  private Target.ToInterests declared(int number) {
    return new Target.ToInterests(privacy.seat().orElseThrow(), number);
  }

  private void hide(int number) {
    story.when(CHAIR, new Hide(declared(number), Reason.PERSONAL_DATA, ""));
  }

  private Optional<String> read(Actor reader) {
    return story
        .panel()
        .interests(privacy.seat().orElseThrow())
        .flatMap(target -> story.panel().interests(reader, target));
  }

  @Test
  void what_is_hidden_only_the_seat_and_the_chair_read() {
    assertThat(read(Actor.STRANGER)).isPresent();

    hide(1);

    assertThat(read(privacy)).isPresent();
    assertThat(read(CHAIR)).isPresent();
    for (var other : List.of(law, technology, Actor.HOST, Actor.STRANGER))
      assertThat(read(other)).isEmpty();
    assertThat(story.panel().moderation().log()).hasSize(1);
  }

  @Test
  void the_seat_declares_them_anew_and_what_was_hidden_stays_so() {
    hide(1);
    story.when(privacy, new DeclareInterests("A relative works there."));

    assertThat(read(Actor.STRANGER)).contains("A relative works there.");
    assertThat(story.panel().mayRead(law, declared(1))).isFalse();
    hide(2);
    assertThat(read(Actor.STRANGER)).isEmpty();
    story.when(privacy, new DeclareInterests(""));
    assertThat(story.panel().interests(privacy.seat().orElseThrow())).isEmpty();
  }

  @Test
  void the_seat_appeals_and_another_chair_judges() {
    hide(1);
    assertThat(story.refused(law, new Appeal(declared(1), "No.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story.when(privacy, new Appeal(declared(1), "It is her number at work."));
    assertThat(Queued.of(story.panel())).hasSize(1);
    assertThat(story.refused(CHAIR, new RejectAppeal(declared(1), "It is not.")))
        .isEqualTo(new Refusal.AnotherChairJudges());

    story
        .when(CHAIR, new PanelCommand.HandChair(technology.seat().orElseThrow()))
        .when(technology, new Restore(declared(1)));
    assertThat(read(Actor.STRANGER)).isPresent();
    assertThat(Queued.of(story.panel())).isEmpty();
  }

  @Test
  void an_appeal_is_moot_once_they_are_declared_anew() {
    hide(1);
    story
        .when(privacy, new Appeal(declared(1), "It is her number at work."))
        .when(privacy, new DeclareInterests("A relative works there."));

    assertThat(Queued.of(story.panel())).isEmpty();
  }

  @Test
  void whoever_takes_the_seat_next_has_declared_nothing() {
    var seat = privacy.seat().orElseThrow();
    hide(1);
    story.when(privacy, new PanelCommand.LeaveSeat(seat));
    assertThat(story.panel().interests(seat)).isEmpty();

    story.when(CHAIR, new PanelCommand.SeatByName(seat));
    assertThat(story.panel().interests(seat)).isEmpty();
    assertThat(story.panel().mayRead(privacy, declared(1))).isFalse();
    assertThat(story.refused(privacy, new Appeal(declared(1), "Why?")))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    assertThat(story.refused(privacy, new DeclareInterests("")))
        .isEqualTo(new Refusal.NothingChanged());

    story.when(privacy, new DeclareInterests("None."));
    assertThat(story.panel().interests(seat)).contains(declared(2));
    assertThat(read(Actor.STRANGER)).contains("None.");
    assertThat(story.panel().isDeclaredIn(declared(1), "My sister works there: 555 0100."))
        .isTrue();
  }

  @Test
  void what_was_not_declared_or_was_taken_back_is_not_hidden() {
    story.when(privacy, new DeclareInterests(""));

    for (var target :
        List.of(
            declared(0),
            declared(2),
            declared(3),
            new Target.ToInterests(law.seat().orElseThrow(), 1)))
      assertThat(story.refused(CHAIR, new Hide(target, Reason.OFF_TOPIC, "")))
          .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void they_stand_under_the_seat_and_are_nothing_that_is_talked_about() {
    story.phase(PhaseKind.EXCHANGE);
    assertThat(story.panel().anonymity(declared(1))).isEqualTo(Anonymity.NAMED);
    assertThat(story.refused(privacy, new RaiseAnonymity(declared(1), Anonymity.SECRET)))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(law, new MarkConvincing(declared(1))))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(
            story.refused(
                law, new PanelCommand.SubmitReply(declared(1), Reply.Kind.ASKS, "Which sister?")))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }
}
