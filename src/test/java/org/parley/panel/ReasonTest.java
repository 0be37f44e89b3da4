package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Anonymity.NAMED;
import static org.parley.panel.Anonymity.Of.REASONS;
import static org.parley.panel.Anonymity.ROLE;
import static org.parley.panel.Anonymity.SECRET;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfReasons;
import org.parley.voting.Ballot;

/// What is shown of whoever gives a reason with a ballot.
class ReasonTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Round.Id ROUND = new Round.Id(1);

  private final Story story = Story.aSeatedPanel(4);

  private Story voting(Anonymity shown) {
    if (shown != SECRET)
      story.when(
          CHAIR,
          new PanelCommand.Edit(Story.settings().with(Speech.USUAL.showing(REASONS, shown))));
    return story.phase(PhaseKind.ROUNDS).openRound(1);
  }

  private void reason(Role.Id role, int number, String grade, String reason) {
    story.when(
        story.panelist(role, number),
        new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", grade), Map.of(R1, reason)));
  }

  private Optional<Seat.Id> by(String text) {
    var panel = story.panel();
    return panel.reasons(panel.rounds().getFirst(), R1).stream()
        .filter(reason -> reason.text().equals(text))
        .findFirst()
        .orElseThrow()
        .by();
  }

  private Optional<Seat.Id> seat(Role.Id role, int number) {
    return story.panelist(role, number).seat();
  }

  @Test
  void nobodys_name_stands_beside_one_unless_it_is_settled_otherwise() {
    voting(SECRET).vote(1, "ssss ssss ssss ssss");
    reason(LAW, 1, "support", "At last.");
    story.closeRound();

    assertThat(by("At last.")).isEmpty();
  }

  @Test
  void seats_stand_beside_theirs_where_enough_of_their_role_voted() {
    voting(NAMED).vote(1, "csss ssss ssss s...");
    reason(TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    story.closeRound();

    assertThat(by("Too wide.")).isEqualTo(seat(TECHNOLOGY, 1));
  }

  @Test
  void who_of_a_small_role_gave_one_is_not_shown() {
    voting(NAMED).vote(1, "ssss ssss ss.. ssss");
    reason(LAW, 1, "support", "At last.");
    story.closeRound();

    assertThat(by("At last.")).isEmpty();
  }

  @Test
  void in_a_secret_round_they_stand_for_themselves_also_where_small_roles_were_counted_as_one() {
    story.phase(PhaseKind.ROUNDS).openSecretRound(1).vote(1, "cc.. ss.. ssss ss..");
    reason(TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    reason(LAW, 1, "support", "At last.");
    story.closeRound();
    var round = story.panel().rounds().getFirst();

    assertThat(by("Too wide.")).isEmpty();
    assertThat(by("At last.")).isEmpty();
    assertThat(Reason.apart(round, R1, story.panel().settings().disclosure())).containsExactly(LAW);
    assertThat(Dissent.of(story.panel(), round, R1)).isPresent();
  }

  @Test
  void a_role_stands_beside_one_only_where_others_of_it_stand_on_the_same_side() {
    voting(ROLE).vote(1, "cccs ssss ssss ssss");
    reason(TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    reason(TECHNOLOGY, 4, "support", "Fair.");
    reason(PRIVACY, 1, "support", "At last.");
    story.closeRound();
    var panel = story.panel();

    assertThat(by("Too wide.")).isPresent();
    assertThat(by("At last.")).isPresent();
    assertThat(by("Fair.")).isEmpty();
    assertThat(panel.reasons(panel.rounds().getFirst(), R1))
        .filteredOn(reason -> reason.by().isPresent())
        .extracting(Reason::shown)
        .containsOnly(ROLE);
  }

  @Test
  void the_minority_signs_its_reasons_where_they_are_named() {
    voting(NAMED).vote(1, "csss csss ssss csss");
    reason(TECHNOLOGY, 1, "cannot-accept", "Too wide.");
    story.closeRound();

    var round = story.panel().rounds().getFirst();
    assertThat(Dissent.of(story.panel(), round, R1).orElseThrow().reasons())
        .containsExactly(new Reason(1, "Too wide.", seat(TECHNOLOGY, 1), NAMED, Optional.empty()));
  }

  @Test
  void a_voter_shows_less_beside_their_own_while_the_round_is_open_and_later() {
    voting(NAMED).vote(1, "ssss ssss ssss ssss");
    reason(TECHNOLOGY, 1, "support", "Fair.");
    reason(TECHNOLOGY, 2, "support", "At last.");
    story.when(story.panelist(TECHNOLOGY, 1), new RaiseAnonymityOfReasons(ROUND, SECRET));
    story.closeRound();
    assertThat(by("Fair.")).isEmpty();
    assertThat(by("At last.")).isPresent();

    story.when(story.panelist(TECHNOLOGY, 2), new RaiseAnonymityOfReasons(ROUND, SECRET));
    assertThat(by("At last.")).isEmpty();
    assertThat(
            story.refused(story.panelist(TECHNOLOGY, 2), new RaiseAnonymityOfReasons(ROUND, NAMED)))
        .isEqualTo(new Refusal.AnonymityOnlyRises());
  }

  @Test
  void others_do_not_and_whoever_presides_does_so_for_all() {
    voting(NAMED).vote(1, "ssss ssss ssss ssss");
    reason(TECHNOLOGY, 1, "support", "Fair.");
    assertThat(story.refused(CHAIR, new RaiseAnonymityOfReasons(ROUND, SECRET)))
        .isEqualTo(new Refusal.OnlyTheAuthor());

    story.when(CHAIR, new RaiseAnonymityOfAll(REASONS, SECRET)).closeRound();

    assertThat(by("Fair.")).isEmpty();
  }

  @Test
  void reasons_of_a_secret_round_are_nobodys_whatever_was_settled() {
    story.when(
        CHAIR, new PanelCommand.Edit(Story.settings().with(Speech.USUAL.showing(REASONS, NAMED))));
    story.phase(PhaseKind.ROUNDS).openSecretRound(1);
    var voter = story.panelist(TECHNOLOGY, 1);

    assertThat(
            story.panel().anonymityOfReasons(story.panel().rounds().getFirst(), voter.seat().get()))
        .isEqualTo(SECRET);
    assertThat(story.refused(voter, new RaiseAnonymityOfReasons(ROUND, SECRET)))
        .isEqualTo(new Refusal.OnlyTheAuthor());
  }
}
