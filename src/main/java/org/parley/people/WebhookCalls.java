package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parley.people.Webhooks.Webhook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls to webhooks that are still to be made. Each is made at least once, also after a restart
/// and whichever node gets to it, until somebody takes it or it is given up.
@Component
public class WebhookCalls {

  private final JdbcClient jdbc;

  WebhookCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param sequence the place of the entry that is told
  public record Call(long sequence, String body) {}

  /// A call whose time has come.
  ///
  /// @param tries how often it was tried
  /// @param next when it was to be tried
  public record Due(
      UUID webhook,
      String url,
      String secret,
      long sequence,
      String body,
      int tries,
      Instant created,
      Instant next) {}

  /// Puts down what a webhook is to be told of entries up to a place, unless another node has.
  @Transactional
  public void put(Webhook webhook, long to, List<Call> calls, Instant now) {
    int moved =
        jdbc.sql("update webhook set told_to = :to where id = :id and told_to = :from")
            .param("to", to)
            .param("id", webhook.id())
            .param("from", webhook.toldTo())
            .update();
    if (moved == 0) return;
    for (var call : calls)
      jdbc.sql(
              """
              insert into webhook_call (webhook, sequence, body, tries, created_at, next_at)
              values (:webhook, :sequence, :body, 0, :now, :now)
              """)
          .param("webhook", webhook.id())
          .param("sequence", call.sequence())
          .param("body", call.body())
          .param("now", at(now))
          .update();
  }

  public List<Due> due(Instant now, int most) {
    return jdbc.sql(
            """
            select webhook_call.*, webhook.url, webhook.secret
            from webhook_call join webhook on webhook.id = webhook_call.webhook
            where next_at <= :now order by next_at, sequence fetch first :most rows only
            """)
        .param("now", at(now))
        .param("most", most)
        .query(WebhookCalls::due)
        .list();
  }

  /// Takes a call upon oneself.
  ///
  /// @param until when it is tried again by anybody, should nothing be heard of it
  /// @return false if another node was faster
  public boolean take(Due call, Instant until) {
    return jdbc.sql(
                """
                update webhook_call set next_at = :until, tries = tries + 1
                where webhook = :webhook and sequence = :sequence and next_at = :next
                """)
            .param("until", at(until))
            .param("webhook", call.webhook())
            .param("sequence", call.sequence())
            .param("next", at(call.next()))
            .update()
        > 0;
  }

  public void again(Due call, Instant next) {
    jdbc.sql(
            """
            update webhook_call set next_at = :next
            where webhook = :webhook and sequence = :sequence
            """)
        .param("next", at(next))
        .param("webhook", call.webhook())
        .param("sequence", call.sequence())
        .update();
  }

  public void taken(Due call) {
    forget(call);
  }

  /// Nobody took it.
  @Transactional
  public void giveUp(Due call, Instant now) {
    if (!forget(call)) return;
    jdbc.sql("update webhook set given_up = given_up + 1, given_up_at = :now where id = :id")
        .param("now", at(now))
        .param("id", call.webhook())
        .update();
  }

  private boolean forget(Due call) {
    return jdbc.sql("delete from webhook_call where webhook = :webhook and sequence = :sequence")
            .param("webhook", call.webhook())
            .param("sequence", call.sequence())
            .update()
        > 0;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        row.getObject("webhook", UUID.class),
        row.getString("url"),
        row.getString("secret"),
        row.getLong("sequence"),
        row.getString("body"),
        row.getInt("tries"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("next_at", OffsetDateTime.class).toInstant());
  }
}
