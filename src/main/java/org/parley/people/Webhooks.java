package org.parley.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom to tell of what happens to a consultation.
@Component
public class Webhooks {

  public static final Set<String> EVENTS =
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
  /// @param toldTo the place of the last entry of which it was told, or is about to be
  public record Webhook(UUID id, String url, Set<String> events, String secret, long toldTo) {}

  /// @param waiting calls still to be made
  /// @param givenUp calls that nobody took
  /// @param lastGivenUp when that happened last
  public record State(Webhook webhook, int waiting, int givenUp, Optional<Instant> lastGivenUp) {}

  /// @param from the place of the entry behind which it is told
  public Webhook add(Consultation.Id consultation, String url, Set<String> events, long from) {
    var bytes = new byte[SECRET];
    random.nextBytes(bytes);
    var secret = HexFormat.of().formatHex(bytes);
    var webhook = new Webhook(Ids.next(clock), url, new TreeSet<>(events), secret, from);
    jdbc.sql(
            """
            insert into webhook (id, consultation, url, events, secret, told_to, created_at)
            values (:id, :consultation, :url, :events, :secret, :from, :at)
            """)
        .param("id", webhook.id())
        .param("consultation", consultation.value())
        .param("url", url)
        .param("events", String.join(" ", webhook.events()))
        .param("secret", secret)
        .param("from", from)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return webhook;
  }

  public List<Webhook> of(Consultation.Id consultation) {
    return jdbc.sql("select * from webhook where consultation = :id order by created_at, id")
        .param("id", consultation.value())
        .query(Webhooks::webhook)
        .list();
  }

  /// The same, and how they fare.
  public List<State> states(Consultation.Id consultation) {
    return jdbc.sql(
            """
            select webhook.*,
              (select count(*) from webhook_call where webhook_call.webhook = webhook.id) as waiting
            from webhook where consultation = :id order by created_at, id
            """)
        .param("id", consultation.value())
        .query(
            (row, number) ->
                new State(
                    webhook(row, number),
                    row.getInt("waiting"),
                    row.getInt("given_up"),
                    Optional.ofNullable(row.getObject("given_up_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  /// The consultations whose record has gone on since their webhooks were told of it.
  public List<Consultation.Id> behind() {
    return jdbc.sql(
            """
            select distinct consultation from webhook
            where told_to < (select max(sequence) from entry where stream = webhook.consultation)
            """)
        .query((row, _) -> new Consultation.Id(row.getObject(1, UUID.class)))
        .list();
  }

  public boolean remove(Consultation.Id consultation, UUID id) {
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
        row.getString("secret"),
        row.getLong("told_to"));
  }
}
