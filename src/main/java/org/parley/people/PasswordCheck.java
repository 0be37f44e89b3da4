package org.parley.people;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
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
    var tries = tries(asked);
    if (!throttle.begin(tries)) throw new BadCredentialsException("too many tries");
    boolean wrong = false;
    try {
      return super.authenticate(asked);
    } catch (BadCredentialsException e) {
      wrong = true;
      throw e;
    } finally {
      // Whoever meets a database that fails has guessed nothing.
      if (!wrong) throttle.succeeded(tries);
    }
  }

  private static String tries(Authentication asked) {
    var email = asked.getName().strip().toLowerCase(Locale.ROOT);
    var place =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    return "password "
        + place
        + " "
        + email.substring(0, Math.min(Credentials.LONGEST_EMAIL, email.length()));
  }
}
