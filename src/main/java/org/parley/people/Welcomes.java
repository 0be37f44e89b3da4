package org.parley.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that open an account once: the administrator's on the first start, and a host's.
@Component
public class Welcomes {

  private static final Duration VALID = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Welcomes(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param administrator whether the account may let others host
  public record Welcome(boolean administrator) {}

  /// A new link's secret. A link for an administrator replaces the one before.
  public String create(boolean administrator) {
    if (administrator) jdbc.sql("delete from welcome where administrator").update();
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            "insert into welcome (token_hash, administrator, expires_at) values (:hash, :admin, :expires)")
        .param("hash", ServerKey.hash(token))
        .param("admin", administrator)
        .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /// What a link opens, if it still does.
  public Optional<Welcome> find(String token) {
    return jdbc.sql(
            "select administrator from welcome where token_hash = :hash and expires_at > :now")
        .param("hash", ServerKey.hash(token))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .optional()
        .map(Welcome::new);
  }

  /// Whether the link was there to be used up; of two who come at once, one is told so.
  boolean use(String token) {
    return jdbc.sql("delete from welcome where token_hash = :hash")
            .param("hash", ServerKey.hash(token))
            .update()
        == 1;
  }
}
