package org.parley.transcript.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.room.Nodes;
import org.parley.transcript.Appended;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.Verification;

class JdbcTranscriptsIT {

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_read_is_what_was_appended(TestDatabase database) {
    var transcripts = on(nodes.keep(database.migrated()));
    var entries = chain(UUID.randomUUID(), 3);

    var appended = transcripts.append(start(entries), entries).join();

    assertThat(appended).isEqualTo(new Appended.Stored(entries.getLast().head()));
    assertThat(transcripts.read(entries.getFirst().stream(), 0, 10)).isEqualTo(entries);
    assertThat(transcripts.read(entries.getFirst().stream(), 1, 1))
        .isEqualTo(entries.subList(1, 2));
    assertThat(transcripts.head(entries.getFirst().stream())).isEqualTo(entries.getLast().head());
  }

  @ParameterizedTest
  @EnumSource
  void the_same_entries_are_never_stored_twice(TestDatabase database) {
    var transcripts = on(nodes.keep(database.migrated()));
    var entries = chain(UUID.randomUUID(), 3);
    transcripts.append(start(entries), entries).join();

    var again = transcripts.append(start(entries), entries).join();

    assertThat(again).isEqualTo(new Appended.Behind());
    assertThat(transcripts.read(entries.getFirst().stream(), 0, 10)).isEqualTo(entries);
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_the_database_does_not_take_fails_alone(TestDatabase database) {
    var transcripts = on(nodes.keep(database.migrated()));
    var good = IntStream.range(0, 50).mapToObj(_ -> chain(UUID.randomUUID(), 2)).toList();
    var bad =
        chain(UUID.randomUUID(), "a type that is much longer than a type can be".repeat(2), 1);

    var answers = new ArrayList<CompletableFuture<Appended>>();
    good.forEach(entries -> answers.add(transcripts.append(start(entries), entries)));
    var refused = transcripts.append(start(bad), bad);
    good.reversed().forEach(entries -> answers.add(transcripts.append(start(entries), entries)));

    assertThatThrownBy(refused::join).hasRootCauseInstanceOf(SQLException.class);
    assertThat(answers.stream().limit(50)).allMatch(a -> a.join() instanceof Appended.Stored);
    assertThat(answers.stream().skip(50)).allMatch(a -> a.join() instanceof Appended.Behind);
    for (var entries : good)
      assertThat(transcripts.read(entries.getFirst().stream(), 0, 10)).isEqualTo(entries);
  }

  @ParameterizedTest
  @EnumSource
  void nodes_that_write_the_same_streams_at_once_do_not_block_each_other(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var first = on(source);
    var second = on(source);
    for (int round = 0; round < 20; round++) {
      var forth = Stream.generate(UUID::randomUUID).limit(20).toList();
      var answers = new ArrayList<CompletableFuture<Appended>>();
      for (int i = 0; i < forth.size(); i++) {
        answers.add(append(first, forth.get(i)));
        answers.add(append(second, forth.reversed().get(i)));
      }

      var stored = answers.stream().filter(a -> a.join() instanceof Appended.Stored).count();
      assertThat(stored).isEqualTo(20);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_handed_in_before_closing_is_stored_and_nothing_after(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var transcripts = new JdbcTranscripts(source);
    var handedIn = IntStream.range(0, 100).mapToObj(_ -> chain(UUID.randomUUID(), 1)).toList();
    var answers = handedIn.stream().map(e -> transcripts.append(start(e), e)).toList();

    transcripts.close();

    assertThat(answers).allMatch(answer -> answer.join() instanceof Appended.Stored);
    assertThatThrownBy(() -> append(transcripts, UUID.randomUUID()).join())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_redacted_entry_says_nothing_and_still_stands_in_the_chain(TestDatabase database) {
    var transcripts = on(nodes.keep(database.migrated()));
    var entries = chain(UUID.randomUUID(), 3);
    var stream = entries.getFirst().stream();
    transcripts.append(start(entries), entries).join();

    transcripts.redact(stream, 2);

    var read = transcripts.read(stream, 0, 10);
    assertThat(read.get(1).isRedacted()).isTrue();
    assertThat(Chain.verify(stream, Head.start(stream), read, Optional.empty()))
        .isEqualTo(new Verification.Intact(entries.getLast().head()));
  }

  @Test
  void a_reader_that_is_interrupted_does_not_close_the_record_for_all() throws Exception {
    var source = nodes.keep(TestDatabase.H2.migrated());
    var transcripts = on(source);
    var stream = UUID.randomUUID();
    var head = Head.start(stream);
    for (int batch = 0; batch < 5; batch++) {
      var entries = chain(stream, head, "said", 1_000);
      transcripts.append(head, entries).join();
      head = entries.getLast().head();
    }
    execute(source, "set cache_size 100");

    for (int i = 0; i < 10; i++) {
      var reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!Thread.currentThread().isInterrupted())
                      transcripts.read(stream, 0, 20_000);
                  });
      Thread.sleep(30);
      reader.interrupt();
      reader.join();
      var entries = chain(stream, head, "said", 1);
      assertThat(transcripts.append(head, entries).join()).isInstanceOf(Appended.Stored.class);
      head = entries.getLast().head();
    }
  }

  @Test
  void a_node_is_not_deafened_by_nonsense_nor_by_a_lost_connection() throws Exception {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var heard = new CopyOnWriteArrayList<UUID>();
    var missed = new AtomicInteger();
    var listening = on(source);
    var writing = on(source);
    listening.watch(
        new Transcripts.Watcher() {
          @Override
          public void appended(UUID stream) {
            heard.add(stream);
            throw new IllegalStateException("deliberately");
          }

          @Override
          public void missed() {
            missed.incrementAndGet();
          }
        });
    awaitHearing(writing, heard);
    execute(
        source, "select pg_notify('parley_entry', 'nonsense'), pg_notify('parley_entry', 'a b')");
    awaitHearing(writing, heard);
    int before = missed.get();

    execute(
        source,
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");

    Awaitility.await().until(() -> missed.get() > before);
    awaitHearing(writing, heard);
  }

  @Test
  void a_node_does_not_hear_itself() throws Exception {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var heard = new CopyOnWriteArrayList<UUID>();
    var node = on(source);
    node.watch(
        new Transcripts.Watcher() {
          @Override
          public void appended(UUID stream) {
            heard.add(stream);
          }

          @Override
          public void missed() {}
        });
    var own = UUID.randomUUID();
    append(node, own).join();

    awaitHearing(on(source), heard);

    assertThat(heard).doesNotContain(own);
  }

  /// Appends until the other node hears of it: its connection may not stand yet.
  private static void awaitHearing(JdbcTranscripts writing, List<UUID> heard) {
    Awaitility.await()
        .until(
            () -> {
              var stream = UUID.randomUUID();
              append(writing, stream).join();
              Thread.sleep(50);
              return heard.contains(stream);
            });
  }

  private static CompletableFuture<Appended> append(JdbcTranscripts transcripts, UUID stream) {
    var entries = chain(stream, 1);
    return transcripts.append(start(entries), entries);
  }

  private static List<Entry> chain(UUID stream, int length) {
    return chain(stream, "said", length);
  }

  private static List<Entry> chain(UUID stream, String type, int length) {
    return chain(stream, Head.start(stream), type, length);
  }

  private static List<Entry> chain(UUID stream, Head head, String type, int length) {
    var at = Instant.parse("2026-03-02T09:00:00.123Z");
    return Chain.seal(
        stream,
        head,
        IntStream.range(0, length)
            .mapToObj(i -> new Draft(at, type, 1, "0a".repeat(16), "{\"n\": \"ä" + i + " 🗳\"}"))
            .toList());
  }

  private static Head start(List<Entry> entries) {
    return Head.start(entries.getFirst().stream());
  }

  private JdbcTranscripts on(DataSource source) {
    return nodes.keep(new JdbcTranscripts(source));
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
