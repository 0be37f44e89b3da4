package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The consultations as lists show them, and who hosts each.
@Component
public class Consultations {

  private static final String SELECT =
      "select id, host, title, listed, closed, panel, created_at from consultation ";

  private static final int UUID_LENGTH = 36;

  private final JdbcClient jdbc;

  Consultations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param panel the panel it belongs to
  public record Listing(
      Consultation.Id id,
      Optional<Account.Id> host,
      String title,
      boolean listed,
      boolean closed,
      Optional<UUID> panel,
      Instant created) {}

  /// Adds a consultation, or brings its line up to date.
  public void put(Consultation consultation, Optional<Account.Id> host) {
    if (update(consultation)) return;
    try {
      jdbc.sql(
              """
              insert into consultation (id, host, title, listed, closed, panel, created_at, closes_at)
              values (:id, :host, :title, :listed, :closed, :panel, :at, :closes)
              """)
          .param("id", consultation.id().value())
          .param("host", host.map(Account.Id::value).orElse(null))
          .param("title", consultation.settings().title())
          .param("listed", consultation.settings().listed())
          .param("closed", consultation.isClosed())
          .param("panel", consultation.settings().panel().orElse(null))
          .param("at", consultation.created().atOffset(ZoneOffset.UTC))
          .param("closes", closes(consultation))
          .update();
    } catch (DuplicateKeyException _) {
      update(consultation);
    }
  }

  private boolean update(Consultation consultation) {
    return jdbc.sql(
                """
                update consultation set title = :title, listed = :listed, closed = :closed, panel = :panel,
                closes_at = :closes where id = :id
                """)
            .param("id", consultation.id().value())
            .param("title", consultation.settings().title())
            .param("listed", consultation.settings().listed())
            .param("closed", consultation.isClosed())
            .param("panel", consultation.settings().panel().orElse(null))
            .param("closes", closes(consultation))
            .update()
        > 0;
  }

  public Optional<Listing> find(Consultation.Id id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Consultations::listing)
        .optional();
  }

  /// The consultation a code of eight letters and digits stands for; see [ConsultationCode].
  public Optional<Consultation.Id> byCode(ConsultationCode code) {
    return jdbc
        .sql("select id from consultation where cast(id as varchar) like :end order by created_at")
        .param("end", "%" + code.digits())
        .query(UUID.class)
        .list()
        .stream()
        .findFirst()
        .map(Consultation.Id::new);
  }

  /// The consultation an address ends with: by its code, or by its whole identifier.
  public Optional<Consultation.Id> named(String text) {
    if (text.length() != UUID_LENGTH) return ConsultationCode.parse(text).flatMap(this::byCode);
    try {
      return Optional.of(new Consultation.Id(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Those everybody may find, latest first.
  public List<Listing> listed() {
    return jdbc.sql(SELECT + "where listed order by closed, created_at desc limit 100")
        .query(Consultations::listing)
        .list();
  }

  /// Those a person hosts, latest first.
  public List<Listing> of(Account.Id host) {
    return jdbc.sql(SELECT + "where host = :host order by created_at desc limit 200")
        .param("host", host.value())
        .query(Consultations::listing)
        .list();
  }

  /// Those that belong to a panel.
  public List<Listing> ofPanel(UUID panel) {
    return jdbc.sql(SELECT + "where panel = :panel order by created_at")
        .param("panel", panel)
        .query(Consultations::listing)
        .list();
  }

  /// Those whose time is over and that have not been closed.
  List<Consultation.Id> due(Instant now) {
    return jdbc
        .sql(SELECT + "where not closed and closes_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Consultations::listing)
        .list()
        .stream()
        .map(Listing::id)
        .toList();
  }

  private static @Nullable OffsetDateTime closes(Consultation consultation) {
    return consultation.settings().closes().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    return new Listing(
        new Consultation.Id(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getObject("host", UUID.class)).map(Account.Id::new),
        row.getString("title"),
        row.getBoolean("listed"),
        row.getBoolean("closed"),
        Optional.ofNullable(row.getObject("panel", UUID.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
