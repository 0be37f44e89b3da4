package org.parley.report;

import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.aSeatedPanel;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.text.Messages;
import org.parley.transcript.Hash;
import org.parley.transcript.Head;
import org.parley.voting.Ballot;

/// A panel of sixteen that votes twice on two recommendations and once chooses between them.
final class ReportLife {

  static final Recommendation.Id R1 = new Recommendation.Id(1);
  static final Recommendation.Id R2 = new Recommendation.Id(2);

  private ReportLife() {}

  static Story untilTheSecondRound() {
    var story = aSeatedPanel(4).phase(PhaseKind.POSITIONS);
    story.when(
        story.panelist(PRIVACY, 1),
        new PanelCommand.FilePosition(
            new PositionText(
                "Weakening encryption weakens everyone",
                "It protects *patients* & <sources>.",
                "Single devices, under a warrant.",
                "Any general duty.",
                "")));
    story
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(
            story.panelist(LAW, 1),
            new PanelCommand.ProposeRecommendation(
                new RecommendationText("Require providers to keep a key", "For court orders.")))
        .phase(PhaseKind.ROUNDS)
        .openRound(1, 2)
        .vote(1, "llss lrss rrcr lars")
        .vote(2, "cccr cccc llss lrs.")
        .closeRound()
        .when(
            CHAIR,
            new PanelCommand.ReviseRecommendation(
                R1,
                new RecommendationText("Publish yearly figures on blocked warrants", "By law."),
                1))
        .openRound(1, 2)
        .vote(1, "llss llss rlls als.")
        .vote(2, "cccr cccc llss lrs.");
    reason(story, PRIVACY, 2, "cannot-accept", "A key for one is **a key for all**.");
    reason(story, PRIVACY, 1, "cannot-accept", "<script>alert(1)</script> is no argument");
    reason(story, LAW, 1, "can-live-with", "This one accepts, and is not quoted.");
    return story.closeRound();
  }

  static Story closed() {
    var story = untilTheSecondRound();
    story.openRound(Voting.by("schulze"), Optional.empty(), 1, 2);
    story.cast(ballots()).closeRound();
    return story
        .phase(PhaseKind.REPORT)
        .when(CHAIR, new PanelCommand.AdoptReport("One step **together**."))
        .when(CHAIR, new PanelCommand.ClosePanel());
  }

  private static Ballot[] ballots() {
    var first = new Ballot.Ranking(List.of(Set.of("R1"), Set.of("R2")));
    var second = new Ballot.Ranking(List.of(Set.of("R2"), Set.of("R1")));
    var ballots = new Ballot[16];
    for (int i = 0; i < 16; i++) ballots[i] = i < 10 ? first : second;
    return ballots;
  }

  private static void reason(Story story, Role.Id role, int number, String grade, String reason) {
    var round = story.panel().openRound().orElseThrow();
    Actor actor = story.panelist(role, number);
    var before = round.ballot(actor.seat().orElseThrow()).orElseThrow();
    var grades = new TreeMap<>(((Ballot.Grades) before.choices()).grades());
    grades.put("R2", grade);
    story.when(
        actor,
        new PanelCommand.CastBallot(round.id(), new Ballot.Grades(grades), Map.of(R2, reason)));
  }

  static Report report(Panel panel) {
    return new Report(
        panel,
        Map.of(new Seat.Id(1), "Ada <Chair>", new Seat.Id(6), "Pia"),
        new Head(
            panel.length(),
            Hash.ofHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")),
        Messages.in(Locale.ENGLISH),
        ZoneOffset.UTC);
  }

  static List<Role.Id> roles() {
    return List.of(TECHNOLOGY, PRIVACY, LAW, INTELLIGENCE);
  }
}
