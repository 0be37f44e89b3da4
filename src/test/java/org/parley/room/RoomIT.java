package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.counted;
import static org.parley.room.Table.round;
import static org.parley.room.Table.submitCast;
import static org.parley.room.Table.submitClose;
import static org.parley.room.Table.voting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Story;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.jdbc.JdbcTranscripts;

class RoomIT {

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_room_opened_again_stands_where_it_stood(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var node = nodes.on(source);
    var room = voting(node, Story.convene(4));
    cast(room, 2, "support");

    var again = nodes.on(source).room(room.panel().id());

    assertThat(again.panel()).isEqualTo(room.panel());
    assertThat(again.head()).isEqualTo(room.head());
  }

  @ParameterizedTest
  @EnumSource
  void commands_that_come_at_once_are_all_recorded_in_some_order(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var transcripts = nodes.keep(new JdbcTranscripts(source));
    var node = new Rooms(transcripts, InstantSource.system());
    var room = voting(node, Story.convene(100));
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
    var source = nodes.keep(database.migrated());
    var first = voting(nodes.on(source), Story.convene(50));
    var second = nodes.on(source).room(first.panel().id());

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
  @EnumSource
  void every_voter_has_one_ballot_however_many_casts_come_at_once(TestDatabase database) {
    var room = voting(nodes.on(nodes.keep(database.migrated())), Story.convene(50));
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (int thread = 0; thread < 64; thread++) {
        var grade = thread % 2 == 0 ? "support" : "reservations";
        threads.submit(
            () -> {
              for (int seat = 2; seat <= 201; seat++) cast(room, seat, grade);
            });
      }
    }

    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    assertThat(round(room.panel()).ballots()).hasSize(200);
    assertThat(round(room.panel()).ballots().values()).allMatch(ballot -> ballot.changes() == 63);
    assertThat(counted(room)).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void a_closing_round_counts_every_acknowledged_ballot_and_none_later(TestDatabase database) {
    var room = voting(nodes.on(nodes.keep(database.migrated())), Story.convene(100));
    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (int seat = 2; seat <= 401; seat++) {
      if (seat == 150) answers.add(submitClose(room));
      answers.add(submitCast(room, seat, "support"));
    }

    var done =
        answers.stream()
            .map(CompletableFuture::join)
            .filter(Answer.Done.class::isInstance)
            .toList();

    assertThat(counted(room)).isEqualTo(148).isEqualTo(done.size() - 1);
    assertThat(answers.getLast().join())
        .isEqualTo(new Answer.Refused(new Refusal.RoundIsClosed(1)));
  }

  @ParameterizedTest
  @EnumSource
  void entries_keep_their_order_when_the_clock_is_set_back(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var clock = new AtomicReference<>(Instant.parse("2026-03-29T02:30:00Z"));
    var room =
        voting(new Rooms(nodes.keep(new JdbcTranscripts(source)), clock::get), Story.convene(1));
    clock.set(Instant.parse("2026-03-29T01:30:00Z"));

    cast(room, 2, "support");
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    var round = round(room.panel());
    assertThat(round.closed().orElseThrow()).isEqualTo(round.opened());
    assertThat(nodes.on(source).room(room.panel().id()).panel()).isEqualTo(room.panel());
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void what_one_node_records_is_told_to_the_listeners_of_the_other(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var first = voting(nodes.on(source), Story.convene(1));
    var second = nodes.on(source).room(first.panel().id());
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
    var room = voting(nodes.on(nodes.keep(database.migrated())), Story.convene(1));
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
    var room = voting(nodes.on(nodes.keep(database.migrated())), Story.convene(1));

    var answer = room.submit(Actor.STRANGER, new PanelCommand.CloseRound(new Round.Id(1))).join();

    assertThat(answer).isEqualTo(new Answer.Refused(new Refusal.NotAtTheTable()));
    assertThat(room.panel().rounds().getFirst().isOpen()).isTrue();
  }
}
