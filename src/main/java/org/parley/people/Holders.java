package org.parley.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds which seat.
@Component
public class Holders {

  private final JdbcClient jdbc;

  Holders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Seat.Id> seat(Panel.Id panel, Account.Id account) {
    return jdbc.sql("select seat from holder where panel = :panel and account = :account")
        .param("panel", panel.value())
        .param("account", account.value())
        .query(Integer.class)
        .optional()
        .map(Seat.Id::new);
  }

  /// False if somebody holds the seat or the person holds another of this panel.
  boolean assign(Panel.Id panel, Seat.Id seat, Account.Id account) {
    try {
      jdbc.sql("insert into holder (panel, seat, account) values (:panel, :seat, :account)")
          .param("panel", panel.value())
          .param("seat", seat.number())
          .param("account", account.value())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void release(Panel.Id panel, Seat.Id seat) {
    jdbc.sql("delete from holder where panel = :panel and seat = :seat")
        .param("panel", panel.value())
        .param("seat", seat.number())
        .update();
  }

  /// The names of those who sit at a panel's table, by seat.
  public Map<Seat.Id, String> names(Panel.Id panel) {
    var names = new HashMap<Seat.Id, String>();
    jdbc.sql(
            "select h.seat, a.name from holder h join account a on a.id = h.account where h.panel = :panel")
        .param("panel", panel.value())
        .query(
            row -> {
              names.put(new Seat.Id(row.getInt("seat")), row.getString("name"));
            });
    return names;
  }

  Optional<Account.Id> holder(Panel.Id panel, Seat.Id seat) {
    return jdbc.sql("select account from holder where panel = :panel and seat = :seat")
        .param("panel", panel.value())
        .param("seat", seat.number())
        .query(UUID.class)
        .optional()
        .map(Account.Id::new);
  }
}
