package org.parley.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;

/// Nodes of a test, which all close at its end.
public final class Nodes implements AutoCloseable {

  private final List<AutoCloseable> opened = new ArrayList<>();

  /// A node with a writer of its own.
  public Rooms on(DataSource source) {
    return keep(new Rooms(keep(new JdbcTranscripts(source)), InstantSource.system()));
  }

  /// A node that waits for a busy machine.
  Rooms patient(DataSource source) {
    var usual = Timing.USUAL;
    return keep(
        new Rooms(
            keep(new JdbcTranscripts(source)),
            InstantSource.system(),
            new Timing(Duration.ofMinutes(2), usual.pause(), usual.memory(), usual.idle())));
  }

  /// A node's consultations, which nobody closes.
  Halls halls(DataSource source) {
    return halls(source, Timing.OF_HALLS);
  }

  Halls halls(DataSource source, Timing timing) {
    return keep(
        new Halls(
            keep(new JdbcTranscripts(source)),
            new JdbcVoteLogs(source),
            new JdbcDrawings(source),
            InstantSource.system(),
            (_, _) -> {
              throw new IllegalStateException("nobody closes it");
            },
            timing));
  }

  public <T extends AutoCloseable> T keep(T resource) {
    opened.add(resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    for (var resource : opened.reversed()) resource.close();
  }
}
