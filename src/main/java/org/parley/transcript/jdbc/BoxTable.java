package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.transcript.BoxKey;
import org.parley.transcript.Hash;
import org.parley.transcript.SealedBox;

/// The SQL of sealed boxes: the tables of keys and of ballots.
final class BoxTable {

  /// A box of a stream.
  record Name(UUID stream, int box) {}

  void make(Connection connection, Name name, BoxKey key) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into round_key (stream, round, secret) values (?, ?, ?)")) {
      insert.setObject(1, name.stream());
      insert.setInt(2, name.box());
      insert.setBytes(3, key.bytes());
      insert.executeUpdate();
    }
  }

  /// Empty once the key is destroyed.
  Optional<BoxKey> key(Connection connection, Name name) throws SQLException {
    return key(connection, name, "");
  }

  /// As long as the transaction lasts, no other can put anything into the box or destroy it.
  Optional<BoxKey> lock(Connection connection, Name name) throws SQLException {
    return key(connection, name, " for update");
  }

  private static Optional<BoxKey> key(Connection connection, Name name, String lock)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select secret from round_key where stream = ? and round = ?" + lock)) {
      query.setObject(1, name.stream());
      query.setInt(2, name.box());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(BoxKey.of(row.getBytes("secret"))) : Optional.empty();
      }
    }
  }

  List<SealedBox.Sealed> read(Connection connection, Name name) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select slot, content from sealed_ballot where stream = ? and round = ? order by slot")) {
      query.setObject(1, name.stream());
      query.setInt(2, name.box());
      var sealed = new ArrayList<SealedBox.Sealed>();
      try (var row = query.executeQuery()) {
        while (row.next())
          sealed.add(new SealedBox.Sealed(Hash.of(row.getBytes("slot")), row.getBytes("content")));
      }
      return sealed;
    }
  }

  /// Stores all of a box anew.
  void write(Connection connection, Name name, List<SealedBox.Sealed> all) throws SQLException {
    empty(connection, name);
    try (var insert =
        connection.prepareStatement(
            "insert into sealed_ballot (stream, round, slot, content) values (?, ?, ?, ?)")) {
      for (var sealed : all) {
        insert.setObject(1, name.stream());
        insert.setInt(2, name.box());
        insert.setBytes(3, sealed.slot().bytes());
        insert.setBytes(4, sealed.content());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void destroy(Connection connection, Name name) throws SQLException {
    empty(connection, name);
    delete(connection, name, "delete from round_key where stream = ? and round = ?");
  }

  private static void empty(Connection connection, Name name) throws SQLException {
    delete(connection, name, "delete from sealed_ballot where stream = ? and round = ?");
  }

  private static void delete(Connection connection, Name name, String sql) throws SQLException {
    try (var delete = connection.prepareStatement(sql)) {
      delete.setObject(1, name.stream());
      delete.setInt(2, name.box());
      delete.executeUpdate();
    }
  }
}
