package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the two databases do differently.
enum Database {
  H2,
  POSTGRESQL;

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  /// How long one answer of a server across the network may take.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static Database of(DataSource source) {
    try (var connection = source.getConnection()) {
      var name = connection.getMetaData().getDatabaseProductName();
      var database =
          switch (name) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new IllegalStateException("Parley runs on H2 and PostgreSQL, not on " + name);
          };
      if (database == POSTGRESQL) warnOfLosses(connection);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }

  private static void warnOfLosses(Connection connection) throws SQLException {
    for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("show " + setting)) {
        if (row.next() && row.getString(1).equals("off"))
          log.warn("PostgreSQL runs with {}=off: what is acknowledged may be lost", setting);
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

  /// A server that froze must not hold up this one for ever. H2 runs inside.
  void limitWaiting(Connection connection) throws SQLException {
    if (this == POSTGRESQL) connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
  }
}
