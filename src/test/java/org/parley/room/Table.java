package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.voting.Ballot;

/// What people at the table of a live panel do.
public final class Table {

  public static final Round.Id ROUND = new Round.Id(1);

  private Table() {}

  /// The same panel once more, as another one.
  public static Convene another(Convene convene) {
    return new Convene(
        new Panel.Id(UUID.randomUUID()),
        convene.topic(),
        convene.settings(),
        convene.seats(),
        convene.withDrafts(),
        convene.sample());
  }

  /// Convened, everybody seated, the first round open.
  public static Room voting(Rooms node, Convene convene) {
    return voting(node, convene, Secrecy.NAMED);
  }

  public static Room voting(Rooms node, Convene convene, Secrecy secrecy) {
    var room = seated(node, convene);
    var opened =
        room.submit(
            Story.CHAIR,
            new PanelCommand.OpenRound(
                Set.of(new Recommendation.Id(1)),
                Voting.by("acceptance"),
                Optional.of(Story.RULE),
                secrecy));
    assertThat(opened.join()).isInstanceOf(Answer.Done.class);
    return room;
  }

  /// Convened, everybody seated, in the phase of rounds.
  public static Room seated(Rooms node, Convene convene) {
    assertThat(node.convene(convene).join()).isInstanceOf(Answer.Done.class);
    var room = node.room(convene.panel());
    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (var seat : room.panel().seats())
      answers.add(room.submit(Actor.invitedTo(seat.id()), new PanelCommand.TakeSeat(seat.id())));
    answers.add(
        room.submit(
            Story.CHAIR, new PanelCommand.OpenPhase(Story.number(room.panel(), PhaseKind.ROUNDS))));
    answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Done.class));
    return room;
  }

  public static void cast(Room room, int seat, String grade) {
    assertThat(submitCast(room, seat, grade).join()).isInstanceOf(Answer.Done.class);
  }

  public static CompletableFuture<Answer> submitCast(Room room, int seat, String grade) {
    return room.submit(Actor.on(new Seat.Id(seat)), ballot(grade));
  }

  public static PanelCommand ballot(String grade) {
    return new PanelCommand.CastBallot(ROUND, Ballot.Grades.of("R1", grade), Map.of());
  }

  public static CompletableFuture<Answer> submitReply(Room room, int seat, String text) {
    return room.submit(
        Actor.on(new Seat.Id(seat)),
        new PanelCommand.SubmitReply(
            new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
            Reply.Kind.CHALLENGES,
            text));
  }

  public static CompletableFuture<Answer> submitClose(Room room) {
    return room.submit(Story.CHAIR, new PanelCommand.CloseRound(ROUND));
  }

  /// How many ballots the closed round counted.
  public static int counted(Room room) {
    return round(room.panel()).outcome(new Recommendation.Id(1)).orElseThrow().cast();
  }

  public static Round round(Panel panel) {
    return panel.rounds().getFirst();
  }
}
