package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Who asks: by a bearer token, or else by the cookie of the consultation.
@Component
class Asking {

  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;

  Asking(Tokens tokens) {
    this.tokens = tokens;
  }

  /// @throws Problem 404 if it can be no consultation's
  static Consultation.Id consultation(String text) {
    try {
      if (text.length() == 36) return new Consultation.Id(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound();
    }
    throw Problem.notFound();
  }

  OptionalInt participant(Consultation.Id consultation, HttpServletRequest request) {
    var bearer = bearer(request);
    if (bearer.startsWith(Tokens.PREFIX)) return tokens.read(consultation, bearer);
    var cookies = request.getCookies();
    if (cookies == null) return OptionalInt.empty();
    var name = cookieName(consultation);
    for (var cookie : cookies)
      if (cookie.getName().equals(name)) return tokens.read(consultation, cookie.getValue());
    return OptionalInt.empty();
  }

  /// @throws Problem 401 for whoever has not joined
  int joined(Consultation.Id consultation, HttpServletRequest request) {
    return participant(consultation, request)
        .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "not-joined"));
  }

  /// What comes behind `Authorization: Bearer`, or nothing.
  static String bearer(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /// A cookie that goes nowhere but to this consultation. Within another site's page it has to be
  /// allowed there expressly, and browsers keep it apart for each such site.
  ResponseCookie cookie(
      Consultation.Id consultation, String token, HttpServletRequest request, boolean embeddable) {
    boolean secure = request.isSecure();
    boolean across = embeddable && secure;
    return ResponseCookie.from(cookieName(consultation), token)
        .path(request.getContextPath() + "/api/v1/consultations/" + consultation)
        .httpOnly(true)
        .secure(secure)
        .sameSite(across ? "None" : "Lax")
        .partitioned(across)
        .maxAge(REMEMBERED)
        .build();
  }

  private static String cookieName(Consultation.Id consultation) {
    return "parley_" + consultation.value().toString().replace("-", "");
  }
}
