package org.parley.people;

import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.Invitations.Invitation;
import org.parley.room.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// People for tests, signed in without a password.
@Component
public class TestPeople {

  private final Accounts accounts;
  private final Invitations invitations;
  private final Reception reception;
  private final JdbcClient jdbc;

  TestPeople(Accounts accounts, Invitations invitations, Reception reception, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.invitations = invitations;
    this.reception = reception;
  }

  public Account person(String name) {
    return accounts.createGuest(name);
  }

  /// Somebody who may convene panels.
  public Account host(String name) {
    return accounts.createHost(
        name, UUID.randomUUID() + "@example.org", "correct horse battery", false);
  }

  /// How many accounts bear a name.
  public long named(String name) {
    return jdbc.sql("select count(*) from account where name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  /// As the session of a person who has signed in.
  public Authentication signedIn(Account account) {
    var user = SignedIn.of(account);
    return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
  }

  /// Takes a vacant seat of a role.
  public void join(Panel panel, Account account, Role.Id role) {
    var invitation =
        invitations.ofPanel(panel).stream()
            .filter(standing -> standing.role().equals(Optional.of(role)))
            .findFirst()
            .orElseThrow();
    sit(account, invitation);
  }

  /// Takes a certain seat.
  public void join(Panel panel, Account account, Seat seat) {
    sit(account, invitations.toSeat(panel.id(), seat));
  }

  private void sit(Account account, Invitation invitation) {
    var answer = reception.join(account.id(), invitation, Optional.empty()).join();
    if (!(answer instanceof Answer.Done)) throw new AssertionError("not seated: " + answer);
  }
}
