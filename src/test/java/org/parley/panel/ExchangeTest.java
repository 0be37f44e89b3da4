package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.PanelCommand.Saying.WithdrawSignature;
import org.parley.panel.Reply.Target;

class ExchangeTest {

  private static final Position.Id POSITION = new Position.Id(1);
  private static final Target TO_POSITION = new Target.ToPosition(POSITION);

  private Story story;
  private Actor law;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void law_enforcement_has_stated_a_position() {
    story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    law = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    var text =
        new PositionText("A warrant", "A **judge** [decides](https://a.example).", "", "", "");
    story.when(law, new PanelCommand.FilePosition(text)).phase(PhaseKind.EXCHANGE);
  }

  private Voices voices() {
    return story.panel().discussion().voices();
  }

  private Position position() {
    return story.panel().position(POSITION).orElseThrow();
  }

  private static PanelCommand quoting(String quote) {
    return new PanelCommand.SubmitReply(TO_POSITION, Reply.Kind.CHALLENGES, "Which one?", quote);
  }

  @Test
  void panelists_mark_what_convinces_them_and_take_it_back() {
    story.when(privacy, new MarkConvincing(TO_POSITION));
    story.when(technology, new MarkConvincing(TO_POSITION));
    assertThat(voices().convinced(TO_POSITION)).hasSize(2);
    assertThat(story.refused(privacy, new MarkConvincing(TO_POSITION)))
        .isEqualTo(new Refusal.NothingChanged());

    story.when(privacy, new UnmarkConvincing(TO_POSITION));
    assertThat(voices().convinced(TO_POSITION)).containsExactly(technology.seat().orElseThrow());
  }

  @Test
  void what_convinces_most_roles_stands_first() {
    var reply = new Target.ToReply(new Reply.Id(1));
    story
        .when(law, new PanelCommand.SubmitReply(TO_POSITION, Reply.Kind.SUPPORTS, "And why."))
        .when(privacy, new MarkConvincing(TO_POSITION))
        .when(story.panelist(PRIVACY, 2), new MarkConvincing(TO_POSITION))
        .when(privacy, new MarkConvincing(reply))
        .when(technology, new MarkConvincing(reply));

    assertThat(story.panel().convincing())
        .containsExactly(
            new Convincing(reply, 2, Map.of(TECHNOLOGY, 1, PRIVACY, 1)),
            new Convincing(TO_POSITION, 2, Map.of(PRIVACY, 2)));
  }

  @Test
  void nobody_marks_their_own_words() {
    assertThat(story.refused(law, new MarkConvincing(TO_POSITION)))
        .isEqualTo(new Refusal.NotYourOwnWords());
    story.when(privacy, quoting(""));
    assertThat(story.refused(privacy, new MarkConvincing(new Target.ToReply(new Reply.Id(1)))))
        .isEqualTo(new Refusal.NotYourOwnWords());
  }

  @Test
  void a_reply_keeps_the_passage_it_is_to() {
    story.when(privacy, quoting("A judge decides"));

    assertThat(story.panel().replies().getFirst().quote()).contains("A judge decides");
  }

  @Test
  void a_passage_has_to_stand_in_what_is_replied_to() {
    assertThat(story.refused(privacy, quoting("A jury decides")))
        .isEqualTo(new Refusal.NotInTheText());
  }

  @Test
  void a_signature_is_under_the_version_that_was_read() {
    story.when(privacy, new SignPosition(POSITION, 1));
    assertThat(voices().signatories(position())).hasSize(1);

    story.when(law, new PanelCommand.RevisePosition(POSITION, Story.position("Two warrants"), 1));

    assertThat(voices().signatories(position())).isEmpty();
    assertThat(voices().signatories(POSITION, 1)).hasSize(1);
    assertThat(story.refused(privacy, new SignPosition(POSITION, 1)))
        .isEqualTo(new Refusal.ChangedMeanwhile(2));
    story.when(privacy, new SignPosition(POSITION, 2));
    story.when(privacy, new WithdrawSignature(POSITION));
    assertThat(voices().signatories(position())).isEmpty();
  }

  @Test
  void who_stated_a_position_need_not_sign_it() {
    assertThat(story.refused(law, new SignPosition(POSITION, 1)))
        .isEqualTo(new Refusal.NotYourOwnWords());
  }

  @Test
  void a_seat_declares_its_interests_and_takes_them_back() {
    var seat = privacy.seat().orElseThrow();
    story.when(privacy, new DeclareInterests("Member of a *foundation*."));
    assertThat(interests(seat)).contains("Member of a *foundation*.");

    story.when(privacy, new DeclareInterests(""));
    assertThat(interests(seat)).isEmpty();
    assertThat(story.refused(privacy, new DeclareInterests("")))
        .isEqualTo(new Refusal.NothingChanged());
  }

  private Optional<String> interests(Seat.Id seat) {
    return story
        .panel()
        .interests(seat)
        .flatMap(target -> story.panel().interests(Actor.STRANGER, target));
  }
}
