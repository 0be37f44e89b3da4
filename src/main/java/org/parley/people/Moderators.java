package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who judges the statements of a consultation beside its host. The host names somebody and hands
/// them a link; whoever follows it first, from then on is that moderator.
@Component
public class Moderators {

  private static final String SELECT =
      "select id, consultation, name, account from consultation_moderator ";

  private final JdbcClient jdbc;
  private final ServerKey key;
  private final InstantSource clock;

  Moderators(JdbcClient jdbc, ServerKey key, InstantSource clock) {
    this.jdbc = jdbc;
    this.key = key;
    this.clock = clock;
  }

  /// @param name what the host calls them
  /// @param token the secret of the link; good for nothing once somebody has followed it
  /// @param account whose it is, once somebody has followed the link
  public record Moderator(
      UUID id,
      Consultation.Id consultation,
      String name,
      String token,
      Optional<Account.Id> account) {}

  public void name(Consultation.Id consultation, String name) {
    var id = Ids.next(clock);
    jdbc.sql(
            """
            insert into consultation_moderator (id, consultation, name, token_hash, created_at)
            values (:id, :consultation, :name, :hash, :at)
            """)
        .param("id", id)
        .param("consultation", consultation.value())
        .param("name", Name.of(name))
        .param("hash", ServerKey.hash(token(id)))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Moderator> of(Consultation.Id consultation) {
    return jdbc.sql(SELECT + "where consultation = :id order by created_at")
        .param("id", consultation.value())
        .query(this::moderator)
        .list();
  }

  /// The consultations somebody moderates.
  public List<Consultation.Id> moderatedBy(Account.Id account) {
    return jdbc
        .sql(SELECT + "where account = :account order by created_at desc limit 200")
        .param("account", account.value())
        .query(this::moderator)
        .list()
        .stream()
        .map(Moderator::consultation)
        .distinct()
        .toList();
  }

  public boolean isModerator(Consultation.Id consultation, Account.Id account) {
    return of(consultation).stream().anyMatch(one -> one.account().equals(Optional.of(account)));
  }

  public Optional<Moderator> byToken(String token) {
    return jdbc.sql(SELECT + "where token_hash = :hash")
        .param("hash", ServerKey.hash(token))
        .query(this::moderator)
        .optional();
  }

  /// Makes somebody the moderator whose link they followed.
  ///
  /// @return whether they are; somebody else may have been faster
  public boolean accept(Moderator moderator, Account.Id account) {
    return jdbc.sql(
                """
                update consultation_moderator set account = :account
                where id = :id and (account is null or account = :account)
                """)
            .param("account", account.value())
            .param("id", moderator.id())
            .update()
        > 0;
  }

  /// They judge no more; what they have judged stands.
  public void remove(Consultation.Id consultation, UUID moderator) {
    jdbc.sql("delete from consultation_moderator where id = :id and consultation = :consultation")
        .param("id", moderator)
        .param("consultation", consultation.value())
        .update();
  }

  private Moderator moderator(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Moderator(
        id,
        new Consultation.Id(row.getObject("consultation", UUID.class)),
        row.getString("name"),
        token(id),
        Optional.ofNullable(row.getObject("account", UUID.class)).map(Account.Id::new));
  }

  private String token(UUID id) {
    return key.derive("moderator", id.toString());
  }
}
