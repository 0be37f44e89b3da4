package org.parley.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings;
import org.parley.room.Hall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Codes that people get by mail, to take part in a consultation: each address is one participant.
/// Addresses are never stored, only hashes under the server's key, other ones in each consultation;
/// and not even these stand beside a participant. Whoever asks for a code learns nothing of whether
/// the address has taken part: only its mailbox does.
@Component
public class MailCodes {

  static final Duration GOOD = Duration.ofHours(1);

  /// Mails to one address while their codes are good.
  static final int MOST = 3;

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 10;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final ServerKey key;
  private final Mailer mailer;
  private final InstantSource clock;
  private final ReentrantLock coming = new ReentrantLock();
  private final ReentrantLock going = new ReentrantLock();
  private final SecureRandom random = new SecureRandom();

  MailCodes(
      JdbcClient jdbc,
      TransactionOperations transaction,
      ServerKey key,
      Mailer mailer,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.key = key;
    this.mailer = mailer;
    this.clock = clock;
  }

  /// What the mails say.
  ///
  /// @param used to whoever has taken part already
  public interface Letter {
    String subject();

    String code(String code);

    String used();
  }

  /// Whether this server sends mail.
  public boolean canBeSent() {
    return mailer.isSetUp();
  }

  /// Why these settings cannot be; empty where they can.
  public Optional<Refusal> problem(Settings settings) {
    return settings.entry() == Settings.Entry.MAIL && !mailer.isSetUp()
        ? Optional.of(new Refusal.NoMailServer())
        : Optional.empty();
  }

  /// Sends a code soon, if this address may have one. Takes the same time for every address.
  public void send(Consultation.Id consultation, MailAddress address, Letter letter) {
    mailer.soon(
        () -> {
          var person = person(consultation, address);
          var code = next();
          boolean used = isUsed(consultation, person);
          // Nobody gets to know the code of a mail that only says that one has taken part.
          if (!putUnlessTooMany(consultation, code, person)) return;
          mailer.send(
              address.text(),
              letter.subject(),
              used ? letter.used() : letter.code(code.substring(0, 5) + "-" + code.substring(5)));
        });
  }

  /// Several postmen go out at once, and none of them may be one too many.
  private boolean putUnlessTooMany(Consultation.Id consultation, String code, String person) {
    going.lock();
    try {
      if (recent(consultation, person) >= MOST) return false;
      put(consultation, code, person);
      return true;
    } finally {
      going.unlock();
    }
  }

  /// Who comes with this code: one person, whoever has the address; the same again as long as the
  /// code is good.
  ///
  /// @param typed with or without a dash, in letters of any case
  /// @return empty if it is no code, or none any more
  public Optional<Integer> find(Hall hall, String typed) {
    var consultation = hall.consultation().id();
    var code = hash(consultation, typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    // Of two who come at the same time the second waits here, or in the database at another node.
    coming.lock();
    try {
      return Objects.requireNonNull(transaction.execute(_ -> find(hall, consultation, code)));
    } finally {
      coming.unlock();
    }
  }

  private record Sent(@Nullable String address, Optional<Integer> participant) {}

  private Optional<Integer> find(Hall hall, Consultation.Id consultation, String code) {
    var sent = sent(consultation, code);
    if (sent.isEmpty()) return Optional.empty();
    if (sent.get().participant().isPresent()) return sent.get().participant();
    if (!use(consultation, sent.get().address()))
      return sent(consultation, code).flatMap(Sent::participant);
    int participant = hall.newParticipant();
    jdbc.sql(
            "delete from mail_code where consultation = :id and address = :address and code <> :code")
        .param("id", consultation.value())
        .param("address", sent.get().address())
        .param("code", code)
        .update();
    jdbc.sql(
            """
            update mail_code set participant = :participant, address = null
            where consultation = :id and code = :code
            """)
        .param("participant", participant)
        .param("id", consultation.value())
        .param("code", code)
        .update();
    return Optional.of(participant);
  }

  /// How many addresses somebody has come with.
  public int used(Consultation.Id consultation) {
    return jdbc.sql("select count(*) from mail_used where consultation = :id")
        .param("id", consultation.value())
        .query(Integer.class)
        .single();
  }

  /// Nothing of this is needed any more when a consultation has closed.
  void forget() {
    jdbc.sql("delete from mail_code where expires_at < :now").param("now", now()).update();
    jdbc.sql(
            """
            delete from mail_used
            where consultation in (select id from consultation where closed)
            """)
        .update();
  }

  private Optional<Sent> sent(Consultation.Id consultation, String code) {
    return jdbc.sql(
            """
            select address, participant from mail_code
            where consultation = :id and code = :code and expires_at > :now
            """)
        .param("id", consultation.value())
        .param("code", code)
        .param("now", now())
        .query(
            (row, _) ->
                new Sent(
                    row.getString("address"),
                    Optional.ofNullable(row.getObject("participant", Integer.class))))
        .optional();
  }

  private void put(Consultation.Id consultation, String code, String person) {
    jdbc.sql(
            """
            insert into mail_code (consultation, code, address, expires_at)
            values (:id, :code, :address, :until)
            """)
        .param("id", consultation.value())
        .param("code", hash(consultation, code))
        .param("address", person)
        .param("until", now().plus(GOOD))
        .update();
  }

  private int recent(Consultation.Id consultation, String person) {
    return jdbc.sql(
            """
            select count(*) from mail_code
            where consultation = :id and address = :address and expires_at > :now
            """)
        .param("id", consultation.value())
        .param("address", person)
        .param("now", now())
        .query(Integer.class)
        .single();
  }

  private boolean isUsed(Consultation.Id consultation, String person) {
    return jdbc.sql("select 1 from mail_used where consultation = :id and address = :address")
        .param("id", consultation.value())
        .param("address", person)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// @return false if somebody has come with the address before
  private boolean use(Consultation.Id consultation, @Nullable String person) {
    return jdbc.sql(
                """
                insert into mail_used (consultation, address) values (:id, :address)
                on conflict do nothing
                """)
            .param("id", consultation.value())
            .param("address", person)
            .update()
        > 0;
  }

  private String person(Consultation.Id consultation, MailAddress address) {
    return key.derive("mail-address", consultation + "\n" + address.person());
  }

  private String hash(Consultation.Id consultation, String code) {
    return key.derive("mail-code", consultation + "\n" + code);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return code.toString();
  }
}
