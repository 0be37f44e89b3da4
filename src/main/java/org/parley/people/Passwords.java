package org.parley.people;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Finds who signs in with e-mail address and password.
@Component
public class Passwords implements UserDetailsService {

  private final Accounts accounts;

  Passwords(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    var account =
        accounts
            .findByEmail(email)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    var password =
        accounts
            .password(account.id())
            .orElseThrow(() -> new UsernameNotFoundException("no password set"));
    return new SignedIn(account.id(), account.generation(), password);
  }
}
