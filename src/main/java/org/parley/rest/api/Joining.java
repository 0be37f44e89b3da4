package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.consultation.Consultation;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings.Entry;
import org.parley.people.Arrivals;
import org.parley.people.EmbeddingSecrets;
import org.parley.people.MailCodes;
import org.parley.people.Network;
import org.parley.people.OidcPeople;
import org.parley.people.OidcProvider;
import org.parley.people.ParticipantCodes;
import org.parley.people.ParticipantKeys;
import org.parley.people.Throttle;
import org.parley.people.TooManyTries;
import org.parley.room.Hall;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Who becomes which participant of a consultation.
@Component
class Joining {

  private static final int LONGEST = 200;

  private final Tokens tokens;
  private final Asking asking;
  private final ParticipantKeys keys;
  private final ParticipantCodes codes;
  private final MailCodes mailCodes;
  private final OidcPeople people;
  private final EmbeddingSecrets secrets;
  private final Arrivals arrivals;
  private final RateLimits limits;
  private final Throttle throttle;

  Joining(
      Tokens tokens,
      Asking asking,
      ParticipantKeys keys,
      ParticipantCodes codes,
      MailCodes mailCodes,
      OidcPeople people,
      EmbeddingSecrets secrets,
      Arrivals arrivals,
      RateLimits limits,
      Throttle throttle) {
    this.tokens = tokens;
    this.asking = asking;
    this.keys = keys;
    this.codes = codes;
    this.mailCodes = mailCodes;
    this.people = people;
    this.secrets = secrets;
    this.arrivals = arrivals;
    this.limits = limits;
    this.throttle = throttle;
  }

  /// Whoever is known stays who they are.
  Shown.Joined join(Hall hall, Given.Join given, HttpServletRequest request) {
    var id = hall.consultation().id();
    if (given.external().isPresent()) return vouched(hall, given);
    var known = asking.participant(id, request);
    if (known.isPresent()) return joined(id, known.getAsInt(), true);
    limits.join(request.getRemoteAddr());
    return switch (hall.consultation().settings().entry()) {
      case Entry.ANYONE -> arrived(id, hall.newParticipant(), request);
      case Entry.CODE -> byCode(id, given, request, code -> codes.find(id, code));
      case Entry.MAIL -> byCode(id, given, request, code -> mailCodes.find(hall, code));
      case Entry.VOUCHED -> throw new Problem(HttpStatus.FORBIDDEN, "not-vouched-for");
      case Entry.OIDC -> throw new Problem(HttpStatus.FORBIDDEN, "not-signed-in");
    };
  }

  /// Whoever has signed in at a provider. Known or not, they are told what all are told: the
  /// browser may be another one.
  Shown.Joined signedIn(
      Hall hall, OidcProvider provider, String subject, HttpServletRequest request) {
    int participant = people.participant(hall, provider, subject);
    return arrived(hall.consultation().id(), participant, request);
  }

  void answer(Hall hall, int participant, Map<String, Integer> answers) {
    if (answers == null) throw Problem.badRequest("answers");
    var questions = hall.consultation().settings().questions();
    answers.forEach(
        (key, place) -> {
          boolean known =
              place != null
                  && questions.stream()
                      .anyMatch(
                          question ->
                              question.key().equals(key)
                                  && place >= 0
                                  && place < question.choices().size());
          if (!known) throw Refusals.problem(new Refusal.UnknownChoice(key));
        });
    keys.answer(hall.consultation().id(), participant, answers);
  }

  private Shown.Joined byCode(
      Consultation.Id id,
      Given.Join given,
      HttpServletRequest request,
      Function<String, Optional<Integer>> find) {
    try {
      int participant =
          given
              .code()
              .flatMap(
                  code ->
                      throttle.attempt(
                          "consultation-code", request.getRemoteAddr(), () -> find.apply(code)))
              .orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "unknown-code"));
      return arrived(id, participant, request);
    } catch (TooManyTries e) {
      throw Problem.tooMany(900);
    }
  }

  private Shown.Joined vouched(Hall hall, Given.Join given) {
    var id = hall.consultation().id();
    var external = given.external().orElseThrow();
    if (external.isBlank() || external.length() > LONGEST) throw Problem.badRequest("external");
    var right = signature(id, external).getBytes(UTF_8);
    if (!MessageDigest.isEqual(right, given.signature().orElse("").getBytes(UTF_8)))
      throw new Problem(HttpStatus.FORBIDDEN, "not-vouched-for");
    var known = keys.find(id, "external " + external);
    if (known.isPresent()) return joined(id, known.get(), true);
    return joined(id, keys.put(id, "external " + external, hall.newParticipant()), false);
  }

  /// HMAC-SHA-256 with the consultation's embedding secret over `consultation "\n" external`, as
  /// base64url without padding.
  String signature(Consultation.Id id, String external) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.of(id).getBytes(UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal((id + "\n" + external).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private Shown.Joined arrived(Consultation.Id id, int participant, HttpServletRequest request) {
    arrivals.note(id, participant, Network.of(request.getRemoteAddr()));
    return joined(id, participant, false);
  }

  private Shown.Joined joined(Consultation.Id id, int participant, boolean known) {
    return new Shown.Joined(participant, tokens.of(id, participant), known);
  }
}
