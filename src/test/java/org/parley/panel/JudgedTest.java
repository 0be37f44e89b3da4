package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.Judged.Kind;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Reply.Target;

/// What authors are told of what became of their texts.
class JudgedTest {

  private static final Target REPLY = new Target.ToReply(new Reply.Id(1));
  private static final Position.Id P1 = new Position.Id(1);

  private static Story replied() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.EXCHANGE);
    return story.when(
        story.panelist(PRIVACY, 1),
        new PanelCommand.SubmitReply(
            new Target.ToRecommendation(new Recommendation.Id(1)),
            Reply.Kind.CHALLENGES,
            "You are mad."));
  }

  private static PanelCommand hide(Target target) {
    return new Hide(target, Moderation.Reason.OFF_TOPIC, "");
  }

  private static List<Kind> told(Story story, Actor actor) {
    return Judged.of(story.panel(), actor.seat().orElseThrow()).stream().map(Judged::kind).toList();
  }

  @Test
  void an_author_is_told_what_was_done_and_nobody_else() {
    var story = replied();
    var author = story.panelist(PRIVACY, 1);
    assertThat(told(story, author)).isEmpty();

    story.when(CHAIR, hide(REPLY));
    assertThat(told(story, author)).containsExactly(Kind.HIDDEN);
    for (var other : List.of(CHAIR, story.panelist(PRIVACY, 2), story.panelist(LAW, 1)))
      assertThat(told(story, other)).isEmpty();

    story.when(author, new Appeal(REPLY, "No."));
    // They know what they did themselves.
    assertThat(told(story, author)).isEmpty();

    var other = story.panelist(TECHNOLOGY, 1);
    story
        .when(CHAIR, new PanelCommand.HandChair(other.seat().orElseThrow()))
        .when(other, new RejectAppeal(REPLY, "It is."));
    assertThat(told(story, author)).containsExactly(Kind.UPHELD);

    story.when(other, new Restore(REPLY));
    assertThat(told(story, author)).containsExactly(Kind.LIFTED);
    assertThat(Judged.of(story.panel(), REPLY).orElseThrow().act().by())
        .isEqualTo(other.seat().orElseThrow());
  }

  @Test
  void whoever_takes_the_seat_over_is_not_told_of_what_another_said_from_it() {
    var story = replied();
    var seat = story.panelist(PRIVACY, 1).seat().orElseThrow();
    story
        .when(CHAIR, hide(REPLY))
        .when(CHAIR, new PanelCommand.LeaveSeat(seat))
        .when(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat));

    assertThat(told(story, Actor.on(seat))).isEmpty();
  }

  @Test
  void a_version_that_was_let_through_without_having_been_hidden_is_no_news() {
    var story =
        Story.aSeatedPanel(1)
            .when(
                CHAIR,
                new PanelCommand.Edit(
                    Story.settings()
                        .with(
                            new Speech(
                                Support.NONE,
                                Speech.PositionsBy.PANELIST,
                                Speech.Screening.POSITIONS_BEFORE))))
            .phase(PhaseKind.POSITIONS);
    var law = story.panelist(LAW, 1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(CHAIR, new ReleaseVersion(P1, 1));
    assertThat(told(story, law)).isEmpty();

    story
        .when(law, new PanelCommand.RevisePosition(P1, Story.position("You are mad"), 1))
        .when(CHAIR, hide(new Target.ToVersion(P1, 2)));
    assertThat(told(story, law)).containsExactly(Kind.HIDDEN);

    story.when(law, new PanelCommand.RevisePosition(P1, Story.position("Two warrants"), 2));
    assertThat(told(story, law)).isEmpty();
    assertThat(told(story, CHAIR)).isEmpty();
  }

  @Test
  void all_who_sit_for_a_role_are_told_of_its_position() {
    var story =
        Story.aSeatedPanel(2)
            .when(
                CHAIR,
                new PanelCommand.Edit(
                    Story.settings()
                        .with(
                            new Speech(
                                Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER))))
            .phase(PhaseKind.POSITIONS);
    story
        .when(story.panelist(LAW, 1), new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(CHAIR, hide(new Target.ToPosition(P1)));

    for (int number : new int[] {1, 2})
      assertThat(told(story, story.panelist(LAW, number))).containsExactly(Kind.HIDDEN);
    assertThat(told(story, story.panelist(PRIVACY, 1))).isEmpty();
  }
}
