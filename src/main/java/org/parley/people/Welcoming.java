package org.parley.people;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.people.Invitations.Invitation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in who hold a link or a code.
@Component
public class Welcoming {

  private final Welcomes welcomes;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Throttle throttle;

  Welcoming(Welcomes welcomes, Accounts accounts, Invitations invitations, Throttle throttle) {
    this.welcomes = welcomes;
    this.accounts = accounts;
    this.invitations = invitations;
    this.throttle = throttle;
  }

  /// Opens the account a link was made for, and uses the link up.
  ///
  /// @return empty if the link works no more
  /// @throws Invalid saying which field is wrong; the link then still works
  @Transactional
  public Optional<Account> open(String token, String name, String email, String password) {
    var welcome = welcomes.find(token);
    if (welcome.isEmpty()) return Optional.empty();
    var account = accounts.createHost(name, email, password, welcome.get().administrator());
    if (!welcomes.use(token)) throw new IllegalStateException("the link was used meanwhile");
    return Optional.of(account);
  }

  /// What a typed code leads to. Codes of other things are typed in the same place, so what is
  /// right for any of them is no wrong try.
  ///
  /// @param address where the attempt came from
  /// @param other looks for the code among those that lead to no panel
  /// @throws TooManyTries if too many wrong codes came from there
  public <T> Optional<T> byCode(
      String code, String address, Function<Invitation, T> toPanel, Supplier<Optional<T>> other) {
    return throttle.attempt("code", address, () -> invitations.byCode(code).map(toPanel).or(other));
  }
}
