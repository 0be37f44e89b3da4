package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// What the two databases do differently.
enum Database {
  H2,
  POSTGRESQL;

  static Database of(DataSource source) {
    try (var connection = source.getConnection()) {
      var name = connection.getMetaData().getDatabaseProductName();
      return switch (name) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default ->
            throw new IllegalStateException("Parley runs on H2 and PostgreSQL, not on " + name);
      };
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }

  /// Forces to disk what has been committed. PostgreSQL has done so by then; H2 writes the file at
  /// commit but leaves the forcing to the operating system.
  void force(Connection connection) throws SQLException {
    if (this == H2)
      try (var statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
  }
}
