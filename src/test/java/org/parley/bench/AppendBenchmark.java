package org.parley.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.database.TestDatabase;
import org.parley.panel.Story;
import org.parley.room.Answer;
import org.parley.room.Nodes;
import org.parley.room.Room;
import org.parley.room.Table;

/// Ballots of one panel, each of which its writer sees on disk before it casts the next, beside
/// what the same database does when one writer commits one row after another.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class AppendBenchmark {

  @Param({"H2", "POSTGRESQL"})
  public TestDatabase database = TestDatabase.H2;

  private final AtomicInteger seats = new AtomicInteger(1);
  private Nodes nodes;
  private Room room;
  private HikariDataSource source;
  private Connection connection;
  private PreparedStatement insert;
  private long row;

  /// A panelist who keeps changing their mind.
  @State(Scope.Thread)
  public static class Writer {
    private int seat;
    private boolean supports;

    @Setup(Level.Trial)
    public void sit(AppendBenchmark benchmark) {
      seat = benchmark.seats.incrementAndGet();
    }
  }

  @Setup(Level.Trial)
  public void open() throws SQLException {
    nodes = new Nodes();
    source = nodes.keep(database.migrated());
    room = Table.voting(nodes.on(source), Story.convene(16));
    connection = source.getConnection();
    connection.setAutoCommit(false);
    try (var create = connection.createStatement()) {
      create.execute("create table bare (id bigint primary key, payload varchar(1000))");
    }
    connection.commit();
    insert = connection.prepareStatement("insert into bare values (?, ?)");
  }

  @TearDown(Level.Trial)
  public void close() throws Exception {
    insert.close();
    connection.close();
    nodes.close();
  }

  @Benchmark
  @Threads(1)
  public void bare_rows_of_1_writer() throws SQLException {
    insert.setLong(1, row++);
    insert.setString(2, "x".repeat(120));
    insert.executeUpdate();
    connection.commit();
    if (database == TestDatabase.H2)
      try (var force = connection.createStatement()) {
        force.execute("checkpoint sync");
      }
  }

  @Benchmark
  @Threads(1)
  public void entries_of_1_writer(Writer writer) {
    cast(writer);
  }

  @Benchmark
  @Threads(16)
  public void entries_of_16_writers(Writer writer) {
    cast(writer);
  }

  @Benchmark
  @Threads(64)
  public void entries_of_64_writers(Writer writer) {
    cast(writer);
  }

  private void cast(Writer writer) {
    writer.supports = !writer.supports;
    var answer =
        Table.submitCast(room, writer.seat, writer.supports ? "support" : "reservations").join();
    if (!(answer instanceof Answer.Done)) throw new IllegalStateException(answer.toString());
  }
}
