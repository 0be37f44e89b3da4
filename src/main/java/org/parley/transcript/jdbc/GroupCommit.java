package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.parley.transcript.BoxAct;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;

/// Commits batches in groups: while one group goes to disk, the next gathers. One thread writes, so
/// groups and the batches in them keep their order.
///
/// The primary key is the lock between nodes. Should a group run into another node's entry, or into
/// a batch that the database does not take, its batches are tried one by one, so that only those
/// whose fault it is are behind or fail.
final class GroupCommit implements AutoCloseable {

  /// Entries of a group at the most, so that a commit stays short.
  private static final int MOST = 4_000;

  /// Streams whose head is remembered; others are looked up.
  private static final int KNOWN = 10_000;

  private final DataSource source;
  private final Database database;
  private final EntryTable table;
  private final BoxTable boxes;
  private final UUID node;
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

  /// While something has been committed that may not be on disk.
  private volatile boolean unforced;

  /// @param node by which this node knows its own announcements
  GroupCommit(DataSource source, Database database, EntryTable table, BoxTable boxes, UUID node) {
    this.source = source;
    this.database = database;
    this.table = table;
    this.boxes = boxes;
    this.node = node;
    this.writer = Thread.ofPlatform().name("transcript-writer").daemon().start(this::write);
  }

  private static final class Batch {
    final UUID stream;
    final Head before;
    final List<Entry> entries;
    final List<BoxAct> acts;
    final CompletableFuture<Appended> answer = new CompletableFuture<>();
    private @Nullable Appended outcome;

    Batch(UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {
      this.stream = stream;
      this.before = before;
      this.entries = List.copyOf(entries);
      this.acts = List.copyOf(acts);
    }

    Head after() {
      return entries.isEmpty() ? before : entries.getLast().head();
    }

    void answer(Throwable otherwise) {
      if (outcome != null) answer.complete(outcome);
      else answer.completeExceptionally(otherwise);
    }
  }

  CompletableFuture<Appended> append(
      UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {
    var batch = new Batch(stream, before, entries, acts);
    queue.add(batch);
    if (closed && !writer.isAlive()) refuseTheRest();
    return batch.answer;
  }

  boolean isUnforced() {
    return unforced;
  }

  /// Writes what has been handed in, then stops.
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (writer.isAlive())
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    refuseTheRest();
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void refuseTheRest() {
    for (var batch = queue.poll(); batch != null; batch = queue.poll())
      batch.answer.completeExceptionally(new IllegalStateException("the transcript is closed"));
  }

  /// Whatever happens, errors included, this thread goes on: all panels of the node rest on it.
  private void write() {
    while (!closed || !queue.isEmpty()) {
      var group = gather();
      if (group.isEmpty()) continue;
      Throwable failure = new IllegalStateException("not recorded");
      try {
        commit(group);
      } catch (Throwable e) {
        failure = e;
        heads.clear();
      }
      // Only now, without a connection in hand: whoever is answered may want one.
      for (var batch : group) batch.answer(failure);
    }
  }

  private List<Batch> gather() {
    var group = new ArrayList<Batch>();
    var first = next();
    if (first == null) return group;
    group.add(first);
    int entries = first.entries.size();
    for (var next = queue.peek();
        next != null && entries + next.entries.size() <= MOST;
        next = queue.peek()) {
      group.add(queue.remove());
      entries += next.entries.size();
    }
    return group;
  }

  /// Waits in short spells, so that closing needs no interrupt.
  private @Nullable Batch next() {
    try {
      return queue.poll(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return queue.poll();
    }
  }

  private void commit(List<Batch> group) throws SQLException {
    try (var connection = source.getConnection()) {
      database.limitWaiting(connection);
      connection.setAutoCommit(false);
      var fitting = new ArrayList<Batch>();
      var tips = new HashMap<UUID, Head>();
      for (var batch : group) {
        if (follows(connection, batch, tips)) {
          fitting.add(batch);
          tips.put(batch.stream, batch.after());
        } else {
          batch.outcome = new Appended.Behind();
        }
      }
      if (fitting.isEmpty()) connection.rollback();
      else if (!storeTogether(connection, fitting)) oneByOne(connection, fitting);
    }
  }

  /// Whether the batch goes on where its stream stands, as far as this node knows.
  private boolean follows(Connection connection, Batch batch, Map<UUID, Head> tips)
      throws SQLException {
    var tip = tips.get(batch.stream);
    if (tip != null) return tip.equals(batch.before);
    if (batch.before.equals(heads.get(batch.stream))) return true;
    var actual = table.head(connection, batch.stream);
    heads.put(batch.stream, actual);
    return actual.equals(batch.before);
  }

  /// False if something was in the way; then nothing was stored.
  private boolean storeTogether(Connection connection, List<Batch> batches) throws SQLException {
    try {
      store(connection, batches);
      return true;
    } catch (SQLException e) {
      if (!isUsable(connection)) throw e;
      connection.rollback();
      return false;
    }
  }

  private void oneByOne(Connection connection, List<Batch> batches) throws SQLException {
    SQLException failure = null;
    for (var batch : batches) {
      heads.remove(batch.stream);
      try {
        if (follows(connection, batch, Map.of())) store(connection, List.of(batch));
        else batch.outcome = new Appended.Behind();
      } catch (SQLException e) {
        if (!isUsable(connection)) throw e;
        connection.rollback();
        heads.remove(batch.stream);
        if (isBehind(connection, batch, e)) batch.outcome = new Appended.Behind();
        else failure = e;
      }
    }
    if (failure != null) throw failure;
  }

  /// A box is made or destroyed together with entries: where it is gone though its stream stands
  /// where it stood, it was not Parley that took it.
  private boolean isBehind(Connection connection, Batch batch, SQLException failure)
      throws SQLException {
    if (EntryTable.isDuplicate(failure)) return true;
    if (!(failure instanceof BoxWork.Moved)) return false;
    boolean counts = batch.acts.stream().anyMatch(BoxAct.Destroy.class::isInstance);
    return counts || !follows(connection, batch, Map.of());
  }

  /// In the order of the streams, lest two nodes wait for each other.
  private void store(Connection connection, List<Batch> batches) throws SQLException {
    var inOrder =
        batches.stream().sorted(Comparator.comparing((Batch batch) -> batch.stream)).toList();
    var work = new BoxWork(connection, boxes);
    for (var batch : inOrder) work.does(batch.stream, batch.acts);
    work.finish();
    var entries = inOrder.stream().flatMap(batch -> batch.entries.stream()).toList();
    if (!entries.isEmpty()) table.insert(connection, entries);
    if (database == Database.POSTGRESQL && !entries.isEmpty())
      EntryListener.announce(
          connection, node, entries.stream().map(Entry::stream).distinct().toList());
    unforced = database == Database.H2;
    connection.commit();
    database.force(connection);
    unforced = false;
    for (var batch : batches) {
      heads.put(batch.stream, batch.after());
      batch.outcome = new Appended.Stored(batch.after());
    }
  }

  private static boolean isUsable(Connection connection) {
    try {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
