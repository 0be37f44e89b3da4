package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.seated;
import static org.parley.room.Table.submitReply;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.Failing;
import org.parley.database.PostgresServer;
import org.parley.database.TestDatabase;
import org.parley.panel.Reply;
import org.parley.panel.Story;

/// Databases that fail under a panel. What people say twice would stand there twice, so they say
/// something.
class FailingDatabaseIT {

  private static final int WRITERS = 16;

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_committed_without_anybody_hearing_of_it_is_there_once(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var failing = new Failing(source);
    var room = seated(nodes.on(failing.source()), Story.convene(1));

    failing.dieAfterCommit();
    var answer = submitReply(room, 2, "Why?");
    Awaitility.await().until(failing::isDead);
    failing.comeBack();

    assertThat(answer.join()).isInstanceOf(Answer.Done.class);
    assertThat(texts(room)).containsExactly("Why?");
    assertThat(texts(nodes.on(source).room(room.panel().id()))).containsExactly("Why?");
  }

  @ParameterizedTest
  @EnumSource
  void a_panel_goes_on_when_the_database_comes_back(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var failing = new Failing(source);
    var room = seated(nodes.on(failing.source()), Story.convene(1));

    failing.dieAfterCommit();
    var heard = submitReply(room, 2, "Why?");
    Awaitility.await().until(failing::isDead);
    assertUnreachable(heard);
    assertUnreachable(submitReply(room, 3, "Why not?"));
    failing.comeBack();

    assertThat(submitReply(room, 3, "Why not?").join()).isInstanceOf(Answer.Done.class);
    assertThat(submitReply(room, 2, "Why?").join()).isInstanceOf(Answer.Done.class);
    assertThat(texts(room)).containsExactly("Why?", "Why not?");
  }

  @Test
  void nothing_is_lost_or_doubled_while_connections_are_cut_all_the_time() throws Exception {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var room = seated(nodes.on(source), Story.convene(4));
    var over = new AtomicBoolean();
    try (var cutter = Executors.newSingleThreadExecutor()) {
      cutter.submit(
          () -> {
            while (!over.get()) {
              cutConnections(source);
              Thread.sleep(40);
            }
            return over;
          });
      everybodySays(room, 40);
      over.set(true);
    }

    assertSaidOnce(source, room, 40);
  }

  @Test
  void nothing_is_lost_or_doubled_when_the_server_crashes() throws Exception {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var room = seated(nodes.on(source), Story.convene(4));
    try (var crasher = Executors.newSingleThreadExecutor()) {
      crasher.submit(
          () -> {
            for (int crash = 0; crash < 3; crash++) {
              Thread.sleep(150);
              PostgresServer.crash(backend(source));
              awaitServer(source);
            }
            return source;
          });
      everybodySays(room, 100);
    }

    assertSaidOnce(source, room, 100);
  }

  @Test
  void a_server_that_hangs_is_noticed_in_seconds_and_nothing_is_doubled_afterwards()
      throws Exception {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var room = seated(nodes.on(source), Story.convene(4));
    var other = nodes.on(source).room(room.panel().id());
    everybodySays(room, 1);

    PostgresServer.freeze();
    try {
      long since = System.nanoTime();
      var answers = new ArrayList<CompletableFuture<Answer>>();
      for (int writer = 0; writer < WRITERS; writer++)
        answers.add(submitReply(writer % 2 == 0 ? room : other, 2 + writer, text(writer, 1)));
      answers.forEach(FailingDatabaseIT::assertUnreachable);
      System.out.printf(
          "A frozen PostgreSQL was noticed after %d ms%n",
          Duration.ofNanos(System.nanoTime() - since).toMillis());
      assertThat(texts(room)).hasSize(WRITERS);
      Thread.sleep(4_000);
    } finally {
      PostgresServer.thaw();
    }

    for (int writer = 0; writer < WRITERS; writer++) say(writer % 2 == 0 ? room : other, writer, 1);
    room.readOn();
    Awaitility.await().until(() -> texts(room).size() == 2 * WRITERS);
    assertSaidOnce(source, room, 2);
  }

  /// Each says so many different things, and the same again until it is heard.
  private static void everybodySays(Room room, int things) throws Exception {
    var writers = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        int seat = writer;
        writers.add(
            threads.submit(
                () -> {
                  for (int thing = 0; thing < things; thing++) say(room, seat, thing);
                }));
      }
    }
    for (var writer : writers) writer.get();
  }

  private static void say(Room room, int writer, int thing) {
    while (true)
      try {
        assertThat(submitReply(room, 2 + writer, text(writer, thing)).join())
            .isInstanceOf(Answer.Done.class);
        return;
      } catch (CompletionException e) {
        assertThat(e).hasCauseInstanceOf(RecordUnreachable.class);
      }
  }

  private static String text(int writer, int thing) {
    return "Writer " + writer + " says thing " + thing;
  }

  private void assertSaidOnce(HikariDataSource source, Room room, int things) {
    // Connections that were cut may still lie in the pool.
    source.getHikariPoolMXBean().softEvictConnections();
    var all =
        IntStream.range(0, WRITERS * things).mapToObj(i -> text(i % WRITERS, i / WRITERS)).toList();
    assertThat(texts(room)).containsExactlyInAnyOrderElementsOf(all);
    var again = nodes.on(source).room(room.panel().id());
    assertThat(again.panel()).isEqualTo(room.panel());
    assertThat(again.head()).isEqualTo(room.head());
  }

  private static List<String> texts(Room room) {
    return room.panel().replies().stream().map(Reply::text).toList();
  }

  private static void assertUnreachable(CompletableFuture<Answer> answer) {
    assertThatThrownBy(answer::join).hasCauseInstanceOf(RecordUnreachable.class);
  }

  private static void cutConnections(DataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    } catch (SQLException expected) {
      // No connection to cut others with; the next one will do.
    }
  }

  private static int backend(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void awaitServer(DataSource source) {
    Awaitility.await().ignoreExceptions().until(() -> backend(source) > 0);
  }
}
