package org.parley.transcript.jdbc;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.parley.transcript.VoteLog;
import org.parley.transcript.VoteRow;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/// Votes in the table `vote`. A row's place in it is its key, so two nodes cannot both append
/// behind the same row.
public final class JdbcVoteLogs implements VoteLog.Logs {

  private static final int NUMBER_BITS = 36;
  private static final int SECRET = 32;

  /// Rows fetched at a time when a log is read.
  private static final int FETCH = 20_000;

  private record Column<T>(
      String name, String type, IntFunction<T[]> array, Function<VoteRow, T> of) {

    Array values(Connection connection, List<VoteRow> rows) throws SQLException {
      return connection.createArrayOf(type, rows.stream().map(of).toArray(array));
    }
  }

  private static final List<Column<?>> COLUMNS =
      List.of(
          new Column<>("participant", "integer", Integer[]::new, VoteRow::participant),
          new Column<>("statement", "integer", Integer[]::new, VoteRow::statement),
          new Column<>("choice", "smallint", Short[]::new, row -> (short) row.choice()),
          new Column<>("important", "boolean", Boolean[]::new, VoteRow::important),
          new Column<>("sequence", "bigint", Long[]::new, VoteRow::sequence),
          new Column<>("cast_at", "bigint", Long[]::new, VoteRow::at));

  private static final String NAMES =
      COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

  private static final String INSERT =
      "insert into vote (position, "
          + NAMES
          + ") select * from unnest(cast(? as bigint array), "
          + COLUMNS.stream()
              .map(column -> "cast(? as " + column.type() + " array)")
              .collect(Collectors.joining(", "))
          + ")";

  private static final String READ =
      "select " + NAMES + " from vote where position > ? and position < ? order by position";

  private final DataSource source;
  private final Database database;
  private final SQLExceptionTranslator translator;

  public JdbcVoteLogs(DataSource source) {
    this.source = source;
    this.database = Database.of(source);
    this.translator = new SQLErrorCodeSQLExceptionTranslator(source);
  }

  @Override
  public boolean areShared() {
    return database == Database.POSTGRESQL;
  }

  @Override
  public VoteLog log(UUID consultation) {
    while (true) {
      var found = run(connection -> find(connection, consultation));
      if (found.isPresent()) return found.get();
      run(
          connection -> {
            create(connection, consultation);
            return true;
          });
    }
  }

  private Optional<VoteLog> find(Connection connection, UUID consultation) throws SQLException {
    try (var query =
        connection.prepareStatement("select number, secret from vote_log where consultation = ?")) {
      query.setObject(1, consultation);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Log(consultation, row.getInt(1), row.getBytes(2)))
            : Optional.empty();
      }
    }
  }

  /// Another node may be faster, with this consultation or with the number.
  private static void create(Connection connection, UUID consultation) throws SQLException {
    var secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    try (var insert =
        connection.prepareStatement(
            """
            insert into vote_log (number, consultation, next_participant, secret)
            select coalesce(max(number), 0) + 1, cast(? as uuid), 0, cast(? as bytea) from vote_log
            """)) {
      insert.setObject(1, consultation);
      insert.setBytes(2, secret);
      insert.executeUpdate();
    } catch (SQLException e) {
      if (!EntryTable.isDuplicate(e)) throw e;
    }
  }

  private final class Log implements VoteLog {

    private final UUID consultation;
    private final long base;
    private final byte[] secret;

    Log(UUID consultation, int number, byte[] secret) {
      this.consultation = consultation;
      this.base = (long) number << NUMBER_BITS;
      this.secret = secret;
    }

    @Override
    public boolean append(long before, List<VoteRow> rows) {
      return run(
          connection -> {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(INSERT)) {
              var positions = new Long[rows.size()];
              for (int i = 0; i < positions.length; i++) positions[i] = base + before + i + 1;
              insert.setArray(1, connection.createArrayOf("bigint", positions));
              for (int i = 0; i < COLUMNS.size(); i++)
                insert.setArray(i + 2, COLUMNS.get(i).values(connection, rows));
              insert.executeUpdate();
              connection.commit();
              database.force(connection);
              return true;
            } catch (SQLException e) {
              rollBack(connection, e);
              if (EntryTable.isDuplicate(e)) return false;
              throw e;
            }
          });
    }

    @Override
    public long read(long after, Consumer<VoteRow> each) {
      return run(
          connection -> {
            // PostgreSQL reads by portions only within a transaction.
            connection.setAutoCommit(false);
            long rows = 0;
            try (var query = connection.prepareStatement(READ)) {
              query.setFetchSize(FETCH);
              query.setLong(1, base + after);
              query.setLong(2, base + (1L << NUMBER_BITS));
              try (var row = query.executeQuery()) {
                for (; row.next(); rows++) each.accept(row(row));
              }
            }
            connection.rollback();
            return rows;
          });
    }

    @Override
    public int takeNumbers(int count) {
      return run(
          connection -> {
            connection.setAutoCommit(false);
            try (var take =
                    connection.prepareStatement(
                        "update vote_log set next_participant = next_participant + ? where consultation = ?");
                var look =
                    connection.prepareStatement(
                        "select next_participant from vote_log where consultation = ?")) {
              take.setInt(1, count);
              take.setObject(2, consultation);
              take.executeUpdate();
              look.setObject(1, consultation);
              try (var row = look.executeQuery()) {
                row.next();
                int end = row.getInt(1);
                connection.commit();
                database.force(connection);
                return end - count;
              }
            } catch (SQLException e) {
              rollBack(connection, e);
              throw e;
            }
          });
    }

    @Override
    public byte[] secret() {
      return secret.clone();
    }
  }

  private static VoteRow row(ResultSet row) throws SQLException {
    return new VoteRow(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getBoolean(4),
        row.getLong(5),
        row.getLong(6));
  }

  private static void rollBack(Connection connection, SQLException cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T run(Work<T> work) {
    try (var connection = source.getConnection()) {
      database.limitWaiting(connection);
      return work.on(connection);
    } catch (SQLException e) {
      var translated = translator.translate("votes", null, e);
      throw translated != null ? translated : new IllegalStateException(e);
    }
  }
}
