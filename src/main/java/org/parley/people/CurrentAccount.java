package org.parley.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is asking, in the thread that serves them.
@Component
public class CurrentAccount {

  private final Accounts accounts;

  CurrentAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Empty for visitors, and for sessions that were ended from elsewhere.
  public Optional<Account> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? accounts.find(user.account()).filter(a -> a.generation() == user.generation())
        : Optional.empty();
  }

  public Optional<Account.Id> id() {
    return find().map(Account::id);
  }
}
