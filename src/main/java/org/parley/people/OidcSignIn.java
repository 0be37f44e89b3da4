package org.parley.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parley.people.SignInFailed.Why;
import org.springframework.stereotype.Component;

/// Signs people in at a provider: authorization code flow with PKCE. Asks for nothing but who they
/// are there: no name, no address.
@Component
public class OidcSignIn implements AutoCloseable {

  private static final Duration KNOWN = Duration.ofHours(1);
  private static final long KEYS_AGAIN_MILLIS = 30_000;
  private static final int LARGEST = 100_000;

  private final OidcProviders providers;
  private final InstantSource clock;
  private final OidcCalls calls = new OidcCalls();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  OidcSignIn(OidcProviders providers, InstantSource clock) {
    this.providers = providers;
    this.clock = clock;
  }

  private record Known(OidcMetadata metadata, IdTokens tokens, Instant since) {}

  /// What only the browser that begins may end.
  ///
  /// @param verifier of PKCE, 43 to 128 letters
  public record Secrets(String state, String nonce, String verifier) {}

  /// Where a person has to go to sign in.
  public URI begin(OidcProvider provider, Secrets secrets) throws SignInFailed {
    var ask = new LinkedHashMap<String, String>();
    ask.put("response_type", "code");
    ask.put("client_id", provider.clientId());
    ask.put("redirect_uri", providers.back());
    ask.put("scope", "openid");
    ask.put("state", secrets.state());
    ask.put("nonce", secrets.nonce());
    ask.put("code_challenge", challenge(secrets.verifier()));
    ask.put("code_challenge_method", "S256");
    var there = known(provider).metadata().authorization().toString();
    return URI.create(there + (there.contains("?") ? "&" : "?") + form(ask));
  }

  /// Who has signed in, as the provider knows them; to be kept nowhere.
  ///
  /// @param code the provider sent the person back with
  public String end(OidcProvider provider, Secrets secrets, String code) throws SignInFailed {
    var there = known(provider);
    var ask = new LinkedHashMap<String, String>();
    ask.put("grant_type", "authorization_code");
    ask.put("code", code);
    ask.put("redirect_uri", providers.back());
    ask.put("code_verifier", secrets.verifier());
    boolean secret = !provider.clientSecret().isEmpty();
    boolean inHeader = secret && there.metadata().secretInHeader();
    if (!inHeader) ask.put("client_id", provider.clientId());
    if (secret && !inHeader) ask.put("client_secret", provider.clientSecret());
    var authorization = inHeader ? Optional.of(basic(provider)) : Optional.<String>empty();
    var answer = calls.post(there.metadata().token(), form(ask), authorization);
    return there.tokens().subject(idToken(answer), secrets.nonce());
  }

  private static String idToken(String answer) throws SignInFailed {
    try {
      var token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer, LARGEST), "id_token");
      if (token != null) return token;
    } catch (ParseException e) {
      throw new SignInFailed(Why.UNREACHABLE);
    }
    throw new SignInFailed(Why.UNTRUSTED);
  }

  private Known known(OidcProvider provider) throws SignInFailed {
    var before = known.get(provider.id());
    var now = clock.instant();
    if (before != null && now.isBefore(before.since().plus(KNOWN))) return before;
    var metadata = OidcMetadata.read(provider, calls.get(OidcMetadata.address(provider)));
    var keys =
        JWKSourceBuilder.<SecurityContext>create(url(metadata.keys()), this::keys)
            .refreshAheadCache(false)
            .cache(KNOWN.toMillis(), KEYS_AGAIN_MILLIS)
            .rateLimited(KEYS_AGAIN_MILLIS)
            .build();
    var found = new Known(metadata, new IdTokens(provider, keys, clock), now);
    known.put(provider.id(), found);
    return found;
  }

  private static URL url(URI address) throws SignInFailed {
    try {
      return address.toURL();
    } catch (MalformedURLException e) {
      throw new SignInFailed(Why.UNREACHABLE);
    }
  }

  private Resource keys(URL address) throws IOException {
    try {
      return new Resource(calls.get(address.toURI()), "application/json");
    } catch (SignInFailed | URISyntaxException e) {
      throw new IOException("no keys", e);
    }
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ServerKey.hash(verifier));
  }

  private static String basic(OidcProvider provider) {
    var both = encoded(provider.clientId()) + ":" + encoded(provider.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + encoded(value.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    calls.close();
  }
}
