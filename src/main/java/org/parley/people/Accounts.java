package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The accounts.
@Component
public class Accounts {

  private static final String SELECT =
      "select id, name, email, administrator, host, generation from account ";

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;
  private final Throttle throttle;

  Accounts(
      JdbcClient jdbc,
      PasswordEncoder encoder,
      InstantSource clock,
      ApplicationEventPublisher events,
      Throttle throttle) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
    this.events = events;
    this.throttle = throttle;
  }

  /// An account without a way to sign in but the session it is made in.
  ///
  /// @throws Invalid if the name is empty, too long or unreadable
  public Account createGuest(String name) {
    var account =
        new Account(
            new Account.Id(Ids.next(clock)), Name.of(name), Optional.empty(), false, false, 0);
    insert(account, null);
    return account;
  }

  /// An account that may convene panels.
  ///
  /// @throws Invalid saying which field is wrong
  public Account createHost(String name, String email, String password, boolean administrator) {
    var account =
        new Account(
            new Account.Id(Ids.next(clock)),
            Name.of(name),
            Optional.of(Credentials.email(email)),
            administrator,
            true,
            0);
    insert(account, encoder.encode(Credentials.password(password)));
    return account;
  }

  private void insert(Account account, @Nullable String password) {
    try {
      jdbc.sql(
              """
              insert into account (id, name, email, password, administrator, host, generation, created_at)
              values (:id, :name, :email, :password, :administrator, :host, 0, :at)
              """)
          .param("id", account.id().value())
          .param("name", account.name())
          .param("email", account.email().orElse(null))
          .param("password", password)
          .param("administrator", account.administrator())
          .param("host", account.host())
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      throw new Invalid(Invalid.Field.EMAIL, "taken");
    }
  }

  public Optional<Account> find(Account.Id id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Accounts::account)
        .optional();
  }

  Optional<Account> findByEmail(String email) {
    return jdbc.sql(SELECT + "where email = :email")
        .param("email", email.strip().toLowerCase(Locale.ROOT))
        .query(Accounts::account)
        .optional();
  }

  Optional<String> password(Account.Id id) {
    return jdbc.sql("select password from account where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  public boolean hasPassword(Account.Id id) {
    return password(id).isPresent();
  }

  /// Those who may host, by name.
  public List<Account> hosts() {
    return jdbc.sql(SELECT + "where host or administrator order by name, id")
        .query(Accounts::account)
        .list();
  }

  /// The names others see, by account.
  public Map<Account.Id, String> names(Collection<Account.Id> ids) {
    var names = new HashMap<Account.Id, String>();
    if (ids.isEmpty()) return names;
    jdbc.sql("select id, name from account where id in (:ids)")
        .param("ids", ids.stream().map(Account.Id::value).toList())
        .query(
            row -> {
              names.put(new Account.Id(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  /// By how often all sessions of these accounts have been ended; of those that are there.
  public Map<Account.Id, Integer> generations(Collection<Account.Id> ids) {
    var generations = new HashMap<Account.Id, Integer>();
    if (ids.isEmpty()) return generations;
    jdbc.sql("select id, generation from account where id in (:ids)")
        .param("ids", ids.stream().map(Account.Id::value).toList())
        .query(
            row -> {
              generations.put(
                  new Account.Id(row.getObject("id", UUID.class)), row.getInt("generation"));
            });
    return generations;
  }

  public boolean isEmpty() {
    return jdbc.sql("select count(*) from account where administrator").query(Long.class).single()
        == 0;
  }

  /// Changes what others see.
  ///
  /// @throws Invalid if the name is empty, too long or unreadable
  public void rename(Account.Id id, String name) {
    jdbc.sql("update account set name = :name where id = :id")
        .param("name", Name.of(name))
        .param("id", id.value())
        .update();
  }

  /// Takes away an account that nothing rests on, and with it the seats it holds.
  void forget(Account.Id id) {
    jdbc.sql("delete from account where id = :id").param("id", id.value()).update();
  }

  /// Sets how to sign in, and ends all other sessions of the account.
  ///
  /// @param current the present password; ignored where none has been set
  /// @param from the address of whoever asks
  /// @return the account with its new generation
  /// @throws Invalid saying which field is wrong
  public Account setCredentials(
      Account.Id id, String current, String email, String password, String from) {
    password(id).ifPresent(before -> check(id, current, before, from));
    var mine = Credentials.email(email);
    var coded = encoder.encode(Credentials.password(password));
    try {
      if (throttle.attempt("account address", from, () -> credentials(id, mine, coded)).isEmpty())
        throw new Invalid(Invalid.Field.EMAIL, "taken");
    } catch (TooManyTries e) {
      throw new Invalid(Invalid.Field.EMAIL, "too-many-tries");
    }
    events.publishEvent(new SessionsEnded(id));
    return find(id).orElseThrow();
  }

  /// Which addresses have accounts is not for everybody to find out, one after another.
  ///
  /// @return empty where another account has the address
  private Optional<Account.Id> credentials(Account.Id id, String email, String password) {
    try {
      jdbc.sql(
              "update account set email = :email, password = :password, generation = generation + 1 where id = :id")
          .param("email", email)
          .param("password", password)
          .param("id", id.value())
          .update();
      return Optional.of(id);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /// An account that was left open is no better place to guess at than the door: wrong tries are
  /// counted together.
  private void check(Account.Id id, String current, String right, String from) {
    var kind = Credentials.guessed(find(id).flatMap(Account::email).orElse(id.toString()));
    try {
      if (throttle.attempt(kind, from, () -> known(current, right)).isEmpty())
        throw new Invalid(Invalid.Field.CURRENT_PASSWORD, "wrong");
    } catch (TooManyTries e) {
      throw new Invalid(Invalid.Field.CURRENT_PASSWORD, "too-many-tries");
    }
  }

  private Optional<String> known(String password, String right) {
    return Optional.of(password).filter(it -> encoder.matches(it, right));
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new Account.Id(row.getObject("id", UUID.class)),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        row.getBoolean("administrator"),
        row.getBoolean("host"),
        row.getInt("generation"));
  }
}
