package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.ROUND;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.submitClose;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.Dump;
import org.parley.database.TestDatabase;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Story;
import org.parley.transcript.BoxKey;
import org.parley.transcript.Hash;
import org.parley.transcript.SealedBox;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.voting.Ballot;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Tries to learn how one voter voted, who alone chose a grade and gave a reason.
@ExtendWith(OutputCaptureExtension.class)
class SecrecyIT {

  private static final Seat.Id VOTER = new Seat.Id(2);
  private static final String GRADE = "cannot-accept";
  private static final String REASON = "zebra7391";

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  private static Room voted(Rooms node) {
    var room = Table.voting(node, Story.convene(4), Secrecy.SECRET);
    for (int seat = 3; seat <= 17; seat++) cast(room, seat, "support");
    var answer =
        room.submit(
            Actor.on(VOTER),
            new PanelCommand.CastBallot(
                ROUND, Ballot.Grades.of("R1", GRADE), Map.of(new Recommendation.Id(1), REASON)));
    assertThat(answer.join()).isInstanceOf(Answer.Done.class);
    return room;
  }

  @ParameterizedTest
  @EnumSource
  void no_output_tells_while_the_round_is_open(TestDatabase database, CapturedOutput output)
      throws Exception {
    var source = nodes.keep(database.migrated());
    var heard = new CopyOnWriteArrayList<Panel>();
    var node = nodes.patient(source);
    var room = voted(node);
    room.listen(heard::add);
    cast(room, 3, "reservations");
    room.submit(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty())).join();

    assertSaysNothing(Dump.all(source));
    assertSaysNothing(room.panel().toString());
    assertSaysNothing(heard.toString());
    assertSaysNothing(nodes.patient(source).room(room.panel().id()).panel().toString());
    assertSaysNothing(export(source, room));
    assertSaysNothing(output.getAll());
    if (database == TestDatabase.H2) assertSaysNothing(file(source));
  }

  @ParameterizedTest
  @EnumSource
  void no_actor_gets_more_than_their_own_receipt(TestDatabase database) {
    var room = voted(nodes.patient(nodes.keep(database.migrated())));
    var own = room.receipt(Actor.on(VOTER), ROUND).orElseThrow();

    for (var actor :
        List.of(
            Story.CHAIR,
            Actor.HOST,
            Actor.STRANGER,
            Actor.invitedTo(VOTER),
            Actor.on(new Seat.Id(99)))) assertThat(room.receipt(actor, ROUND)).isEmpty();
    assertThat(room.receipt(Actor.on(new Seat.Id(3)), ROUND)).isPresent().get().isNotEqualTo(own);
    for (var actor : List.of(Actor.HOST, Actor.STRANGER, Actor.on(VOTER)))
      assertThat(room.submit(actor, new PanelCommand.CloseRound(ROUND)).join())
          .isInstanceOf(Answer.Refused.class);
  }

  @ParameterizedTest
  @EnumSource
  void the_tables_without_the_key_neither_open_a_ballot_nor_say_whose_it_is(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    voted(nodes.patient(source));
    var slots = Dump.rows(source, "select slot from sealed_ballot order by slot");
    var contents = Dump.rows(source, "select content from sealed_ballot order by slot");
    var stored =
        IntStream.range(0, slots.size())
            .mapToObj(
                i -> new SealedBox.Sealed(Hash.of(bytes(slots.get(i))), bytes(contents.get(i))))
            .toList();

    assertThat(stored).hasSize(16);
    assertThat(stored).extracting(slip -> slip.content().length).containsOnly(1_052);
    for (int guess = 0; guess < 100; guess++) {
      var key = BoxKey.random();
      assertThat(stored).extracting(SealedBox.Sealed::slot).doesNotContain(key.slot(2));
      assertThatIllegalStateException().isThrownBy(() -> SealedBox.open(key, stored));
    }
  }

  @ParameterizedTest
  @EnumSource
  void once_closed_nothing_joins_the_ballot_to_its_voter(
      TestDatabase database, CapturedOutput output) throws Exception {
    var source = nodes.keep(database.migrated());
    var room = voted(nodes.patient(source));
    var receipt = room.receipt(Actor.on(VOTER), ROUND).orElseThrow();

    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    // The grade, the reason and the receipt are in one entry and no other, without the seat.
    var told =
        Dump.rows(source, "select type, payload from entry").stream()
            .filter(entry -> entry.contains(REASON) || entry.contains(receipt))
            .toList();
    assertThat(told).hasSize(1).first().asString().startsWith("round-closed").contains(receipt);
    assertThat(told.getFirst()).doesNotContain("\"seat\"");
    assertThat(room.panel().rounds().getFirst().ballots()).isEmpty();
    assertThat(room.receipt(Actor.on(VOTER), ROUND)).isEmpty();
    assertThat(Dump.rows(source, "select * from round_key")).isEmpty();
    assertThat(output.getAll()).doesNotContain(REASON, receipt);
  }

  /// Drivers put what they could not write into what they say of it.
  @ParameterizedTest
  @EnumSource
  void a_database_that_fails_brings_no_ballot_and_no_draft_into_the_log(
      TestDatabase database, CapturedOutput output) {
    var source = nodes.keep(database.migrated());
    var room = Table.voting(nodes.on(source), Story.convene(4), Secrecy.NAMED);
    Dump.change(source, "alter table entry rename to entry_away");
    var cast =
        new PanelCommand.CastBallot(
            ROUND, Ballot.Grades.of("R1", GRADE), Map.of(new Recommendation.Id(1), REASON));

    assertThatThrownBy(() -> room.submit(Actor.on(VOTER), cast).join())
        .hasCauseInstanceOf(RecordUnreachable.class);
    Dump.change(source, "alter table entry_away rename to entry");

    assertThat(output.getAll()).contains("The record of panel");
    assertSaysNothing(output.getAll());
  }

  private static void assertSaysNothing(String output) {
    assertThat(output).doesNotContain(REASON, "\"" + GRADE + "\"", "R1=" + GRADE);
  }

  private String export(HikariDataSource source, Room room) {
    return nodes
        .keep(new JdbcTranscripts(source))
        .read(room.panel().id().value(), 0, 10_000)
        .stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String file(HikariDataSource source) throws IOException {
    var path =
        source.getJdbcUrl().replaceFirst("^jdbc:h2:(async:|file:)", "").split(";", 2)[0] + ".mv.db";
    return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String cell) {
    return HexFormat.of().parseHex(cell.split(" ", 2)[0]);
  }
}
