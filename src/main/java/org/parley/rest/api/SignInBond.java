package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.people.OidcSignIn.Secrets;
import org.parley.people.ServerKey;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Binds a sign-in to the browser that begins it, by a cookie for some minutes; the server keeps
/// nothing. State, nonce and verifier follow from the cookie by the server's key, so they are in no
/// browser's store, and a state fits one cookie, provider and consultation only.
@Component
class SignInBond {

  static final Duration GOOD = Duration.ofMinutes(10);

  private static final String NAME = "parley_sign_in";
  private static final int PARTS = 5;
  private static final int LONGEST = 250;

  private final ServerKey key;
  private final InstantSource clock;

  SignInBond(ServerKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /// A sign-in that has been begun.
  ///
  /// @param cookie what the browser keeps
  record Begun(Consultation.Id consultation, String provider, String cookie) {}

  Begun begin(Consultation.Id consultation, String provider) {
    var until = clock.instant().plus(GOOD).getEpochSecond();
    var said = String.join(".", UUID.randomUUID().toString(), consultation.toString(), provider);
    var signed = said + "." + until;
    return new Begun(consultation, provider, signed + "." + key.derive("sign-in", signed));
  }

  Secrets secrets(Begun begun) {
    return new Secrets(
        key.derive("sign-in-state", begun.cookie()),
        key.derive("sign-in-nonce", begun.cookie()),
        key.derive("sign-in-verifier", begun.cookie())
            + key.derive("sign-in-verifier-end", begun.cookie()));
  }

  /// What the browser that asks has begun, if it was this and not too long ago.
  ///
  /// @param state that came back with it
  Optional<Begun> begun(HttpServletRequest request, String state) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    var name = name(request);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .flatMap(cookie -> read(cookie.getValue()))
        .filter(begun -> isSame(secrets(begun).state(), state));
  }

  private Optional<Begun> read(String cookie) {
    var parts = cookie.split("\\.", -1);
    if (cookie.length() > LONGEST || parts.length != PARTS) return Optional.empty();
    var signed = cookie.substring(0, cookie.lastIndexOf('.'));
    if (!isSame(key.derive("sign-in", signed), parts[4])) return Optional.empty();
    var until = Instant.ofEpochSecond(Long.parseLong(parts[3]));
    if (clock.instant().isAfter(until)) return Optional.empty();
    return Optional.of(new Begun(new Consultation.Id(UUID.fromString(parts[1])), parts[2], cookie));
  }

  private static boolean isSame(String right, String given) {
    return MessageDigest.isEqual(right.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  /// Lax, since people come back to it from the provider's pages.
  ResponseCookie cookie(Begun begun, HttpServletRequest request) {
    return cookie(begun.cookie(), GOOD, request);
  }

  /// Takes the cookie away: each sign-in can be ended once.
  ResponseCookie noCookie(HttpServletRequest request) {
    return cookie("", Duration.ZERO, request);
  }

  private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(name(request), value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(age)
        .build();
  }

  /// No neighbour in the same domain can set a cookie with this prefix.
  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }
}
