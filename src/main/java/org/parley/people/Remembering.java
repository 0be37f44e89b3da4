package org.parley.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

/// Cookies by which a browser is known again for thirty days. They are signed, not stored, and end
/// when the account's sessions are ended.
@Component
public class Remembering implements UserDetailsService {

  private static final int SECONDS = 30 * 24 * 60 * 60;

  private final Accounts accounts;
  private final String key;
  private final TokenBasedRememberMeServices onWish;
  private final TokenBasedRememberMeServices always;

  Remembering(Accounts accounts, ServerKey key) {
    this.accounts = accounts;
    this.key = key.derive("cookie", "remember-me");
    this.onWish = services(false);
    this.always = services(true);
  }

  private TokenBasedRememberMeServices services(boolean always) {
    var services =
        new TokenBasedRememberMeServices(key, this) {
          @Override
          protected @Nullable String retrievePassword(Authentication authentication) {
            return authentication.getPrincipal() instanceof SignedIn user
                ? signature(user.generation())
                : super.retrievePassword(authentication);
          }
        };
    services.setAlwaysRemember(always);
    services.setTokenValiditySeconds(SECONDS);
    services.setCookieName("parley-remember");
    services.setParameter("remember-me");
    services.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    return services;
  }

  public String key() {
    return key;
  }

  /// Remembers those who tick the box when they sign in.
  public RememberMeServices onWish() {
    return onWish;
  }

  /// Remembers those who came by an invitation, who could not come back otherwise.
  RememberMeServices always() {
    return always;
  }

  /// @param username the account's identifier, from the cookie
  @Override
  public UserDetails loadUserByUsername(String username) {
    try {
      var account = accounts.find(new Account.Id(UUID.fromString(username)));
      return account
          .map(a -> new SignedIn(a.id(), a.generation(), signature(a.generation())))
          .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    } catch (IllegalArgumentException e) {
      throw new UsernameNotFoundException("no account's identifier", e);
    }
  }

  /// What takes the password's place in a cookie's signature.
  private static String signature(int generation) {
    return "generation " + generation;
  }
}
