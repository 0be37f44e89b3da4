package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.ROUND;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.counted;
import static org.parley.room.Table.round;
import static org.parley.room.Table.submitCast;
import static org.parley.room.Table.submitClose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.Dump;
import org.parley.database.Failing;
import org.parley.database.TestDatabase;
import org.parley.panel.Actor;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Published;
import org.parley.panel.Recommendation;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Story;
import org.parley.transcript.BoxKey;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.voting.Ballot;

class SecretRoundIT {

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  private static Room secret(Rooms node, int seatsEach) {
    return Table.voting(node, Story.convene(seatsEach), Secrecy.SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void every_voter_has_one_ballot_however_many_casts_come_at_once(TestDatabase database) {
    var room = secret(nodes.on(nodes.keep(database.migrated())), 25);
    int before = room.panel().length();
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (int thread = 0; thread < 64; thread++) {
        var grade = thread % 2 == 0 ? "support" : "reservations";
        threads.submit(
            () -> {
              for (int seat = 2; seat <= 101; seat++) cast(room, seat, grade);
            });
      }
    }
    for (int seat = 2; seat <= 101; seat++) cast(room, seat, seat <= 31 ? "abstain" : "support");

    assertThat(room.panel().length()).isEqualTo(before + 100);
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    assertThat(outcome(room).grades()).containsEntry("abstain", 30).containsEntry("support", 70);
    assertThat(published(room).receipts()).hasSize(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_closing_round_counts_every_acknowledged_ballot_and_none_later(TestDatabase database) {
    var room = secret(nodes.on(nodes.keep(database.migrated())), 25);
    var answers = new ArrayList<CompletableFuture<Answer>>();
    for (int seat = 2; seat <= 101; seat++) {
      if (seat == 50) answers.add(submitClose(room));
      answers.add(submitCast(room, seat, "support"));
    }

    var done =
        answers.stream()
            .map(CompletableFuture::join)
            .filter(Answer.Done.class::isInstance)
            .toList();

    assertThat(counted(room)).isEqualTo(48).isEqualTo(done.size() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void two_nodes_take_and_count_ballots_together(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var first = secret(nodes.on(source), 10);
    var second = nodes.on(source).room(first.panel().id());
    var answers = new HashMap<Integer, CompletableFuture<Answer>>();
    for (int seat = 2; seat <= 41; seat++) cast(first, seat, "reservations");
    // Changes leave no entry by which the nodes would know of each other.
    CompletableFuture<Answer> closing = null;
    for (int seat = 2; seat <= 41; seat++) {
      if (seat == 21) closing = submitClose(second);
      answers.put(seat, submitCast(seat % 2 == 0 ? first : second, seat, "support"));
    }

    assertThat(closing.join()).isInstanceOf(Answer.Done.class);
    long changed =
        answers.values().stream()
            .map(CompletableFuture::join)
            .filter(Answer.Done.class::isInstance)
            .count();
    second.readOn();

    assertThat(counted(second)).isEqualTo(40);
    assertThat(outcome(second).grades()).containsEntry("support", (int) changed);
  }

  @ParameterizedTest
  @EnumSource
  void a_changed_ballot_leaves_no_trace_but_in_the_box(TestDatabase database) throws Exception {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source), 4);
    for (int seat = 2; seat <= 17; seat++) cast(room, seat, "support");
    cast(room, 2, "cannot-accept");
    var entries = Dump.rows(source, "select * from entry");
    var slots = Dump.rows(source, "select slot from sealed_ballot order by slot");
    var heard = new CopyOnWriteArrayList<Panel>();
    room.listen(heard::add);

    cast(room, 2, "support");

    assertThat(Dump.rows(source, "select * from entry")).isEqualTo(entries);
    assertThat(Dump.rows(source, "select slot from sealed_ballot order by slot")).isEqualTo(slots);
    assertThat(heard).isEmpty();
    assertThat(nodes.keep(new JdbcTranscripts(source)).open(stream(room), 1).orElseThrow().slips())
        .hasSize(16)
        .allMatch(slip -> slip.contains("\"support\""));
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);
    assertThat(Dump.all(source)).doesNotContain("\"cannot-accept\":1", "\"R1\":\"cannot-accept\"");
  }

  @ParameterizedTest
  @EnumSource
  void the_order_in_which_ballots_are_stored_says_nothing_of_when_they_came(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source), 50);
    for (int seat = 2; seat <= 201; seat++) cast(room, seat, "support");
    var key =
        BoxKey.of(
            HexFormat.of()
                .parseHex(
                    Dump.rows(source, "select secret from round_key").getFirst().substring(0, 64)));

    var stored =
        Dump.rows(source, "select slot from sealed_ballot").stream()
            .map(slot -> slot.substring(0, 64))
            .toList();

    var places =
        IntStream.rangeClosed(2, 201)
            .map(seat -> stored.indexOf(key.slot(seat).toString()))
            .toArray();
    assertThat(places).doesNotContain(-1);
    // Spearman's rho of 200 unrelated ranks stays below 0.3 but once in 50,000 times.
    assertThat(rankCorrelation(places)).isBetween(-0.3, 0.3);
    assertThat(stored).isSorted();
  }

  private static double rankCorrelation(int[] places) {
    double n = places.length;
    double squares = 0;
    for (int i = 0; i < n; i++) squares += Math.pow(places[i] - i, 2);
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  @ParameterizedTest
  @EnumSource
  void rows_that_were_written_together_do_not_tell_whose_they_are(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source), 4);
    for (int seat = 2; seat <= 10; seat++) cast(room, seat, "support");
    var before = Dump.rows(source, "select content from sealed_ballot order by slot");

    cast(room, 5, "cannot-accept");

    assertThat(Dump.rows(source, "select content from sealed_ballot order by slot"))
        .hasSize(9)
        .doesNotContainAnyElementsOf(before)
        .extracting(String::length)
        .hasSize(9);
    if (database == TestDatabase.POSTGRESQL)
      assertThat(Dump.rows(source, "select distinct xmin from sealed_ballot")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void closing_destroys_the_key_and_the_box_with_what_it_publishes(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source), 4);
    for (int seat = 2; seat <= 17; seat++) cast(room, seat, "support");
    assertThat(Dump.rows(source, "select * from round_key")).hasSize(1);

    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    assertThat(Dump.rows(source, "select * from round_key")).isEmpty();
    assertThat(Dump.rows(source, "select * from sealed_ballot")).isEmpty();
    assertIntact(source, room);
  }

  @ParameterizedTest
  @EnumSource
  void killed_between_count_and_destroying_the_key_the_round_is_still_open(TestDatabase database) {
    for (var moment :
        List.of("delete from sealed_ballot", "delete from round_key", "insert into entry")) {
      var source = nodes.keep(database.migrated());
      var failing = new Failing(source);
      var room = secret(nodes.on(failing.source()), 4);
      for (int seat = 2; seat <= 17; seat++) cast(room, seat, "support");
      failing.dieBefore(moment);

      assertThatThrownBy(() -> submitClose(room).join())
          .hasCauseInstanceOf(RecordUnreachable.class);

      assertThat(failing.isDead()).isTrue();
      var again = nodes.on(source).room(room.panel().id());
      assertThat(round(again.panel()).isOpen()).isTrue();
      assertThat(Dump.rows(source, "select * from sealed_ballot")).hasSize(16);
      cast(again, 2, "cannot-accept");
      assertThat(submitClose(again).join()).isInstanceOf(Answer.Done.class);
      assertThat(outcome(again).grades())
          .containsEntry("support", 15)
          .containsEntry("cannot-accept", 1);
      assertThat(Dump.rows(source, "select * from round_key")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void killed_once_the_closing_is_on_disk_the_key_is_gone(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var failing = new Failing(source);
    var room = secret(nodes.on(failing.source()), 4);
    for (int seat = 2; seat <= 17; seat++) cast(room, seat, "support");
    failing.dieAfterCommit();

    assertThatThrownBy(() -> submitClose(room).join()).hasCauseInstanceOf(RecordUnreachable.class);

    var again = nodes.on(source).room(room.panel().id());
    assertThat(round(again.panel()).isOpen()).isFalse();
    assertThat(counted(again)).isEqualTo(16);
    assertThat(Dump.rows(source, "select * from round_key")).isEmpty();
    assertThat(Dump.rows(source, "select * from sealed_ballot")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void killed_while_a_ballot_is_stored_both_ballot_and_entry_are_there_or_none(
      TestDatabase database) {
    for (var moment : List.of("insert into sealed_ballot", "insert into entry")) {
      var source = nodes.keep(database.migrated());
      var failing = new Failing(source);
      var room = secret(nodes.on(failing.source()), 4);
      cast(room, 2, "support");
      failing.dieBefore(moment);

      assertThatThrownBy(() -> submitCast(room, 3, "support").join())
          .hasCauseInstanceOf(RecordUnreachable.class);

      var again = nodes.on(source).room(room.panel().id());
      assertThat(round(again.panel()).voted()).containsExactly(2);
      assertThat(Dump.rows(source, "select * from sealed_ballot")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_voter_finds_the_receipt_among_those_counted(TestDatabase database) {
    var room = secret(nodes.on(nodes.keep(database.migrated())), 4);
    var receipts = new HashMap<Integer, String>();
    for (int seat = 2; seat <= 17; seat++) {
      cast(room, seat, "reservations");
      receipts.put(seat, receipt(room, seat));
      cast(room, seat, "support");
      assertThat(receipt(room, seat)).isEqualTo(receipts.get(seat));
    }

    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    assertThat(published(room).receipts()).containsExactlyInAnyOrderElementsOf(receipts.values());
    assertThat(room.receipt(Actor.on(new Seat.Id(2)), ROUND)).isEmpty();
    assertThat(recount(published(room))).isEqualTo(Map.of("support", 16));
  }

  @ParameterizedTest
  @EnumSource
  void a_receipt_is_for_who_put_the_ballot_in_and_not_for_who_sits_there_next(
      TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source), 4);
    for (int seat = 2; seat <= 17; seat++) cast(room, seat, "support");
    var receipts = new HashMap<Integer, String>();
    for (int seat = 2; seat <= 17; seat++) receipts.put(seat, receipt(room, seat));
    var second = new Seat.Id(2);

    takenOver(room, second);

    assertThat(room.receipt(Actor.on(second), ROUND)).isEmpty();
    var other = nodes.on(source).room(room.panel().id());
    assertThat(other.receipt(Actor.on(second), ROUND)).isEmpty();
    assertThat(receipt(room, 3)).isEqualTo(receipts.get(3));

    cast(room, 2, "reservations");
    assertThat(receipt(room, 2)).isEqualTo(receipts.get(2));
    assertThat(other.receipt(Actor.on(second), ROUND)).contains(receipts.get(2));

    takenOver(room, second);
    assertThat(room.receipt(Actor.on(second), ROUND)).isEmpty();
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);
    assertThat(published(room).receipts()).containsExactlyInAnyOrderElementsOf(receipts.values());
    assertThat(outcome(room).grades())
        .containsEntry("reservations", 1)
        .containsEntry("support", 15);
  }

  private static void takenOver(Room room, Seat.Id seat) {
    assertThat(room.submit(Story.CHAIR, new PanelCommand.LeaveSeat(seat)).join())
        .isInstanceOf(Answer.Done.class);
    assertThat(room.submit(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat)).join())
        .isInstanceOf(Answer.Done.class);
  }

  private static String receipt(Room room, int seat) {
    return room.receipt(Actor.on(new Seat.Id(seat)), ROUND).orElseThrow();
  }

  private static Map<String, Integer> recount(Published published) {
    var count = new HashMap<String, Integer>();
    published.parts().stream()
        .flatMap(part -> part.ballots().stream())
        .flatMap(ballot -> ((Ballot.Grades) ballot).grades().values().stream())
        .forEach(grade -> count.merge(grade, 1, Integer::sum));
    return count;
  }

  private void assertIntact(DataSource source, Room room) {
    var entries = nodes.keep(new JdbcTranscripts(source)).read(stream(room), 0, 10_000);
    assertThat(
            Chain.verify(stream(room), Head.start(stream(room)), entries, Optional.of(room.head())))
        .isEqualTo(new Verification.Intact(room.head()));
  }

  private static UUID stream(Room room) {
    return room.panel().id().value();
  }

  private static Outcome outcome(Room room) {
    return round(room.panel()).outcome(new Recommendation.Id(1)).orElseThrow();
  }

  private static Published published(Room room) {
    return round(room.panel()).published().orElseThrow();
  }
}
