package org.parley.people;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs in who knows an account's password. After some wrong ones for an account from one place
/// not even the right one is taken for a while, so that nobody can go on guessing; from elsewhere
/// it is, so that nobody can lock somebody out.
@Component
class PasswordCheck extends DaoAuthenticationProvider {

  /// What is longer is no e-mail address.
  private static final int LONGEST = 320;

  private final Throttle throttle;

  PasswordCheck(Passwords passwords, PasswordEncoder encoder, Throttle throttle) {
    super(passwords);
    this.throttle = throttle;
    setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var tries = tries(asked);
    if (throttle.isOver(tries)) throw new BadCredentialsException("too many tries");
    try {
      return super.authenticate(asked);
    } catch (AuthenticationException e) {
      throttle.failed(tries);
      throw e;
    }
  }

  private static String tries(Authentication asked) {
    var email = asked.getName().strip().toLowerCase(Locale.ROOT);
    var place =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    return "password " + place + " " + email.substring(0, Math.min(LONGEST, email.length()));
  }
}
