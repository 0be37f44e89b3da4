package org.parley.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.consultation.Consultation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// From which networks participants came, so that hosts learn where many came from one. Addresses
/// are not stored: only hashes under the server's key, other ones for each consultation, and these
/// until it closes. Joining does not wait for them; what a sudden end loses is lost.
@Component
public class Arrivals implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
  private static final long PAUSE_SECONDS = 2;
  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final ServerKey key;
  private final ConcurrentLinkedQueue<Arrival> waiting = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("arrivals").daemon().factory());

  Arrivals(JdbcTemplate jdbc, ServerKey key) {
    this.jdbc = jdbc;
    this.key = key;
    writer.scheduleWithFixedDelay(
        this::writeQuietly, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private record Arrival(Consultation.Id consultation, int participant, String network) {}

  /// Somebody has joined; where they first came from counts.
  ///
  /// @param network their address, or that of their network
  public void note(Consultation.Id consultation, int participant, String network) {
    waiting.add(new Arrival(consultation, participant, network));
  }

  /// By participant, in signs that are equal for the same network.
  Map<Integer, String> of(Consultation.Id consultation) {
    write();
    var origins = new HashMap<Integer, String>();
    jdbc.query(
        "select participant, origin from participant_origin where consultation = ?",
        row -> {
          origins.put(row.getInt(1), row.getString(2));
        },
        consultation.value());
    return origins;
  }

  void forgetClosed() {
    jdbc.update(
        """
        delete from participant_origin
        where consultation in (select id from consultation where closed)
        """);
  }

  private synchronized void write() {
    var batch = new ArrayList<Arrival>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) batch.add(next);
    if (batch.isEmpty()) return;
    jdbc.batchUpdate(
        """
        insert into participant_origin (consultation, participant, origin) values (?, ?, ?)
        on conflict do nothing
        """,
        batch,
        BATCH,
        (insert, arrival) -> {
          insert.setObject(1, arrival.consultation().value());
          insert.setInt(2, arrival.participant());
          insert.setString(
              3, key.derive("origin", arrival.consultation() + "\n" + arrival.network()));
        });
  }

  private void writeQuietly() {
    try {
      write();
    } catch (DataAccessException e) {
      log.warn("It is not kept from where some participants came: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    writeQuietly();
  }
}
