package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.voting.Ballot;

class DissentTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);

  private static Story voting() {
    return aSeatedPanel(4).phase(PhaseKind.ROUNDS);
  }

  private static Optional<Dissent> dissent(Story story) {
    return Dissent.of(story.panel(), story.panel().rounds().getLast(), R1);
  }

  private static Story reason(Story story, Role.Id role, int number, String grade, String reason) {
    return story.when(
        story.panelist(role, number),
        new PanelCommand.CastBallot(
            story.panel().openRound().orElseThrow().id(),
            Ballot.Grades.of("R1", grade),
            Map.of(R1, reason)));
  }

  @Test
  void seats_that_do_not_accept_sign_and_their_reasons_stand_without_names() {
    var story = voting().openRound(1).vote(1, "csss crss llsr aass");
    reason(story, TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    reason(story, PRIVACY, 1, "cannot-accept", "A door is a door.");
    reason(story, LAW, 3, "support", "At last.");
    var dissent = dissent(story.closeRound()).orElseThrow();
    assertThat(dissent.signed())
        .extracting(Dissent.Signature::role, Dissent.Signature::grade)
        .extracting(Object::toString)
        .hasSize(4);
    assertThat(dissent.unsigned()).isZero();
    assertThat(dissent.reasons())
        .extracting(Reason::text)
        .containsExactlyInAnyOrder("A door is a door.", "Too wide.");
  }

  @Test
  void roles_with_too_few_votes_do_not_sign() {
    var dissent = dissent(voting().openRound(1).vote(1, "cccc ssss ssss c...").closeRound());
    assertThat(dissent.orElseThrow().signed())
        .extracting(Dissent.Signature::role)
        .containsOnly(TECHNOLOGY);
    assertThat(dissent.orElseThrow().unsigned()).isEqualTo(1);
  }

  @Test
  void the_reasons_of_very_few_would_be_as_good_as_a_name() {
    var story = voting().openRound(1).vote(1, "csss ssss ssss ssss");
    reason(story, TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    assertThat(dissent(story.closeRound()).orElseThrow().reasons()).isEmpty();
  }

  @Test
  void after_a_secret_round_nobody_signs() {
    var dissent = dissent(voting().openSecretRound(1).vote(1, "cccc ssss ssss ssss").closeRound());
    assertThat(dissent).contains(new Dissent(List.of(), 4, List.of()));
  }

  @Test
  void where_all_accept_there_is_no_minority() {
    assertThat(dissent(voting().openRound(1).vote(1, "ssss llll aaaa ssss").closeRound()))
        .isEmpty();
  }
}
