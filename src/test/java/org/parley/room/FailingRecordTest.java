package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.round;
import static org.parley.room.Table.submitCast;
import static org.parley.room.Table.submitClose;
import static org.parley.room.Table.submitReply;
import static org.parley.room.Table.voting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Panel;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Story;
import org.parley.room.MemoryTranscripts.Mood;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.json.PanelJson;
import org.parley.voting.Ballot;

/// What becomes of commands when the database fails under them.
class FailingRecordTest {

  private static final Timing SHORT =
      new Timing(
          Duration.ofMillis(600),
          Duration.ofMillis(20),
          Duration.ofMinutes(2),
          Duration.ofHours(1));

  private final MemoryTranscripts transcripts = new MemoryTranscripts();
  private final Rooms node = new Rooms(transcripts, InstantSource.system(), SHORT);
  private final Room room = voting(node, Story.convene(2));

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void a_command_whose_acknowledgement_was_lost_is_done_once() {
    transcripts.become(Mood.LOSES_WORD);
    assertDone(submitReply(room, 2, "Why?"));
    assertThat(room.panel().replies()).hasSize(1);
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void commands_wait_for_a_database_that_comes_back_in_time() {
    transcripts.become(Mood.DOWN);
    var first = submitReply(room, 2, "Why?");
    var second = submitReply(room, 3, "Why not?");
    transcripts.become(Mood.WELL);

    assertDone(first);
    assertDone(second);
    assertThat(room.panel().replies())
        .extracting(r -> r.text())
        .containsExactly("Why?", "Why not?");
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void a_command_fails_clearly_when_the_database_stays_away() {
    transcripts.become(Mood.DOWN);
    var answer = submitReply(room, 2, "Why?");

    assertUnreachable(answer);
    assertThat(room.panel().replies()).isEmpty();
  }

  @Test
  void a_command_fails_clearly_when_the_disk_is_full_and_others_can_still_read() {
    transcripts.become(Mood.FULL);

    assertUnreachable(submitReply(room, 2, "Why?"));

    assertThat(room.panel().seats()).isNotEmpty();
    assertThat(new Rooms(transcripts, InstantSource.system()).room(room.panel().id()).panel())
        .isEqualTo(room.panel());
    transcripts.become(Mood.WELL);
    assertDone(submitReply(room, 2, "Why?"));
    assertThat(room.panel().replies()).hasSize(1);
  }

  @Test
  void a_command_that_failed_is_not_done_later_unasked() {
    transcripts.become(Mood.DOWN);
    assertUnreachable(submitReply(room, 2, "Why?"));
    transcripts.become(Mood.WELL);

    assertDone(submitReply(room, 3, "Because."));

    assertThat(room.panel().replies()).extracting(r -> r.text()).containsExactly("Because.");
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void who_asks_again_after_a_freeze_gets_it_done_once() {
    transcripts.become(Mood.FROZEN);
    assertUnreachable(submitReply(room, 2, "Why?"));
    transcripts.wakeUp();

    assertDone(submitReply(room, 2, "Why?"));

    assertThat(room.panel().replies()).hasSize(1);
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void who_asks_again_while_it_is_still_frozen_gets_it_done_once() {
    transcripts.become(Mood.FROZEN);
    assertUnreachable(submitReply(room, 2, "Why?"));
    var again = submitReply(room, 2, "Why?");
    transcripts.wakeUp();
    room.readOn();

    assertDone(again);
    assertThat(room.panel().replies()).hasSize(1);
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void what_was_thought_lost_and_arrives_late_is_known_again() {
    transcripts.become(Mood.FROZEN);
    assertUnreachable(submitReply(room, 2, "Why?"));
    transcripts.wakeUp();
    assertDone(submitReply(room, 3, "Because."));

    assertDone(submitReply(room, 2, "Why?"));

    assertThat(room.panel().replies())
        .extracting(r -> r.text())
        .containsExactly("Why?", "Because.");
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void a_ballot_that_was_changed_back_is_not_taken_for_the_one_that_timed_out() {
    transcripts.become(Mood.FROZEN);
    assertUnreachable(submitCast(room, 2, "support"));
    transcripts.wakeUp();
    room.readOn();
    assertDone(submitCast(room, 2, "reservations"));

    assertDone(submitCast(room, 2, "support"));

    assertThat(choices(round(room.panel()))).isEqualTo(Ballot.Grades.of("R1", "support"));
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void a_ballot_changed_back_while_the_record_is_frozen_is_recorded_last() {
    transcripts.become(Mood.FROZEN);
    assertUnreachable(submitCast(room, 2, "support"));
    var changed = submitCast(room, 2, "reservations");
    var back = submitCast(room, 2, "support");
    transcripts.wakeUp();
    room.readOn();

    assertDone(changed);
    assertDone(back);
    assertThat(choices(round(room.panel()))).isEqualTo(Ballot.Grades.of("R1", "support"));
    assertRecordIsWhatTheRoomShows();
  }

  private static Ballot choices(Round round) {
    return round.ballot(new Seat.Id(2)).orElseThrow().choices();
  }

  @Test
  void what_somebody_says_twice_on_purpose_is_recorded_twice() {
    assertDone(submitReply(room, 2, "No."));
    assertDone(submitReply(room, 2, "No."));

    assertThat(room.panel().replies()).hasSize(2);
  }

  @Test
  void a_refusal_does_not_rest_on_what_was_never_recorded() {
    transcripts.become(Mood.FULL);
    var closing = submitClose(room);
    assertUnreachable(closing);
    transcripts.become(Mood.WELL);

    assertDone(submitCast(room, 2, "support"));
    assertThat(round(room.panel()).isOpen()).isTrue();
  }

  @Test
  void a_refusal_waits_for_what_it_rests_on() {
    transcripts.become(Mood.FROZEN);
    submitClose(room);
    var vote = submitCast(room, 2, "support");
    assertThat(vote).isNotDone();
    transcripts.wakeUp();
    room.readOn();

    assertThat(vote.join()).isEqualTo(new Answer.Refused(new Refusal.RoundIsClosed(1)));
    assertThat(round(room.panel()).isOpen()).isFalse();
  }

  @Test
  void nobody_sees_what_is_not_on_disk() {
    transcripts.become(Mood.FROZEN);
    submitReply(room, 2, "Why?");

    assertThat(room.panel().replies()).isEmpty();
  }

  @Test
  void a_node_that_was_overtaken_while_its_commands_were_on_their_way_decides_them_again() {
    var other = new Rooms(transcripts, InstantSource.system(), SHORT).room(room.panel().id());
    assertDone(submitReply(other, 4, "First."));

    assertDone(submitReply(room, 2, "Second."));

    assertThat(room.panel().replies())
        .extracting(r -> r.text())
        .containsExactly("First.", "Second.");
    assertRecordIsWhatTheRoomShows();
  }

  @Test
  void word_from_another_node_is_not_lost_while_own_commands_are_on_their_way() {
    var other = new Rooms(transcripts, InstantSource.system(), SHORT).room(room.panel().id());
    assertDone(submitReply(room, 2, "First."));
    other.readOn();
    Awaitility.await().until(() -> other.head().equals(room.head()));
    assertDone(submitReply(other, 4, "Second."));

    transcripts.tellOf(room.panel().id().value());

    Awaitility.await().until(() -> room.head().equals(other.head()));
    assertThat(room.panel()).isEqualTo(other.panel());
  }

  @Test
  void too_many_commands_at_once_are_turned_away_and_the_rest_is_done() {
    transcripts.become(Mood.FROZEN);
    var answers =
        IntStream.range(0, 10_001).mapToObj(i -> submitReply(room, 2, "No. " + i)).toList();

    assertUnreachable(answers.getLast());
    transcripts.wakeUp();
  }

  @Test
  void a_node_that_closes_leaves_nobody_waiting() {
    transcripts.become(Mood.DOWN);
    var answer = submitReply(room, 2, "Why?");
    node.close();

    assertUnreachable(answer);
    assertUnreachable(submitReply(room, 2, "Why?"));
  }

  @Test
  void a_panel_convened_while_the_acknowledgement_is_lost_stands_once() {
    var fresh = new MemoryTranscripts();
    var rooms = new Rooms(fresh, InstantSource.system(), SHORT);
    fresh.become(Mood.LOSES_WORD);

    assertDone(rooms.convene(Story.convene(1)));

    assertThat(fresh.all(Story.convene(1).panel().value())).hasSize(7);
  }

  @Test
  void convening_fails_clearly_when_the_database_stays_away() {
    var fresh = new MemoryTranscripts();
    fresh.become(Mood.DOWN);

    assertUnreachable(new Rooms(fresh, InstantSource.system(), SHORT).convene(Story.convene(1)));
  }

  @Test
  void a_panel_is_not_convened_over_another() {
    assertThatThrownBy(() -> node.convene(Story.convene(1)).join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
    cast(room, 2, "support");
  }

  private static void assertDone(CompletableFuture<Answer> answer) {
    assertThat(answer.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(Answer.Done.class);
  }

  private static void assertUnreachable(CompletableFuture<Answer> answer) {
    assertThatThrownBy(answer::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(RecordUnreachable.class);
  }

  private void assertRecordIsWhatTheRoomShows() {
    var stream = room.panel().id().value();
    var entries = transcripts.all(stream);
    assertThat(Chain.verify(stream, Head.start(stream), entries, Optional.of(room.head())))
        .isEqualTo(new Verification.Intact(room.head()));
    var json = new PanelJson();
    assertThat(Panel.of(entries.stream().map(json::happening).toList())).isEqualTo(room.panel());
  }
}
