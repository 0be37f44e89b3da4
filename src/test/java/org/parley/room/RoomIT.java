package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.voting.Ballot;

class RoomIT {

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var resource : opened.reversed()) resource.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_room_opened_again_stands_where_it_stood(TestDatabase database) {
    var source = keep(database.migrated());
    var node = node(source);
    var room = aVotingRoom(node, Story.convene(4));
    cast(room, 2, "support");

    var again = node(source).room(room.panel().id());

    assertThat(again.panel()).isEqualTo(room.panel());
    assertThat(again.head()).isEqualTo(room.head());
  }

  @ParameterizedTest
  @EnumSource
  void commands_that_come_at_once_are_all_recorded_in_some_order(TestDatabase database) {
    var source = keep(database.migrated());
    var transcripts = keep(new JdbcTranscripts(source));
    var node = new Rooms(transcripts, InstantSource.system());
    var room = aVotingRoom(node, Story.convene(100));
    int before = room.panel().length();

    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (int change = 0; change < 5; change++)
      for (int seat = 2; seat <= 401; seat++)
        answers.add(submitCast(room, seat, change % 2 == 0 ? "support" : "reservations"));
    answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Done.class));

    assertThat(room.panel().length()).isEqualTo(before + 2_000);
    assertThat(room.panel().rounds().getFirst().ballots()).hasSize(400);
    assertThat(room.panel().rounds().getFirst().ballots().values())
        .allMatch(ballot -> ballot.changes() == 4);
    var stream = room.panel().id().value();
    assertThat(
            Chain.verify(
                stream,
                Head.start(stream),
                transcripts.read(stream, 0, 10_000),
                Optional.of(room.head())))
        .isEqualTo(new Verification.Intact(room.head()));
  }

  @ParameterizedTest
  @EnumSource
  void two_nodes_writing_one_panel_lose_nothing_and_end_equal(TestDatabase database) {
    var source = keep(database.migrated());
    var first = aVotingRoom(node(source), Story.convene(50));
    var second = node(source).room(first.panel().id());

    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (int seat = 2; seat <= 201; seat++)
      answers.add(submitCast(seat % 2 == 0 ? first : second, seat, "support"));
    answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Done.class));
    first.readOn();
    second.readOn();
    Awaitility.await().until(() -> first.head().equals(second.head()));

    assertThat(first.panel().rounds().getFirst().ballots()).hasSize(200);
    assertThat(first.panel().rounds().getFirst().ballots().values())
        .allMatch(ballot -> ballot.changes() == 0);
    assertThat(first.panel()).isEqualTo(second.panel());
    assertThat(first.head()).isEqualTo(second.head());
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void what_one_node_records_is_told_to_the_listeners_of_the_other(TestDatabase database) {
    var source = keep(database.migrated());
    var first = aVotingRoom(node(source), Story.convene(1));
    var second = node(source).room(first.panel().id());
    var heard = new CopyOnWriteArrayList<Panel>();
    second.listen(heard::add);

    cast(first, 2, "support");

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(heard).last().isEqualTo(first.panel()));
  }

  @ParameterizedTest
  @EnumSource
  void a_listener_that_throws_disturbs_nobody(TestDatabase database) {
    var room = aVotingRoom(node(keep(database.migrated())), Story.convene(1));
    var heard = new CopyOnWriteArrayList<Panel>();
    room.listen(
        _ -> {
          throw new IllegalStateException("deliberately");
        });
    room.listen(heard::add);

    cast(room, 2, "support");

    Awaitility.await().untilAsserted(() -> assertThat(heard).last().isEqualTo(room.panel()));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_refused_says_why(TestDatabase database) {
    var room = aVotingRoom(node(keep(database.migrated())), Story.convene(1));

    var answer = room.submit(Actor.STRANGER, new PanelCommand.CloseRound(new Round.Id(1))).join();

    assertThat(answer).isEqualTo(new Answer.Refused(new Refusal.NotAtTheTable()));
    assertThat(room.panel().rounds().getFirst().isOpen()).isTrue();
  }

  private Room aVotingRoom(Rooms node, Convene convene) {
    assertThat(node.convene(convene).join()).isInstanceOf(Answer.Done.class);
    var room = node.room(convene.panel());
    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (var seat : room.panel().seats())
      answers.add(room.submit(Actor.invitedTo(seat.id()), new PanelCommand.TakeSeat(seat.id())));
    answers.add(
        room.submit(Story.CHAIR, new PanelCommand.OpenPhase(PhaseKind.ROUNDS.ordinal() + 1)));
    answers.add(
        room.submit(
            Story.CHAIR,
            new PanelCommand.OpenRound(
                Set.of(new Recommendation.Id(1)),
                Voting.by("acceptance"),
                Optional.of(Story.RULE))));
    answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Done.class));
    return room;
  }

  private static void cast(Room room, int seat, String grade) {
    assertThat(submitCast(room, seat, grade).join()).isInstanceOf(Answer.Done.class);
  }

  private static CompletableFuture<Answer> submitCast(Room room, int seat, String grade) {
    return room.submit(
        Actor.on(new Seat.Id(seat)),
        new PanelCommand.CastBallot(new Round.Id(1), Ballot.Grades.of("R1", grade), Map.of()));
  }

  private Rooms node(HikariDataSource source) {
    return new Rooms(keep(new JdbcTranscripts(source)), InstantSource.system());
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.add(resource);
    return resource;
  }
}
