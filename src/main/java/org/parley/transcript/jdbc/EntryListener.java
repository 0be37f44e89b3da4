package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.parley.transcript.Transcripts;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from other nodes on the same PostgreSQL that a stream went on. Whenever the connection had
/// to be made anew, announcements may have been missed, and watchers are told so.
final class EntryListener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EntryListener.class);
  private static final String CHANNEL = "parley_entry";
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Spells without a word after which the connection is tried: a dead one is silent too.
  private static final int SILENT = 20;

  private final DataSource source;
  private final UUID node;
  private final List<Transcripts.Watcher> watchers = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /// @param node whose own announcements are passed over
  EntryListener(DataSource source, UUID node) {
    this.source = source;
    this.node = node;
    this.thread = Thread.ofPlatform().name("transcript-listener").daemon().start(this::run);
  }

  /// Tells the other nodes, once the transaction commits.
  static void announce(Connection connection, UUID node, List<UUID> streams) throws SQLException {
    try (var notify =
        connection.prepareStatement(
            "select pg_notify('" + CHANNEL + "', t.e) from unnest(?) t(e)")) {
      var texts = streams.stream().map(stream -> node + " " + stream).toArray();
      notify.setArray(1, connection.createArrayOf("text", texts));
      notify.execute();
    }
  }

  void watch(Transcripts.Watcher watcher) {
    watchers.add(watcher);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(WAIT.multipliedBy(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Goes on whatever happens: a node that has become deaf would show old pictures for ever.
  private void run() {
    while (!isClosed())
      try (var connection = source.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        if (isClosed()) return;
        log.warn("No word from other nodes, trying again: {}", e.getMessage());
        pause();
      }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    execute(connection, "listen " + CHANNEL);
    tell(Transcripts.Watcher::missed);
    var notifications = connection.unwrap(PGConnection.class);
    int silent = 0;
    while (!isClosed()) {
      var heard = notifications.getNotifications((int) WAIT.toMillis());
      for (var notification : heard)
        stream(notification.getParameter())
            .ifPresent(stream -> tell(watcher -> watcher.appended(stream)));
      silent = heard.length == 0 ? silent + 1 : 0;
      if (silent == SILENT && !connection.isValid(2)) throw new SQLException("the line is dead");
      silent %= SILENT;
    }
    execute(connection, "unlisten " + CHANNEL);
  }

  /// The stream another node announced; empty for what this node announced itself.
  private Optional<UUID> stream(String announcement) {
    var words = announcement.split(" ");
    try {
      if (words.length != 2 || UUID.fromString(words[0]).equals(node)) return Optional.empty();
      return Optional.of(UUID.fromString(words[1]));
    } catch (IllegalArgumentException e) {
      log.warn("Somebody says \"{}\" on the channel of this record", announcement);
      return Optional.empty();
    }
  }

  private void tell(Consumer<Transcripts.Watcher> word) {
    for (var watcher : watchers)
      try {
        word.accept(watcher);
      } catch (RuntimeException e) {
        log.error("A watcher of the record failed", e);
      }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      log.warn("Nobody interrupts the listener", e);
    }
  }
}
