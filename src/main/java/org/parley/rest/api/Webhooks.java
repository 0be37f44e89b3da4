package org.parley.rest.api;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.people.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom to tell of what happens to a consultation.
@Component
class Webhooks {

  static final Set<String> EVENTS =
      Set.of("statement-added", "statement-moderated", "consultation-closed");

  private static final int SECRET = 32;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Webhooks(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param events of which is told
  /// @param secret with which what is told is signed
  record Webhook(UUID id, String url, Set<String> events, String secret) {}

  Webhook add(Consultation.Id consultation, String url, Set<String> events) {
    var bytes = new byte[SECRET];
    random.nextBytes(bytes);
    var webhook =
        new Webhook(Ids.next(clock), url, new TreeSet<>(events), HexFormat.of().formatHex(bytes));
    jdbc.sql(
            """
            insert into webhook (id, consultation, url, events, secret, created_at)
            values (:id, :consultation, :url, :events, :secret, :at)
            """)
        .param("id", webhook.id())
        .param("consultation", consultation.value())
        .param("url", url)
        .param("events", String.join(" ", webhook.events()))
        .param("secret", webhook.secret())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return webhook;
  }

  List<Webhook> of(Consultation.Id consultation) {
    return jdbc.sql(
            "select id, url, events, secret from webhook where consultation = :id order by created_at")
        .param("id", consultation.value())
        .query(Webhooks::webhook)
        .list();
  }

  boolean remove(Consultation.Id consultation, UUID id) {
    return jdbc.sql("delete from webhook where id = :id and consultation = :consultation")
            .param("id", id)
            .param("consultation", consultation.value())
            .update()
        > 0;
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        new TreeSet<>(List.of(row.getString("events").split(" "))),
        row.getString("secret"));
  }
}
