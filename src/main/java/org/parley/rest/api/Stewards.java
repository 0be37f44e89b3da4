package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.people.ApiTokens.Scope;
import org.parley.people.Consultations;
import org.parley.people.ServerKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Who runs or moderates consultations by program: by a token of an account, or by the operator's.
@Component
class Stewards {

  private static final int LEAST = 32;
  private static final int PSEUDONYM = 8;

  private final ApiTokens tokens;
  private final Consultations consultations;
  private final ServerKey key;
  private final String operators;

  Stewards(
      ApiTokens tokens,
      Consultations consultations,
      ServerKey key,
      @Value("${parley.api-token:}") String operators) {
    this.tokens = tokens;
    this.consultations = consultations;
    this.key = key;
    this.operators = operators.strip();
    if (!this.operators.isEmpty() && this.operators.length() < LEAST)
      throw new IllegalStateException("parley.api-token needs at least 32 characters");
  }

  /// Somebody with a valid token.
  ///
  /// @param token empty for the operator, who may do everything
  record Steward(Optional<ApiTokens.Token> token) {
    Optional<Account.Id> account() {
      return token.map(ApiTokens.Token::account);
    }
  }

  /// @throws Problem 401 without a valid token
  Steward steward(HttpServletRequest request) {
    var secret = Asking.bearer(request);
    if (!operators.isEmpty()
        && MessageDigest.isEqual(secret.getBytes(UTF_8), operators.getBytes(UTF_8)))
      return new Steward(Optional.empty());
    return Optional.of(secret)
        .filter(text -> text.startsWith(ApiTokens.PREFIX))
        .flatMap(tokens::find)
        .map(token -> new Steward(Optional.of(token)))
        .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthorized"));
  }

  /// Whoever may create consultations.
  Steward creator(HttpServletRequest request) {
    var steward = steward(request);
    if (steward.token().filter(t -> !isForAll(t)).isPresent()) throw forbidden();
    return steward;
  }

  private static boolean isForAll(ApiTokens.Token token) {
    return token.scope() == Scope.HOST && token.consultation().isEmpty();
  }

  /// Acts as the host of this consultation.
  Actor host(Consultation.Id id, HttpServletRequest request) {
    var steward = steward(request);
    if (!isIn(steward, id)) throw Problem.notFound();
    if (steward.token().filter(token -> token.scope() != Scope.HOST).isPresent()) throw forbidden();
    return new Actor.Host(pseudonym(id, steward));
  }

  /// Acts as a moderator of this consultation, or as its host.
  Actor moderator(Consultation.Id id, HttpServletRequest request) {
    var steward = steward(request);
    if (!isIn(steward, id)) throw Problem.notFound();
    var pseudonym = pseudonym(id, steward);
    return steward.token().filter(token -> token.scope() == Scope.MODERATE).isPresent()
        ? new Actor.Moderator(pseudonym)
        : new Actor.Host(pseudonym);
  }

  /// A token for one consultation is for that; others are for those the account hosts.
  private boolean isIn(Steward steward, Consultation.Id id) {
    if (steward.token().isEmpty()) return true;
    var token = steward.token().get();
    if (token.consultation().filter(only -> !only.equals(id)).isPresent()) return false;
    return consultations
        .find(id)
        .flatMap(Consultations.Listing::host)
        .filter(token.account()::equals)
        .isPresent();
  }

  /// The same for whatever an account does in a consultation, by the API or by the views, unless a
  /// token is for a moderator: each of those is somebody else.
  String pseudonym(Consultation.Id id, Steward steward) {
    return steward
        .token()
        .map(
            token ->
                key.derive(
                        "steward",
                        id
                            + "\n"
                            + (token.scope() == Scope.MODERATE
                                ? token.id()
                                : token.account().value()))
                    .substring(0, PSEUDONYM))
        .orElse("operator");
  }

  private static Problem forbidden() {
    return new Problem(HttpStatus.FORBIDDEN, "forbidden");
  }
}
