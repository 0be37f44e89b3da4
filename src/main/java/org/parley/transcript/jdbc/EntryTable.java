package org.parley.transcript.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.transcript.Entry;
import org.parley.transcript.Hash;
import org.parley.transcript.Head;

/// The SQL of the table of entries.
final class EntryTable {

  /// SQLSTATE of a violated unique constraint, on both databases.
  private static final String DUPLICATE = "23505";

  void insert(Connection connection, List<Entry> entries) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into entry (stream, sequence, recorded_at, type, version, salt, payload, payload_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (var entry : entries) {
        var content = entry.content().orElseThrow();
        insert.setObject(1, entry.stream());
        insert.setLong(2, entry.sequence());
        insert.setLong(3, entry.at().toEpochMilli());
        insert.setString(4, entry.type());
        insert.setInt(5, entry.version());
        insert.setString(6, content.salt());
        insert.setString(7, content.payload());
        insert.setBytes(8, entry.payloadHash().bytes());
        insert.setBytes(9, entry.hash().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
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
    for (SQLException next = e; next != null; next = next.getNextException())
      if (DUPLICATE.equals(next.getSQLState())) return true;
    return e instanceof BatchUpdateException
        && e.getCause() instanceof SQLException cause
        && DUPLICATE.equals(cause.getSQLState());
  }
}
