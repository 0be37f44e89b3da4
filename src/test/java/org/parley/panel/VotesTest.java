package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.voting.Ballot;

class VotesTest {

  private final Story story =
      Story.aSeatedPanel(2)
          .phase(PhaseKind.ROUNDS)
          .when(
              Story.CHAIR,
              new PanelCommand.OpenRound(
                  Story.recommendations(1), Voting.by("acceptance"), Optional.of(Story.RULE)));

  private void cast(int seat, String grade) {
    story.when(
        Actor.on(new Seat.Id(seat)),
        new PanelCommand.CastBallot(
            story.panel().openRound().orElseThrow().id(),
            new Ballot.Grades(Map.of("R1", grade)),
            Map.of()));
  }

  @Test
  void ballots_that_come_or_change_are_told_by_their_seats() {
    cast(3, "support");
    cast(4, "support");
    var before = story.panel();
    cast(4, "cannot-accept");
    cast(5, "support");
    assertThat(story.panel().votesSince(before).orElseThrow().seats())
        .containsExactlyInAnyOrder(new Seat.Id(4), new Seat.Id(5));
  }

  @Test
  void whatever_else_happens_is_more_than_votes() {
    cast(3, "support");
    var before = story.panel();
    cast(4, "support");
    story.when(Story.CHAIR, new PanelCommand.PausePanel(""));
    assertThat(story.panel().votesSince(before)).isEmpty();
  }
}
