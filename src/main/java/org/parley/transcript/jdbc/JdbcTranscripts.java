package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.parley.transcript.Appended;
import org.parley.transcript.BoxAct;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.OpenedBox;
import org.parley.transcript.SealedBox;
import org.parley.transcript.Transcripts;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// Transcripts in the table `entry`. Reads go straight to the database; appends go through a
/// [GroupCommit].
public final class JdbcTranscripts implements Transcripts, AutoCloseable {

  private final DataSource source;
  private final Database database;
  private final EntryTable table = new EntryTable();
  private final BoxTable boxes = new BoxTable();
  private final GroupCommit commits;
  private final Optional<EntryListener> others;
  private final SQLExceptionTranslator translator;

  public JdbcTranscripts(DataSource source) {
    var node = UUID.randomUUID();
    this.database = Database.of(source);
    this.source = source;
    this.translator = new SQLErrorCodeSQLExceptionTranslator(source);
    this.commits = new GroupCommit(source, database, table, boxes, node);
    this.others =
        database == Database.POSTGRESQL
            ? Optional.of(new EntryListener(source, node))
            : Optional.empty();
  }

  @Override
  public List<Entry> read(UUID stream, long after, int limit) {
    return query(connection -> table.read(connection, stream, after, limit));
  }

  @Override
  public Head head(UUID stream) {
    return query(connection -> table.head(connection, stream));
  }

  @Override
  public CompletableFuture<Appended> append(Head before, List<Entry> entries) {
    if (entries.isEmpty()) throw new IllegalArgumentException("nothing to append");
    return commits.append(entries.getFirst().stream(), before, entries, List.of());
  }

  @Override
  public CompletableFuture<Appended> append(
      UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {
    if (entries.isEmpty() && acts.isEmpty()) throw new IllegalArgumentException("nothing to do");
    return commits.append(stream, before, entries, acts);
  }

  @Override
  public Optional<OpenedBox> open(UUID stream, int box) {
    return query(
        connection -> {
          var name = new BoxTable.Name(stream, box);
          var key = boxes.key(connection, name);
          if (key.isEmpty()) return Optional.empty();
          var stored = boxes.read(connection, name);
          return Optional.of(SealedBox.open(key.get(), stored).opened(stored));
        });
  }

  @Override
  public Optional<String> receipt(UUID stream, int box, int voter, int holder) {
    return query(
        connection -> {
          var name = new BoxTable.Name(stream, box);
          var key = boxes.key(connection, name);
          if (key.isEmpty()) return Optional.empty();
          return SealedBox.open(key.get(), boxes.read(connection, name)).receipt(voter, holder);
        });
  }

  @Override
  public void redact(UUID stream, long sequence) {
    query(
        connection -> {
          table.redact(connection, stream, sequence);
          return stream;
        });
  }

  @Override
  public void watch(Watcher watcher) {
    others.ifPresent(listener -> listener.watch(watcher));
  }

  @Override
  public void close() {
    others.ifPresent(EntryListener::close);
    commits.close();
  }

  private interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T query(Query<T> query) {
    try (var connection = source.getConnection()) {
      database.limitWaiting(connection);
      var found = query.on(connection);
      // What may not be on disk yet is shown to nobody.
      if (commits.isUnforced()) database.force(connection);
      return found;
    } catch (SQLException e) {
      var translated = translator.translate("transcript", null, e);
      throw translated != null ? translated : new IllegalStateException(e);
    }
  }
}
