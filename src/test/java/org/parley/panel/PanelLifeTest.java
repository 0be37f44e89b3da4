package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.aSeatedPanel;
import static org.parley.panel.Story.position;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;

/// A panel from its first phase to its report, in nothing but the core.
class PanelLifeTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Recommendation.Id R2 = new Recommendation.Id(2);

  @Test
  void a_panel_finds_out_where_it_agrees() {
    long since = System.nanoTime();
    live();
    System.out.printf(
        "A panel's life of two rounds, told for the first time: %d ms%n", millis(since));
    since = System.nanoTime();
    for (int again = 0; again < 50; again++) live();
    System.out.printf("Told another 50 times: %d ms%n", millis(since));
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static void live() {
    var story = aSeatedPanel(4).phase(PhaseKind.BRIEFING).phase(PhaseKind.POSITIONS);
    for (var role : List.of(TECHNOLOGY, PRIVACY, LAW, INTELLIGENCE))
      story.when(
          story.panelist(role, 1),
          new PanelCommand.FilePosition(position("What " + role + " holds")));
    story
        .phase(PhaseKind.EXCHANGE)
        .when(
            story.panelist(TECHNOLOGY, 1),
            new PanelCommand.SubmitReply(
                new Reply.Target.ToPosition(new Position.Id(3)),
                Reply.Kind.ASKS,
                "Who keeps the key?"))
        .when(
            story.panelist(LAW, 1),
            new PanelCommand.SubmitReply(
                new Reply.Target.ToReply(new Reply.Id(1)), Reply.Kind.ANSWERS, "A court."))
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(
            story.panelist(LAW, 1),
            new PanelCommand.ProposeRecommendation(
                new RecommendationText("Require providers to keep a key", "For court orders.")))
        .phase(PhaseKind.ROUNDS)
        .openRound(1, 2)
        .vote(1, "llss lrss rrcr lars")
        .closeRound();

    assertThat(outcome(story, R1).grades().values()).containsExactly(1, 5, 1, 4, 5);
    assertThat(verdict(story, R1).kind()).isEqualTo(Verdict.Kind.DIVIDED);
    assertThat(outcome(story, R2).grades().values()).containsExactly(0, 0, 0, 0, 0);
    assertThat(verdict(story, R2).kind()).isEqualTo(Verdict.Kind.NO_QUORUM);

    story
        .when(
            CHAIR,
            new PanelCommand.ReviseRecommendation(
                R1,
                new RecommendationText("Publish yearly figures on blocked warrants", "By law."),
                1))
        .openRound(1, 2)
        .vote(1, "llss llss rlls als.")
        .vote(2, "cccr cccc llss lrs.")
        .closeRound();

    assertThat(outcome(story, R1).version()).isEqualTo(2);
    assertThat(outcome(story, R1).grades().values()).containsExactly(0, 1, 1, 7, 6);
    assertThat(verdict(story, R1))
        .isEqualTo(
            new Verdict(
                Verdict.Kind.CONSENSUS,
                List.of(
                    new Verdict.Reason.Enough(Optional.empty(), 13, 14, Threshold.of("75%")),
                    new Verdict.Reason.QuorumMet(15, 16, 12))));
    assertThat(verdict(story, R2).kind()).isEqualTo(Verdict.Kind.DIVIDED);
    assertThat(verdict(story, R2).reasons())
        .contains(
            new Verdict.Reason.TooFew(Optional.of("technology"), 0, 4, Threshold.of("50%"), 2),
            new Verdict.Reason.TooFew(Optional.of("privacy"), 0, 4, Threshold.of("50%"), 2));
    assertThat(outcome(story, R2).grades().values()).containsExactly(7, 2, 0, 3, 3);
    var rounds = story.panel().rounds();
    assertThat(Movement.between(rounds.get(0), rounds.get(1), R1))
        .hasValue(
            new Movement(
                List.of(
                    new Movement.Move("abstain", "can-live-with", INTELLIGENCE, 1),
                    new Movement.Move("can-live-with", "abstain", INTELLIGENCE, 1),
                    new Movement.Move("can-live-with", "can-live-with", PRIVACY, 1),
                    new Movement.Move("can-live-with", "can-live-with", TECHNOLOGY, 2),
                    new Movement.Move("cannot-accept", "can-live-with", LAW, 1),
                    new Movement.Move("reservations", "can-live-with", LAW, 1),
                    new Movement.Move("reservations", "can-live-with", PRIVACY, 1),
                    new Movement.Move("reservations", "reservations", LAW, 1),
                    new Movement.Move("reservations", "support", INTELLIGENCE, 1),
                    new Movement.Move("reservations", "support", LAW, 1),
                    new Movement.Move("support", "support", PRIVACY, 2),
                    new Movement.Move("support", "support", TECHNOLOGY, 2)),
                1,
                0));

    story
        .phase(PhaseKind.REPORT)
        .when(CHAIR, new PanelCommand.AdoptReport("One step together."))
        .when(CHAIR, new PanelCommand.ClosePanel());

    assertThat(story.panel().adoption().orElseThrow().adopted()).containsExactly(R1);
    assertThat(story.panel().isClosed()).isTrue();
    assertThat(Panel.of(story.happenings())).isEqualTo(story.panel());
  }

  private static Verdict verdict(Story story, Recommendation.Id id) {
    return outcome(story, id).verdict().orElseThrow();
  }

  private static Outcome outcome(Story story, Recommendation.Id id) {
    return story.panel().lastRound(id).flatMap(round -> round.outcome(id)).orElseThrow();
  }
}
