package org.parley.people;

import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs in who knows an account's password. After some wrong ones for an account from one place
/// not even the right one is taken for a while, so that nobody can go on guessing; from elsewhere
/// it is, so that nobody can lock somebody out.
@Component
class PasswordCheck extends DaoAuthenticationProvider {

  private final Throttle throttle;

  PasswordCheck(Passwords passwords, PasswordEncoder encoder, Throttle throttle) {
    super(passwords);
    this.throttle = throttle;
    setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    try {
      return throttle
          .attempt(Credentials.guessed(asked.getName()), address(asked), () -> check(asked))
          .orElseThrow(() -> new BadCredentialsException("wrong address or password"));
    } catch (TooManyTries e) {
      // It tells nobody anything: no password has been looked at, and there may be no such account.
      throw new LockedException("too many tries");
    }
  }

  private Optional<Authentication> check(Authentication asked) {
    try {
      return Optional.of(super.authenticate(asked));
    } catch (BadCredentialsException e) {
      return Optional.empty();
    }
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
