package org.parley.transcript.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.parley.transcript.Entry;
import org.parley.transcript.Hash;
import org.parley.transcript.Head;

/// The SQL of the table of entries.
final class EntryTable {

  /// SQLSTATE of a violated unique constraint, on both databases.
  private static final String DUPLICATE = "23505";

  /// A column as one array of all rows' values. In that shape a row costs less than in a batch of
  /// statements, on both databases, and the statement is the same for any number of rows.
  private record Column<T>(
      String name, String type, IntFunction<T[]> array, Function<Entry, T> of) {

    Array values(Connection connection, List<Entry> entries) throws SQLException {
      return connection.createArrayOf(type, entries.stream().map(of).toArray(array));
    }
  }

  private static final List<Column<?>> COLUMNS =
      List.of(
          new Column<>("stream", "uuid", UUID[]::new, Entry::stream),
          new Column<>("sequence", "bigint", Long[]::new, Entry::sequence),
          new Column<>("recorded_at", "bigint", Long[]::new, entry -> entry.at().toEpochMilli()),
          new Column<>("type", "varchar", String[]::new, Entry::type),
          new Column<>("version", "integer", Integer[]::new, Entry::version),
          new Column<>("salt", "varchar", String[]::new, entry -> content(entry).salt()),
          new Column<>("payload", "varchar", String[]::new, entry -> content(entry).payload()),
          new Column<>("payload_hash", "bytea", byte[][]::new, e -> e.payloadHash().bytes()),
          new Column<>("hash", "bytea", byte[][]::new, entry -> entry.hash().bytes()));

  private static final String INSERT =
      "insert into entry ("
          + COLUMNS.stream().map(Column::name).collect(joining(", "))
          + ") select * from unnest("
          + COLUMNS.stream().map(c -> "cast(? as " + c.type() + " array)").collect(joining(", "))
          + ")";

  private static Entry.Content content(Entry entry) {
    return entry.content().orElseThrow();
  }

  void insert(Connection connection, List<Entry> entries) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < COLUMNS.size(); i++)
        insert.setArray(i + 1, COLUMNS.get(i).values(connection, entries));
      insert.executeUpdate();
    }
  }

  Head head(Connection connection, UUID stream) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select sequence, hash from entry where stream = ? order by sequence desc limit 1")) {
      query.setObject(1, stream);
      try (var row = query.executeQuery()) {
        return row.next()
            ? new Head(row.getLong("sequence"), Hash.of(row.getBytes("hash")))
            : Head.start(stream);
      }
    }
  }

  List<Entry> read(Connection connection, UUID stream, long after, int limit) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select stream, sequence, recorded_at, type, version, salt, payload, payload_hash, hash
            from entry where stream = ? and sequence > ? order by sequence limit ?
            """)) {
      query.setObject(1, stream);
      query.setLong(2, after);
      query.setInt(3, limit);
      var entries = new ArrayList<Entry>();
      try (var row = query.executeQuery()) {
        while (row.next()) entries.add(entry(row));
      }
      return entries;
    }
  }

  void redact(Connection connection, UUID stream, long sequence) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update entry set salt = null, payload = null where stream = ? and sequence = ?")) {
      update.setObject(1, stream);
      update.setLong(2, sequence);
      update.executeUpdate();
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var payload = row.getString("payload");
    return new Entry(
        row.getObject("stream", UUID.class),
        row.getLong("sequence"),
        Instant.ofEpochMilli(row.getLong("recorded_at")),
        row.getString("type"),
        row.getInt("version"),
        payload == null
            ? Optional.empty()
            : Optional.of(new Entry.Content(row.getString("salt"), payload)),
        Hash.of(row.getBytes("payload_hash")),
        Hash.of(row.getBytes("hash")));
  }

  static boolean isDuplicate(SQLException e) {
    return DUPLICATE.equals(e.getSQLState());
  }
}
