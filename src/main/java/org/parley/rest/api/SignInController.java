package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.parley.consultation.Consultation;
import org.parley.consultation.Settings.Entry;
import org.parley.consultation.Stage;
import org.parley.people.ConsultationCode;
import org.parley.people.Consultations;
import org.parley.people.OidcProvider;
import org.parley.people.OidcProviders;
import org.parley.people.OidcSignIn;
import org.parley.people.SignInFailed;
import org.parley.people.SignInFailed.Why;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.room.NoSuchConsultation;
import org.parley.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sends people to a provider to sign in, and makes participants of those who come back. Where it
/// sends them is never taken from what they ask with.
@RestController
class SignInController {

  private static final Logger log = LoggerFactory.getLogger(SignInController.class);

  private final Consultations consultations;
  private final Halls halls;
  private final OidcProviders providers;
  private final OidcSignIn signIn;
  private final SignInBond bond;
  private final Joining joining;
  private final Asking asking;
  private final RateLimits limits;

  SignInController(
      Consultations consultations,
      Halls halls,
      OidcProviders providers,
      OidcSignIn signIn,
      SignInBond bond,
      Joining joining,
      Asking asking,
      RateLimits limits) {
    this.consultations = consultations;
    this.halls = halls;
    this.providers = providers;
    this.signIn = signIn;
    this.bond = bond;
    this.joining = joining;
    this.asking = asking;
    this.limits = limits;
  }

  /// @param code of the consultation, the short one or the whole identifier
  @GetMapping("/c/{code}/sign-in/{provider}")
  ResponseEntity<String> begin(
      @PathVariable String code,
      @PathVariable("provider") String name,
      HttpServletRequest request,
      Locale locale) {
    var hall = consultations.named(code).flatMap(this::hall);
    var provider = providers.find(name);
    try {
      limit(request);
      var there = provider.orElseThrow(() -> new SignInFailed(Why.NOT_OFFERED));
      var begun = bond.begin(entered(hall).consultation().id(), there.id());
      var address = signIn.begin(there, bond.secrets(begun)).toString();
      return redirect(address, bond.cookie(begun, request).toString()).build();
    } catch (SignInFailed e) {
      return failed(e.why(), hall, provider, "../../../", locale);
    }
  }

  /// Where providers send people back to.
  @GetMapping("/c/sign-in/callback")
  ResponseEntity<String> end(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      @RequestParam(defaultValue = "") String iss,
      HttpServletRequest request,
      Locale locale) {
    var begun = bond.begun(request, state);
    var hall = begun.map(SignInBond.Begun::consultation).flatMap(this::hall);
    var provider = begun.map(SignInBond.Begun::provider).flatMap(providers::find);
    try {
      limit(request);
      var own = begun.orElseThrow(() -> new SignInFailed(Why.STALE));
      var there = provider.orElseThrow(() -> new SignInFailed(Why.NOT_OFFERED));
      var found = entered(hall);
      if (!iss.isEmpty() && !iss.equals(there.issuer())) throw new SignInFailed(Why.UNTRUSTED);
      if (error.equals("access_denied")) throw new SignInFailed(Why.DENIED);
      if (!error.isEmpty() || code.isEmpty()) throw new SignInFailed(Why.REFUSED);
      var subject = signIn.end(there, bond.secrets(own), code);
      var joined = joining.signedIn(found, there, subject, request);
      var id = found.consultation().id();
      boolean embeddable = !found.consultation().settings().origins().isEmpty();
      var page = request.getContextPath() + "/c/" + ConsultationCode.of(id) + "?signed-in";
      return redirect(page, bond.noCookie(request).toString())
          .header(
              HttpHeaders.SET_COOKIE,
              asking.cookie(id, joined.token(), request, embeddable).toString())
          .build();
    } catch (SignInFailed e) {
      var page = failed(e.why(), hall, provider, "../../", locale);
      return ResponseEntity.status(page.getStatusCode())
          .headers(page.getHeaders())
          .header(HttpHeaders.SET_COOKIE, bond.noCookie(request).toString())
          .body(page.getBody());
    }
  }

  private void limit(HttpServletRequest request) throws SignInFailed {
    try {
      limits.join(request.getRemoteAddr());
    } catch (Problem e) {
      throw new SignInFailed(Why.BUSY);
    }
  }

  /// The same, if people sign in there, and still may.
  private static Hall entered(Optional<Hall> hall) throws SignInFailed {
    var found = hall.orElseThrow(() -> new SignInFailed(Why.NOT_OFFERED));
    if (found.consultation().settings().entry() != Entry.OIDC)
      throw new SignInFailed(Why.NOT_OFFERED);
    if (found.stage() == Stage.OVER || found.stage() == Stage.CLOSED)
      throw new SignInFailed(Why.CLOSED);
    return found;
  }

  private Optional<Hall> hall(Consultation.Id id) {
    try {
      return Optional.of(halls.hall(id));
    } catch (NoSuchConsultation e) {
      return Optional.empty();
    }
  }

  private static ResponseEntity.HeadersBuilder<?> redirect(String address, String cookie) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.SET_COOKIE, cookie)
        .header("Referrer-Policy", "no-referrer")
        .cacheControl(CacheControl.noStore());
  }

  private static ResponseEntity<String> failed(
      Why why, Optional<Hall> hall, Optional<OidcProvider> provider, String root, Locale locale) {
    // Of the provider and why, never of the person or of what they came with.
    if (why == Why.UNREACHABLE || why == Why.UNTRUSTED || why == Why.REFUSED)
      log.warn(
          "Somebody could not sign in at {}: {}", provider.map(OidcProvider::id).orElse("?"), why);
    var code = hall.map(found -> ConsultationCode.of(found.consultation().id()).toString());
    return new SignInPage(Messages.in(locale), root).of(why, code, provider);
  }
}
