package org.parley.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By which programs act for a host or a moderator. A token is shown once, when it is made; only
/// its hash is kept.
@Component
public class ApiTokens {

  public static final String PREFIX = "ph1.";

  private static final int BYTES = 32;
  private static final String SELECT =
      "select id, account, consultation, scope, label, created_at, expires_at from api_token ";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What a token is good for.
  public enum Scope {
    /// To create and run consultations, and to moderate.
    HOST,
    /// To moderate only.
    MODERATE
  }

  /// @param consultation the only one it is for
  public record Token(
      UUID id,
      Account.Id account,
      Optional<Consultation.Id> consultation,
      Scope scope,
      String label,
      Instant created,
      Instant expires) {}

  /// A token and the secret that is shown once.
  public record Issued(Token token, String secret) {}

  public Issued issue(
      Account.Id account,
      Optional<Consultation.Id> consultation,
      Scope scope,
      String label,
      Duration valid) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    var token =
        new Token(Ids.next(clock), account, consultation, scope, label, now, now.plus(valid));
    jdbc.sql(
            """
            insert into api_token (id, token_hash, account, consultation, scope, label, created_at, expires_at)
            values (:id, :hash, :account, :consultation, :scope, :label, :created, :expires)
            """)
        .param("id", token.id())
        .param("hash", ServerKey.hash(secret))
        .param("account", account.value())
        .param("consultation", consultation.map(Consultation.Id::value).orElse(null))
        .param("scope", scope.name().toLowerCase(Locale.ROOT))
        .param("label", label)
        .param("created", now.atOffset(ZoneOffset.UTC))
        .param("expires", token.expires().atOffset(ZoneOffset.UTC))
        .update();
    return new Issued(token, secret);
  }

  /// The token with this secret, as long as it is valid.
  public Optional<Token> find(String secret) {
    return jdbc.sql(SELECT + "where token_hash = :hash and expires_at > :now")
        .param("hash", ServerKey.hash(secret))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(ApiTokens::token)
        .optional();
  }

  public List<Token> of(Account.Id account) {
    return jdbc.sql(SELECT + "where account = :account order by created_at desc")
        .param("account", account.value())
        .query(ApiTokens::token)
        .list();
  }

  public void revoke(Account.Id account, UUID id) {
    jdbc.sql("delete from api_token where id = :id and account = :account")
        .param("id", id)
        .param("account", account.value())
        .update();
  }

  /// Revokes all of an account: its sessions end otherwise, and these are none.
  public void revokeAll(Account.Id account) {
    jdbc.sql("delete from api_token where account = :account")
        .param("account", account.value())
        .update();
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        new Account.Id(row.getObject("account", UUID.class)),
        Optional.ofNullable(row.getObject("consultation", UUID.class)).map(Consultation.Id::new),
        Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
