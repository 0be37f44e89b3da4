package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from other nodes on the same PostgreSQL that a stream went on. Whenever the connection had
/// to be made anew, announcements may have been missed, and all watched streams are reported.
final class EntryListener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EntryListener.class);
  private static final String CHANNEL = "parley_entry";
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataSource source;
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private final Set<UUID> watched = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  EntryListener(DataSource source) {
    this.source = source;
    this.thread = Thread.ofPlatform().name("transcript-listener").daemon().start(this::run);
  }

  /// Tells the other nodes, once the transaction commits.
  static void announce(Connection connection, List<UUID> streams) throws SQLException {
    try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
      for (var stream : streams) {
        notify.setString(1, stream.toString());
        notify.execute();
      }
    }
  }

  void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  /// Streams to report after a break.
  void watch(UUID stream) {
    watched.add(stream);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    while (!closed) {
      try (var connection = source.getConnection()) {
        connection.setAutoCommit(true);
        try (var listen = connection.createStatement()) {
          listen.execute("listen " + CHANNEL);
        }
        watched.forEach(this::report);
        var notifications = connection.unwrap(PGConnection.class);
        while (!closed)
          for (var notification : notifications.getNotifications((int) WAIT.toMillis()))
            report(UUID.fromString(notification.getParameter()));
      } catch (SQLException e) {
        if (closed) return;
        log.warn("No word from other nodes, trying again: {}", e.getMessage());
        pause();
      }
    }
  }

  private void report(UUID stream) {
    for (var listener : listeners)
      try {
        listener.accept(stream);
      } catch (RuntimeException e) {
        log.error("Reading on stream {} failed", stream, e);
      }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
