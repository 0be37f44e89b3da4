package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Moderating.Unmute;
import org.parley.panel.PanelCommand.Moderating.Warn;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.Reply.Target;
import org.parley.voting.Ballot;

/// Nobody judges in a case of their own, whoever presides.
class JudgingTest {

  private static final Position.Id P1 = new Position.Id(1);
  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Recommendation.Id R2 = new Recommendation.Id(2);
  private static final Target POSITION = new Target.ToPosition(P1);
  private static final Target VERSION = new Target.ToVersion(P1, 1);
  private static final Target REPLY = new Target.ToReply(new Reply.Id(1));

  /// Something a chair hides, whose author appeals.
  ///
  /// @param own those who said it or put their name under it, its author first
  private record Case(String what, Story story, Target target, List<Actor> own) {

    Case(String what, Story story, Target target, Actor... own) {
      this(what, story, target, List.of(own));
    }

    Actor author() {
      return own.getFirst();
    }

    /// Somebody at the table who has nothing to do with it.
    Actor third() {
      return story.panelist(INTELLIGENCE, 1);
    }

    PanelCommand show() {
      return target instanceof Target.ToVersion(var id, var version)
          ? new ReleaseVersion(id, version)
          : new Restore(target);
    }
  }

  /// Anew each time, since panels go on.
  private static List<Case> cases() {
    return List.of(
        position(), roles(), version(), reply(), draft(), amendment(), reason(), interests());
  }

  private static Case position() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    var law = story.panelist(LAW, 1);
    var first = story.panelist(PRIVACY, 1);
    var second = story.panelist(PRIVACY, 2);
    story
        .when(law, file())
        .when(first, new SignPosition(P1, 1))
        .when(law, new PanelCommand.RevisePosition(P1, Story.position("Two warrants"), 1))
        .when(second, new SignPosition(P1, 2));
    return new Case("a position", story, POSITION, law, first, second);
  }

  private static Case roles() {
    var story = speaking(Speech.PositionsBy.ROLE, Speech.Screening.AFTER);
    story.phase(PhaseKind.POSITIONS);
    var law = story.panelist(LAW, 1);
    var other = story.panelist(LAW, 2);
    var privacy = story.panelist(PRIVACY, 1);
    story.when(law, file()).when(privacy, new SignPosition(P1, 1));
    return new Case("a role's position", story, POSITION, law, other, privacy);
  }

  private static Case version() {
    var story = speaking(Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE);
    story.phase(PhaseKind.POSITIONS);
    var law = story.panelist(LAW, 1);
    return new Case("a version that waited", story.when(law, file()), VERSION, law);
  }

  private static Case reply() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    var privacy = story.panelist(PRIVACY, 1);
    story
        .when(story.panelist(LAW, 1), file())
        .phase(PhaseKind.EXCHANGE)
        .when(
            privacy, new PanelCommand.SubmitReply(POSITION, Reply.Kind.CHALLENGES, "You are mad."));
    return new Case("a reply", story, REPLY, privacy);
  }

  private static Case draft() {
    var story = drafted();
    return new Case(
        "a recommendation", story, new Target.ToRecommendation(R2), story.panelist(LAW, 1));
  }

  private static Case amendment() {
    var story = drafted();
    var privacy = story.panelist(PRIVACY, 1);
    story.when(
        privacy,
        new ProposeAmendment(
            R2,
            1,
            TextChange.between(TextChange.Part.TITLE, "Keep a key", "Keep no key").orElseThrow(),
            ""));
    return new Case("an amendment", story, new Target.ToAmendment(new Amendment.Id(1)), privacy);
  }

  private static Story drafted() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    return story.when(
        story.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keep a key", "")));
  }

  private static Case reason() {
    var story = Story.aSeatedPanel(4).phase(PhaseKind.ROUNDS).openRound(1);
    var law = story.panelist(LAW, 1);
    var round = new Round.Id(1);
    story
        .vote(1, "csss csss cssc ssss")
        .when(
            law,
            new PanelCommand.CastBallot(
                round, Ballot.Grades.of("R1", "support"), Map.of(R1, "Ask 555 0100.")))
        .closeRound();
    return new Case("a reason given with a ballot", story, new Target.ToReason(round, R1, 1), law);
  }

  private static Case interests() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    var privacy = story.panelist(PRIVACY, 1);
    story.when(privacy, new DeclareInterests("My sister works there."));
    return new Case(
        "interests", story, new Target.ToInterests(privacy.seat().orElseThrow(), 1), privacy);
  }

  private static Story speaking(Speech.PositionsBy by, Speech.Screening screening) {
    return Story.aSeatedPanel(2)
        .when(
            CHAIR,
            new PanelCommand.Edit(Story.settings().with(new Speech(Support.NONE, by, screening))));
  }

  private static PanelCommand file() {
    return new PanelCommand.FilePosition(Story.position("A warrant"));
  }

  private static PanelCommand hide(Target target) {
    return new Hide(target, Reason.OFF_TOPIC, "");
  }

  private static PanelCommand reject(Target target) {
    return new RejectAppeal(target, "It is so.");
  }

  private static PanelCommand handTo(Actor actor) {
    return new PanelCommand.HandChair(actor.seat().orElseThrow());
  }

  @Test
  void every_kind_of_text_is_there() {
    assertThat(cases().stream().<Object>map(it -> it.target().getClass()))
        .contains((Object[]) Target.class.getPermittedSubclasses());
  }

  @TestFactory
  Stream<DynamicTest> whose_it_is_does_not_judge_its_being_hidden_though_they_preside() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.what(),
                    () -> {
                      var story = it.story();
                      story
                          .when(CHAIR, hide(it.target()))
                          .when(it.author(), new Appeal(it.target(), "It is not."));
                      for (var own : it.own()) {
                        story.when(CHAIR, handTo(own));
                        for (var judges :
                            List.of(it.show(), new Restore(it.target()), reject(it.target())))
                          assertThat(story.refused(own, judges)).isEqualTo(new Refusal.OwnCase());
                      }
                      story.when(CHAIR, handTo(it.third())).when(it.third(), reject(it.target()));
                      story.when(CHAIR, handTo(it.author()));
                      assertThat(story.refused(it.author(), it.show()))
                          .isEqualTo(new Refusal.OwnCase());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whoever_has_nothing_to_do_with_it_judges() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.what(),
                    () -> {
                      it.story()
                          .when(CHAIR, hide(it.target()))
                          .when(it.author(), new Appeal(it.target(), "It is not."))
                          .when(CHAIR, handTo(it.third()))
                          .when(it.third(), it.show());
                      assertThat(it.story().panel().mayRead(Actor.STRANGER, it.target())).isTrue();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whoever_hid_it_gives_in_and_does_not_turn_the_appeal_down() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.what(),
                    () -> {
                      it.story()
                          .when(CHAIR, hide(it.target()))
                          .when(it.author(), new Appeal(it.target(), "It is not."));
                      assertThat(it.story().refused(CHAIR, reject(it.target())))
                          .isEqualTo(new Refusal.AnotherChairJudges());
                      it.story().when(CHAIR, it.show());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_they_hid_of_their_own_while_they_presided_they_show_again() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.what(),
                    () ->
                        it.story()
                            .when(CHAIR, handTo(it.author()))
                            .when(it.author(), hide(it.target()))
                            .when(it.author(), it.show())));
  }

  /// A second chair's seat, as the table's last.
  private static Actor deputy(Story story) {
    story.when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()));
    var seat = story.panel().seats().getLast().id();
    story.when(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat));
    return Actor.on(seat);
  }

  @TestFactory
  Stream<DynamicTest> another_chair_is_told_of_what_whoever_presides_does_not_judge() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.what(),
                    () -> {
                      var story = it.story();
                      var deputy = deputy(story);
                      story.when(CHAIR, hide(it.target()));
                      assertThat(left(story, deputy)).isEmpty();
                      story.when(it.author(), new Appeal(it.target(), "It is not."));
                      assertThat(left(story, deputy)).containsExactly(it.target());
                      assertThat(story.panel().mayRead(deputy, it.target())).isFalse();
                      assertThat(left(story, CHAIR)).isEmpty();
                      for (var other : List.of(it.author(), it.third()))
                        assertThat(left(story, other)).isEmpty();

                      story.when(deputy, handTo(deputy));
                      assertThat(left(story, deputy)).isEmpty();
                      assertThat(left(story, CHAIR)).isEmpty();
                      assertThat(Queued.of(story.panel())).hasSize(1);
                      story.when(deputy, it.show()).when(deputy, handTo(CHAIR));
                      assertThat(left(story, deputy)).isEmpty();
                    }));
  }

  @Test
  void who_presides_and_may_judge_needs_no_other_chair() {
    var it = reply();
    var story = it.story();
    var deputy = deputy(story);
    story
        .when(deputy, handTo(deputy))
        .when(deputy, hide(it.target()))
        .when(it.author(), new Appeal(it.target(), "It is not."));
    assertThat(left(story, CHAIR)).containsExactly(it.target());

    story.when(CHAIR, handTo(it.third()));
    assertThat(left(story, CHAIR)).isEmpty();
    story.when(CHAIR, handTo(it.author()));
    assertThat(left(story, CHAIR)).containsExactly(it.target());
    assertThat(left(story, deputy)).isEmpty();
  }

  private static List<Target> left(Story story, Actor actor) {
    return Queued.left(story.panel(), actor.seat().orElseThrow()).stream()
        .map(Queued.Appealed::target)
        .toList();
  }

  @Test
  void a_question_that_was_set_aside_is_not_brought_back_by_whoever_asked_it() {
    var story =
        Story.aSeatedPanel(1)
            .when(CHAIR, new PanelCommand.AdmitAudience(true))
            .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()));
    var asks = Actor.on(story.panel().seats().getLast().id());
    story
        .when(
            Actor.invitedTo(asks.seat().orElseThrow()),
            new PanelCommand.TakeSeat(asks.seat().orElseThrow()))
        .phase(PhaseKind.BRIEFING)
        .when(asks, new PanelCommand.AskPanel("Why?"))
        .when(CHAIR, mark(Audience.Question.State.SET_ASIDE))
        .when(CHAIR, handTo(asks));

    for (var state : List.of(Audience.Question.State.OPEN, Audience.Question.State.PICKED))
      assertThat(story.refused(asks, mark(state))).isEqualTo(new Refusal.OwnCase());

    var third = story.panelist(LAW, 1);
    story.when(CHAIR, handTo(third)).when(third, mark(Audience.Question.State.OPEN));
  }

  @Test
  void nobody_warns_or_mutes_themselves_or_lifts_their_own_mute() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(LAW, 1);
    var seat = law.seat().orElseThrow();
    story.when(CHAIR, new Mute(seat, "Second attack today.")).when(CHAIR, handTo(law));

    for (var judges :
        List.of(new Unmute(seat), new Mute(seat, "My own reason."), new Warn(seat, "Calm.")))
      assertThat(story.refused(law, judges)).isEqualTo(new Refusal.OwnConduct());

    var third = story.panelist(INTELLIGENCE, 1);
    story.when(law, new Mute(third.seat().orElseThrow(), "Not to the point."));
    story.when(law, new Unmute(third.seat().orElseThrow()));
    story.when(CHAIR, handTo(third)).when(third, new Unmute(seat));
    assertThat(story.panel().moderation().muted(seat)).isEmpty();
  }

  @Test
  void who_was_not_muted_does_not_mute_themselves_either() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(LAW, 1);
    var seat = law.seat().orElseThrow();
    story.when(CHAIR, handTo(law));

    for (var judges :
        List.of(new Unmute(seat), new Mute(seat, "My own reason."), new Warn(seat, "Calm.")))
      assertThat(story.refused(law, judges)).isEqualTo(new Refusal.OwnConduct());
  }

  @Test
  void the_host_has_the_chair_handed_on_where_whoever_presides_is_muted() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(LAW, 1);
    var seat = law.seat().orElseThrow();
    story
        .when(CHAIR, new Mute(seat, "Second attack today."))
        .when(CHAIR, handTo(law))
        .when(CHAIR, new PanelCommand.LeaveSeat(CHAIR.seat().orElseThrow()));
    assertThat(story.refused(Actor.HOST, new Unmute(seat))).isEqualTo(new Refusal.OnlyTheChair());

    var third = story.panelist(INTELLIGENCE, 1);
    story.when(Actor.HOST, handTo(third)).when(third, new Unmute(seat));
  }

  private static PanelCommand mark(Audience.Question.State state) {
    return new PanelCommand.MarkQuestion(new Audience.Question.Id(1), state);
  }

  /// Nobody reads before others what a chair says, and whoever presides is the one who reads first.
  @Test
  void whoever_presides_lets_through_what_they_said_that_nobody_has_judged() {
    var story = speaking(Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE);
    var law = story.panelist(LAW, 1);
    story
        .phase(PhaseKind.POSITIONS)
        .when(law, file())
        .when(CHAIR, handTo(law))
        .when(law, new ReleaseVersion(P1, 1))
        .when(CHAIR, handTo(CHAIR))
        .phase(PhaseKind.EXCHANGE)
        .when(
            story.panelist(TECHNOLOGY, 1),
            new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Why?"))
        .when(CHAIR, handTo(story.panelist(TECHNOLOGY, 1)))
        .when(story.panelist(TECHNOLOGY, 1), new Release(new Reply.Id(1), 1));

    assertThat(story.panel().isOpenToAll(REPLY)).isTrue();
  }
}
