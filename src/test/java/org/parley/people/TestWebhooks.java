package org.parley.people;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Webhooks without a server around them.
public final class TestWebhooks {

  private TestWebhooks() {}

  public static Webhooks webhooks(DataSource source, InstantSource clock) {
    return new Webhooks(JdbcClient.create(source), clock);
  }

  public static WebhookCalls calls(DataSource source) {
    return new WebhookCalls(JdbcClient.create(source));
  }
}
