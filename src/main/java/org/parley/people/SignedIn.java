package org.parley.people;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who a session belongs to.
///
/// @param generation of the account when the session began; the session is over once the account's
///   is another
/// @param password the encoded password, or what stands for none
record SignedIn(Account.Id account, int generation, String password) implements UserDetails {

  /// Nobody's password encodes to this.
  private static final String NO_PASSWORD = "-";

  static SignedIn of(Account account) {
    return new SignedIn(account.id(), account.generation(), NO_PASSWORD);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(() -> "ROLE_PERSON");
  }

  @Override
  public String getPassword() {
    return password;
  }

  /// The account, never the name: names change.
  @Override
  public String getUsername() {
    return account.value().toString();
  }
}
