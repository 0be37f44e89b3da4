package org.parley.people;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// People who come without an account, by a link or because somebody seats them: each gets one with
/// what it is for, or none.
@Component
public class Guests {

  private final Accounts accounts;

  Guests(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Lets somebody in under an account made for them. Whoever is refused leaves none behind, nor
  /// does whoever comes while the database fails: nobody could sign in under it, and a seat it was
  /// to sit on would stay locked.
  ///
  /// @param way tries to let the new account in
  /// @param in whether that worked
  /// @throws Invalid if the name is empty, too long or unreadable
  public <T> CompletableFuture<T> letIn(
      String name, Function<Account.Id, CompletableFuture<T>> way, Predicate<T> in) {
    var guest = accounts.createGuest(name).id();
    return tried(way, guest)
        .whenComplete(
            (answer, failure) -> {
              if (failure != null || !in.test(answer)) accounts.forget(guest);
            });
  }

  private static <T> CompletableFuture<T> tried(
      Function<Account.Id, CompletableFuture<T>> way, Account.Id guest) {
    try {
      return way.apply(guest);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
