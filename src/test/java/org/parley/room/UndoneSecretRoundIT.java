package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.ROUND;
import static org.parley.room.Table.ballot;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.counted;
import static org.parley.room.Table.round;
import static org.parley.room.Table.submitCast;
import static org.parley.room.Table.submitClose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.Dump;
import org.parley.database.Failing;
import org.parley.database.TestDatabase;
import org.parley.panel.Actor;
import org.parley.panel.Chairing.Step;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.voting.Ballot;

/// A chair takes back the opening of a secret round, and opens another under the same number.
/// Nothing of the one that was taken back is left but that it was, and no ballot gets from one to
/// the other.
class UndoneSecretRoundIT {

  private static final PanelCommand UNDO =
      new PanelCommand.UndoStep(Step.Kind.ROUND_OPENED, ROUND.number());

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_left_of_a_round_that_was_taken_back_and_the_next_counts_its_own_ballots_once(
      TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source));
    var firstKey = keys(source);
    assertThat(firstKey).hasSize(1);

    assertThat(undo(room)).isInstanceOf(Answer.Done.class);

    assertNothingIsSealed(source);
    assertThat(room.receipt(voter(2), ROUND)).isEmpty();
    assertThat(room.submit(voter(2), ballot("cannot-accept")).join())
        .isEqualTo(new Answer.Refused(new Refusal.NoSuchRound(1)));
    assertNothingIsSealed(source);

    assertThat(open(room, Secrecy.SECRET)).isInstanceOf(Answer.Done.class);
    assertThat(keys(source)).hasSize(1).doesNotContainAnyElementsOf(firstKey);
    var receipts = new HashMap<Integer, String>();
    for (int seat = 2; seat <= 17; seat++) {
      cast(room, seat, "reservations");
      cast(room, seat, "support");
      receipts.put(seat, room.receipt(voter(seat), ROUND).orElseThrow());
    }
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);

    assertThat(grades(room)).containsEntry("support", 16).containsEntry("reservations", 0);
    assertThat(round(room.panel()).published().orElseThrow().receipts())
        .containsExactlyInAnyOrderElementsOf(receipts.values())
        .doesNotHaveDuplicates();
    assertNothingIsSealed(source);
    assertIntact(source, room);
    assertThat(nodes.on(source).room(room.panel().id()).panel()).isEqualTo(room.panel());
  }

  @ParameterizedTest
  @EnumSource
  void a_round_with_a_ballot_in_its_box_stays_with_box_and_key(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = secret(nodes.on(source));
    var key = keys(source);
    cast(room, 2, "cannot-accept");
    var receipt = room.receipt(voter(2), ROUND);

    assertThat(undo(room)).isEqualTo(new Answer.Refused(new Refusal.RoundHasBallots(1)));

    assertThat(keys(source)).isEqualTo(key);
    assertThat(Dump.rows(source, "select * from sealed_ballot")).hasSize(1);
    assertThat(room.receipt(voter(2), ROUND)).isEqualTo(receipt);
    for (int seat = 3; seat <= 17; seat++) cast(room, seat, "support");
    assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);
    assertThat(grades(room)).containsEntry("support", 15).containsEntry("cannot-accept", 1);
  }

  /// The voter's node has not heard yet of what the chair's node did.
  @ParameterizedTest
  @EnumSource
  void a_ballot_for_the_secret_round_is_not_recorded_by_name_in_the_one_opened_in_its_place(
      TestDatabase database) throws Exception {
    var source = nodes.keep(database.migrated());
    var chairs = secret(nodes.on(source));
    var voters = nodes.on(source).room(chairs.panel().id());
    var seen = round(voters.panel());
    assertThat(undo(chairs)).isInstanceOf(Answer.Done.class);
    assertThat(open(chairs, Secrecy.NAMED)).isInstanceOf(Answer.Done.class);

    var ballot =
        new PanelCommand.CastBallot(
            ROUND,
            Ballot.Grades.of("R1", "cannot-accept"),
            Map.of(new Recommendation.Id(1), "zebra7391"),
            Map.of(),
            Optional.empty(),
            Optional.of(seen.opening()));

    assertThat(voters.submit(voter(2), ballot).join()).isInstanceOf(Answer.Refused.class);
    assertThat(chairs.submit(voter(2), ballot).join())
        .isEqualTo(new Answer.Refused(new Refusal.RoundWasOpenedAnew(1)));
    cast(chairs, 3, "support");
    assertThat(round(chairs.panel()).isSecret()).isFalse();
    assertThat(round(chairs.panel()).voted()).containsExactly(3);
    assertThat(Dump.all(source)).doesNotContain("zebra7391");
    assertNothingIsSealed(source);
  }

  @ParameterizedTest
  @EnumSource
  void ballots_and_the_taking_back_at_once_leave_either_all_that_was_acknowledged_or_no_round(
      TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var node = nodes.on(source);
    var other = nodes.on(source);
    for (int turn = 0; turn < 6; turn++) {
      var room = secret(node);
      var elsewhere = other.room(room.panel().id());
      var casts = new ArrayList<CompletableFuture<Answer>>();
      CompletableFuture<Answer> undone = null;
      for (int seat = 2; seat <= 17; seat++) {
        if (seat == 2 + turn % 3) undone = room.submit(Story.CHAIR, UNDO);
        casts.add(submitCast(seat % 2 == 0 ? elsewhere : room, seat, "support"));
      }
      boolean gone = undone.join() instanceof Answer.Done;
      long acknowledged =
          casts.stream().map(CompletableFuture::join).filter(Answer.Done.class::isInstance).count();
      elsewhere.readOn();

      var rows = "select * from %s where stream = '%s'";
      int sealed =
          Dump.rows(source, rows.formatted("sealed_ballot", room.panel().id().value())).size();
      int keys = Dump.rows(source, rows.formatted("round_key", room.panel().id().value())).size();
      if (gone) {
        assertThat(acknowledged).isZero();
        assertThat(sealed).isZero();
        assertThat(keys).isZero();
        assertThat(room.panel().rounds()).isEmpty();
      } else {
        assertThat(sealed).isEqualTo((int) acknowledged).isEqualTo(16);
        assertThat(submitClose(room).join()).isInstanceOf(Answer.Done.class);
        assertThat(counted(room)).isEqualTo(16);
      }
      assertIntact(source, room);
    }
    assertNothingIsSealed(source);
  }

  @ParameterizedTest
  @EnumSource
  void killed_while_it_is_taken_back_the_round_is_still_open_or_gone_with_its_key(
      TestDatabase database) {
    for (var moment : List.of("delete from round_key", "insert into entry", "")) {
      var source = nodes.keep(database.migrated());
      var failing = new Failing(source);
      var room = secret(nodes.on(failing.source()));
      if (moment.isEmpty()) failing.dieAfterCommit();
      else failing.dieBefore(moment);

      assertThatThrownBy(() -> undo(room)).hasRootCauseInstanceOf(RecordUnreachable.class);

      var again = nodes.on(source).room(room.panel().id());
      if (moment.isEmpty()) {
        assertThat(again.panel().rounds()).isEmpty();
        assertNothingIsSealed(source);
        assertThat(open(again, Secrecy.SECRET)).isInstanceOf(Answer.Done.class);
      }
      for (int seat = 2; seat <= 17; seat++) cast(again, seat, "support");
      assertThat(submitClose(again).join()).isInstanceOf(Answer.Done.class);
      assertThat(counted(again)).isEqualTo(16);
      assertNothingIsSealed(source);
    }
  }

  private static Room secret(Rooms node) {
    return Table.voting(node, Table.another(Story.convene(4)), Secrecy.SECRET);
  }

  private static Answer undo(Room room) {
    return room.submit(Story.CHAIR, UNDO).join();
  }

  private static Answer open(Room room, Secrecy secrecy) {
    return room.submit(
            Story.CHAIR,
            new PanelCommand.OpenRound(
                Set.of(new Recommendation.Id(1)),
                Voting.by("acceptance"),
                Optional.of(Story.RULE),
                secrecy))
        .join();
  }

  private static Actor voter(int seat) {
    return Actor.on(new Seat.Id(seat));
  }

  private static List<String> keys(DataSource source) {
    return Dump.rows(source, "select secret from round_key");
  }

  private static Map<String, Integer> grades(Room room) {
    return round(room.panel()).outcome(new Recommendation.Id(1)).orElseThrow().grades();
  }

  private static void assertNothingIsSealed(DataSource source) {
    assertThat(Dump.rows(source, "select * from round_key")).isEmpty();
    assertThat(Dump.rows(source, "select * from sealed_ballot")).isEmpty();
  }

  private static void assertIntact(DataSource source, Room room) {
    var stream = room.panel().id().value();
    try (var transcripts = new JdbcTranscripts(source)) {
      var entries = transcripts.read(stream, 0, 10_000);
      assertThat(Chain.verify(stream, Head.start(stream), entries, Optional.of(room.head())))
          .isEqualTo(new Verification.Intact(room.head()));
    }
  }
}
