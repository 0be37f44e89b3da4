package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Settings.Visibility;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The panels as lists show them, and who hosts each.
@Component
public class Listings {

  private static final String SELECT =
      "select l.panel, l.host, l.title, l.topic, l.visibility, l.stage, l.sample, l.convened_at from listing l ";

  private final JdbcClient jdbc;

  Listings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param topic the slug of the topic
  /// @param stage `convened`, the kind of the open phase, `between` or `closed`
  public record Listing(
      Panel.Id panel,
      Optional<Account.Id> host,
      String title,
      String topic,
      Visibility visibility,
      String stage,
      boolean sample,
      Instant convened) {}

  void add(Panel panel, Optional<Account.Id> host) {
    jdbc.sql(
            """
            insert into listing (panel, host, title, topic, visibility, stage, sample, convened_at)
            values (:panel, :host, :title, :topic, :visibility, :stage, :sample, :at)
            """)
        .param("panel", panel.id().value())
        .param("host", host.map(Account.Id::value).orElse(null))
        .param("title", panel.settings().title())
        .param("topic", panel.topic().slug())
        .param("visibility", panel.settings().visibility().name().toLowerCase(Locale.ROOT))
        .param("stage", stage(panel))
        .param("sample", panel.sample())
        .param("at", panel.convened().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Adds a panel, unless another node was faster.
  void addOnce(Panel panel, Optional<Account.Id> host) {
    try {
      add(panel, host);
    } catch (DuplicateKeyException _) {
      update(panel);
    }
  }

  void update(Panel panel) {
    jdbc.sql(
            """
            update listing set title = :title, visibility = :visibility, stage = :stage, due_at = :due
            where panel = :panel
            """)
        .param("panel", panel.id().value())
        .param("title", panel.settings().title())
        .param("visibility", panel.settings().visibility().name().toLowerCase(Locale.ROOT))
        .param("stage", stage(panel))
        .param("due", panel.due().map(due -> due.ends().atOffset(ZoneOffset.UTC)).orElse(null))
        .update();
  }

  /// Panels of which a phase is over by the clock.
  List<Panel.Id> due(Instant now) {
    return jdbc
        .sql("select panel from listing where due_at <= :now order by due_at limit 1000")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list()
        .stream()
        .map(Panel.Id::new)
        .toList();
  }

  static String stage(Panel panel) {
    if (panel.isClosed()) return "closed";
    if (!panel.hasOpened()) return "convened";
    return panel.openPhase().map(phase -> phase.kind().key()).orElse("between");
  }

  public Optional<Listing> find(Panel.Id panel) {
    return jdbc.sql(SELECT + "where l.panel = :panel")
        .param("panel", panel.value())
        .query(Listings::listing)
        .optional();
  }

  /// The panels a person hosts or sits in, latest first.
  public List<Listing> of(Account.Id account) {
    return jdbc.sql(
            SELECT
                + """
                where l.host = :account
                   or exists (select 1 from holder h where h.panel = l.panel and h.account = :account)
                order by l.convened_at desc limit 200
                """)
        .param("account", account.value())
        .query(Listings::listing)
        .list();
  }

  /// The panels open to all, latest first, samples last.
  public List<Listing> open() {
    return jdbc.sql(
            SELECT
                + "where l.visibility = 'public' order by l.sample, l.convened_at desc limit 100")
        .query(Listings::listing)
        .list();
  }

  public boolean hasSample(String topic) {
    return jdbc.sql("select count(*) from listing where sample and topic = :topic")
            .param("topic", topic)
            .query(Long.class)
            .single()
        > 0;
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    return new Listing(
        new Panel.Id(row.getObject("panel", UUID.class)),
        Optional.ofNullable(row.getObject("host", UUID.class)).map(Account.Id::new),
        row.getString("title"),
        row.getString("topic"),
        Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
        row.getString("stage"),
        row.getBoolean("sample"),
        row.getObject("convened_at", OffsetDateTime.class).toInstant());
  }
}
