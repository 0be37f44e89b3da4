package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Reply.Target;
import org.parley.voting.Ballot;

class HidingReasonsTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Round.Id ROUND = new Round.Id(1);

  private final Story story = Story.aSeatedPanel(4);
  private final Actor law = story.panelist(LAW, 1);

  /// Three give reasons, one of them with a telephone number.
  private Story voted(boolean secret) {
    story.phase(PhaseKind.ROUNDS);
    if (secret) story.openSecretRound(1);
    else story.openRound(1);
    story.vote(1, "csss csss cssc ssss");
    reason(story.panelist(TECHNOLOGY, 1), "cannot-accept", "Too wide.");
    reason(law, "cannot-accept", "Ask 555 0100.");
    reason(story.panelist(PRIVACY, 2), "support", "At last.");
    return story;
  }

  private void reason(Actor actor, String grade, String reason) {
    story.when(
        actor,
        new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", grade), Map.of(R1, reason)));
  }

  private List<org.parley.panel.Reason> reasons() {
    return story.panel().reasons(story.panel().rounds().getFirst(), R1);
  }

  private Target.ToReason target(String text) {
    return reasons().stream()
        .filter(reason -> reason.text().equals(text))
        .findFirst()
        .map(reason -> new Target.ToReason(ROUND, R1, reason.number()))
        .orElseThrow();
  }

  private static PanelCommand hide(Target target) {
    return new Hide(target, Reason.PERSONAL_DATA, "");
  }

  @Test
  void a_hidden_reason_only_whoever_gave_it_and_the_chair_read() {
    voted(false).closeRound();
    var attack = target("Ask 555 0100.");
    story.when(CHAIR, hide(attack));
    var panel = story.panel();

    assertThat(reasons())
        .extracting(org.parley.panel.Reason::text)
        .containsExactlyInAnyOrder("Too wide.", "", "At last.");
    assertThat(panel.reason(law, attack)).contains("Ask 555 0100.");
    assertThat(panel.reason(CHAIR, attack)).contains("Ask 555 0100.");
    assertThat(panel.reason(story.panelist(LAW, 2), attack)).isEmpty();
    assertThat(panel.reason(Actor.HOST, attack)).isEmpty();
    assertThat(panel.reason(Actor.STRANGER, attack)).isEmpty();
  }

  @Test
  void the_minoritys_reasons_are_hidden_with_those_of_all() {
    voted(false).closeRound();
    story.when(CHAIR, hide(target("Ask 555 0100.")));

    var dissent =
        Dissent.of(story.panel(), story.panel().rounds().getFirst(), R1).orElseThrow().reasons();
    assertThat(dissent)
        .extracting(org.parley.panel.Reason::text)
        .containsExactlyInAnyOrder("Too wide.", "");
    assertThat(reasons()).containsAll(dissent);
  }

  @Test
  void its_number_stays_whatever_is_hidden_or_shown_less() {
    voted(false).closeRound();
    var wide = target("Too wide.");
    var attack = target("Ask 555 0100.");

    story.when(CHAIR, hide(attack)).phase(PhaseKind.REPORT);
    assertThat(target("Too wide.")).isEqualTo(wide);

    story.when(CHAIR, new Restore(attack));
    assertThat(target("Ask 555 0100.")).isEqualTo(attack);
  }

  @Test
  void whoever_gave_it_appeals_and_stays_unshown() {
    voted(false).closeRound();
    var attack = target("Ask 555 0100.");
    story.when(CHAIR, hide(attack));
    assertThat(story.refused(story.panelist(LAW, 2), new Appeal(attack, "No.")))
        .isEqualTo(new Refusal.OnlyTheAuthor());

    story.when(law, new Appeal(attack, "It is the ministry's."));

    assertThat(story.panel().anonymity(attack)).isEqualTo(Anonymity.SECRET);
    assertThat(Queued.of(story.panel())).hasSize(1);
  }

  @Test
  void nothing_else_is_done_with_a_reason() {
    voted(false).closeRound();
    var wide = target("Too wide.");

    assertThat(story.refused(law, new PanelCommand.SubmitReply(wide, Reply.Kind.CHALLENGES, "No.")))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(law, new PanelCommand.Saying.MarkConvincing(wide)))
        .isEqualTo(new Refusal.NothingToReplyTo());
    assertThat(story.refused(CHAIR, new RaiseAnonymity(wide, Anonymity.SECRET)))
        .isEqualTo(new Refusal.NothingToReplyTo());
    story.openRound(1);
    assertThat(
            story.refused(
                law,
                new PanelCommand.CastBallot(
                    new Round.Id(2),
                    Ballot.Grades.of("R1", "support"),
                    Map.of(),
                    Map.of(R1, wide),
                    Optional.empty())))
        .isEqualTo(new Refusal.NothingToCite());
  }

  @Test
  void what_nobody_reads_yet_is_not_hidden() {
    voted(false);
    for (int number = 1; number <= 3; number++)
      assertThat(story.refused(CHAIR, hide(new Target.ToReason(ROUND, R1, number))))
          .isEqualTo(new Refusal.NoSuchReason());

    story.closeRound();
    assertThat(story.refused(CHAIR, hide(new Target.ToReason(ROUND, R1, 4))))
        .isEqualTo(new Refusal.NoSuchReason());
    assertThat(story.refused(CHAIR, hide(new Target.ToReason(new Round.Id(9), R1, 1))))
        .isEqualTo(new Refusal.NoSuchReason());
  }

  @Test
  void what_a_secret_round_published_stays_in_one_piece() {
    voted(true).closeRound();

    assertThat(story.refused(CHAIR, hide(target("Ask 555 0100."))))
        .isEqualTo(new Refusal.ReasonsArePublished(1));
  }
}
