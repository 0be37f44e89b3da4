package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.transcript.Appended;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;

/// Commits batches in groups: while one group goes to disk, the next gathers. One thread writes, so
/// groups and the batches in them keep their order.
///
/// The primary key is the lock between nodes. Should a group run into another node's entry, its
/// batches are tried one by one, so that only those of that stream are behind.
final class GroupCommit implements AutoCloseable {

  /// Entries of a group at the most, so that a commit stays short.
  private static final int MOST = 4_000;

  /// Streams whose head is remembered; others are looked up.
  private static final int KNOWN = 10_000;

  private record Batch(Head before, List<Entry> entries, CompletableFuture<Appended> answer) {
    UUID stream() {
      return entries.getFirst().stream();
    }

    Head after() {
      return entries.getLast().head();
    }
  }

  private final DataSource source;
  private final Database database;
  private final EntryTable table;
  private final BlockingQueue<Batch> queue = new LinkedBlockingQueue<>();
  private final Map<UUID, Head> heads =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Head> eldest) {
          return size() > KNOWN;
        }
      };
  private final Thread writer;
  private volatile boolean closed;

  GroupCommit(DataSource source, Database database, EntryTable table) {
    this.source = source;
    this.database = database;
    this.table = table;
    this.writer = Thread.ofPlatform().name("transcript-writer").daemon().start(this::write);
  }

  CompletableFuture<Appended> append(Head before, List<Entry> entries) {
    var answer = new CompletableFuture<Appended>();
    if (closed) answer.completeExceptionally(new IllegalStateException("the transcript is closed"));
    else queue.add(new Batch(before, List.copyOf(entries), answer));
    return answer;
  }

  /// Writes what has been handed in, then stops.
  @Override
  public void close() {
    closed = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    while (!closed || !queue.isEmpty()) {
      var group = gather();
      if (!group.isEmpty()) commit(group);
    }
  }

  private List<Batch> gather() {
    var group = new ArrayList<Batch>();
    var first = next();
    if (first == null) return group;
    group.add(first);
    int entries = first.entries().size();
    for (var next = queue.peek();
        next != null && entries + next.entries().size() <= MOST;
        next = queue.peek()) {
      group.add(queue.remove());
      entries += next.entries().size();
    }
    return group;
  }

  /// Waits in short spells instead of being interrupted: an interrupt in the middle of writing
  /// would close H2's file.
  private @Nullable Batch next() {
    try {
      return queue.poll(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private void commit(List<Batch> group) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var fitting = new ArrayList<Batch>();
      var tips = new LinkedHashMap<UUID, Head>();
      for (var batch : group) {
        if (follows(connection, batch, tips)) {
          fitting.add(batch);
          tips.put(batch.stream(), batch.after());
        } else {
          // The lock of reading the head is not held; a batch that does not fit has lost nothing by
          // waiting.
          batch.answer().complete(new Appended.Behind());
        }
      }
      if (fitting.isEmpty()) connection.rollback();
      else if (store(connection, fitting)) stored(fitting);
      else oneByOne(connection, fitting);
    } catch (SQLException | RuntimeException e) {
      heads.clear();
      group.forEach(batch -> settle(batch, e));
    }
  }

  /// Whether the batch goes on where its stream stands, as far as this node knows.
  private boolean follows(Connection connection, Batch batch, Map<UUID, Head> tips)
      throws SQLException {
    var known = tips.getOrDefault(batch.stream(), heads.get(batch.stream()));
    if (known != null && known.equals(batch.before())) return true;
    if (tips.containsKey(batch.stream())) return false;
    var actual = table.head(connection, batch.stream());
    heads.put(batch.stream(), actual);
    return actual.equals(batch.before());
  }

  /// False if another node's entry was in the way; then nothing was stored.
  private boolean store(Connection connection, List<Batch> batches) throws SQLException {
    try {
      table.insert(connection, batches.stream().flatMap(b -> b.entries().stream()).toList());
      if (database == Database.POSTGRESQL)
        EntryListener.announce(connection, batches.stream().map(Batch::stream).distinct().toList());
      connection.commit();
    } catch (SQLException e) {
      if (!EntryTable.isDuplicate(e)) throw e;
      connection.rollback();
      return false;
    }
    database.force(connection);
    return true;
  }

  private void oneByOne(Connection connection, List<Batch> batches) throws SQLException {
    for (var batch : batches) {
      heads.remove(batch.stream());
      if (follows(connection, batch, Map.of()) && store(connection, List.of(batch)))
        stored(List.of(batch));
      else {
        heads.remove(batch.stream());
        batch.answer().complete(new Appended.Behind());
      }
    }
  }

  private void stored(List<Batch> batches) {
    batches.forEach(batch -> heads.put(batch.stream(), batch.after()));
    batches.forEach(batch -> batch.answer().complete(new Appended.Stored(batch.after())));
  }

  /// After a failure nobody knows whether the commit arrived: look.
  private void settle(Batch batch, Exception failure) {
    if (batch.answer().isDone()) return;
    try (var connection = source.getConnection()) {
      if (table.holds(connection, batch.entries().getLast())) {
        database.force(connection);
        batch.answer().complete(new Appended.Stored(batch.after()));
        return;
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    batch.answer().completeExceptionally(failure);
  }
}
