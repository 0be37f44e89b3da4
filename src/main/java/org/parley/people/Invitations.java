package org.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ways to a seat: a link to one seat, a link for all seats of a role, and a short code for the
/// whole panel. Links carry 128 bits and can be shown again; codes are short to be typed, and
/// trying them is throttled.
@Component
public class Invitations {

  private static final Duration VALID = Duration.ofDays(30);

  private static final String SELECT =
      "select id, panel, role, seat, code, audience from invitation ";

  private final JdbcClient jdbc;
  private final ServerKey key;
  private final InstantSource clock;

  Invitations(JdbcClient jdbc, ServerKey key, InstantSource clock) {
    this.jdbc = jdbc;
    this.key = key;
    this.clock = clock;
  }

  /// @param role the role to sit in; empty where the person may choose
  /// @param seat the very seat; empty for any vacant one
  /// @param token the secret of the link
  /// @param audience whether it leads into the audience, and to no seat at the table
  /// @param code what can be typed instead, as `K7MQ-2XWD`
  public record Invitation(
      UUID id,
      Panel.Id panel,
      Optional<Role.Id> role,
      Optional<Seat.Id> seat,
      String token,
      Optional<String> code,
      boolean audience) {}

  /// The code for the whole panel and a link for each role, made when first asked for.
  public List<Invitation> ofPanel(Panel panel) {
    var standing = standing(panel.id());
    if (standing.stream().noneMatch(i -> i.code().isPresent() && !i.audience()))
      create(panel.id(), Optional.empty(), Optional.empty(), Optional.of(Codes.next()), false);
    for (var role : panel.topic().roles())
      if (standing.stream()
          .noneMatch(i -> i.seat().isEmpty() && i.role().equals(Optional.of(role.id()))))
        create(panel.id(), Optional.of(role.id()), Optional.empty(), Optional.empty(), false);
    return standing(panel.id());
  }

  /// The code that leads into the audience, made when first asked for.
  public Invitation ofAudience(Panel.Id panel) {
    return standing(panel).stream()
        .filter(Invitation::audience)
        .findFirst()
        .orElseGet(
            () ->
                create(panel, Optional.empty(), Optional.empty(), Optional.of(Codes.next()), true));
  }

  /// A link to one seat; the one before for this seat stops working.
  public Invitation toSeat(Panel.Id panel, Seat seat) {
    revokeSeat(panel, seat.id());
    return create(panel, seat.role(), Optional.of(seat.id()), Optional.empty(), false);
  }

  void revokeSeat(Panel.Id panel, Seat.Id seat) {
    jdbc.sql("update invitation set revoked = true where panel = :panel and seat = :seat")
        .param("panel", panel.value())
        .param("seat", seat.number())
        .update();
  }

  /// Ends the panel's code and the links of its roles; new ones are made when next asked for.
  public void renew(Panel.Id panel) {
    jdbc.sql(
            "update invitation set revoked = true, code = null where panel = :panel and seat is null")
        .param("panel", panel.value())
        .update();
  }

  public Optional<Invitation> byToken(String token) {
    return jdbc.sql(SELECT + "where token_hash = :hash and not revoked and expires_at > :now")
        .param("hash", ServerKey.hash(token))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(this::invitation)
        .optional();
  }

  /// @param code as it was typed, with or without a dash
  Optional<Invitation> byCode(String code) {
    return jdbc.sql(SELECT + "where code = :code and not revoked and expires_at > :now")
        .param("code", Codes.plain(code))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(this::invitation)
        .optional();
  }

  /// Whether it is still good: it may have been taken back since it was looked up.
  boolean stands(Invitation invitation) {
    return byToken(invitation.token()).isPresent();
  }

  private List<Invitation> standing(Panel.Id panel) {
    return jdbc.sql(
            SELECT + "where panel = :panel and not revoked and expires_at > :now order by id")
        .param("panel", panel.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(this::invitation)
        .list();
  }

  private Invitation create(
      Panel.Id panel,
      Optional<Role.Id> role,
      Optional<Seat.Id> seat,
      Optional<String> code,
      boolean audience) {
    var id = Ids.next(clock);
    jdbc.sql(
            """
            insert into invitation (id, panel, role, seat, token_hash, code, expires_at, revoked, audience)
            values (:id, :panel, :role, :seat, :hash, :code, :expires, false, :audience)
            """)
        .param("id", id)
        .param("panel", panel.value())
        .param("role", role.map(Role.Id::key).orElse(null))
        .param("seat", seat.map(Seat.Id::number).orElse(null))
        .param("hash", ServerKey.hash(token(id)))
        .param("code", code.orElse(null))
        .param("audience", audience)
        .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
        .update();
    return new Invitation(id, panel, role, seat, token(id), code.map(Codes::spaced), audience);
  }

  private Invitation invitation(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    int seat = row.getInt("seat");
    return new Invitation(
        id,
        new Panel.Id(row.getObject("panel", UUID.class)),
        Optional.ofNullable(row.getString("role")).map(Role.Id::new),
        seat == 0 ? Optional.empty() : Optional.of(new Seat.Id(seat)),
        token(id),
        Optional.ofNullable(row.getString("code")).map(Codes::spaced),
        row.getBoolean("audience"));
  }

  private String token(UUID id) {
    return key.derive("invitation", id.toString());
  }
}
