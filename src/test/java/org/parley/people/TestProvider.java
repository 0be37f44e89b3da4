package org.parley.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// A provider of OpenID Connect at which everybody is signed in at once. Tests may have it say what
/// no honest one does.
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "parley";
  public static final String SECRET = "a secret: of 2 & more";

  /// Makes the ID token.
  public interface Tokens {
    String token(JWTClaimsSet.Builder claims) throws JOSEException;
  }

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile String subject = "ann";
  private volatile String error = "";
  private volatile Tokens tokens = this::signed;

  private TestProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/.well-known/openid-configuration", asked -> json(asked, metadata()));
    server.createContext("/keys", asked -> json(asked, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public static TestProvider open() {
    try {
      return new TestProvider();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// By which a server knows it.
  ///
  /// @param id what it is called there
  public void settings(BiConsumer<String, Supplier<Object>> add, String id, String label) {
    var prefix = "parley.oidc." + id + ".";
    add.accept(prefix + "issuer", this::issuer);
    add.accept(prefix + "client-id", () -> CLIENT);
    add.accept(prefix + "client-secret", () -> SECRET);
    add.accept(prefix + "label", () -> label);
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public RSAKey key() {
    return key;
  }

  /// Who signs in from now on; all is as it should be again.
  public void signsIn(String who) {
    subject = who;
    error = "";
    tokens = this::signed;
  }

  /// Sends people back with this instead of a code.
  public void sendsBack(String what) {
    error = what;
  }

  public void says(Tokens what) {
    tokens = what;
  }

  public String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, key);
  }

  public static String signed(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
    var token = new SignedJWT(header, claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private String metadata() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}"""
        .formatted(issuer());
  }

  private void authorize(HttpExchange asked) throws IOException {
    var query = values(asked.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, query);
    var said = error.isEmpty() ? "code=" + code : "error=" + error;
    var state = URLEncoder.encode(query.getOrDefault("state", ""), UTF_8);
    asked
        .getResponseHeaders()
        .add("Location", query.get("redirect_uri") + "?" + said + "&state=" + state);
    asked.sendResponseHeaders(302, -1);
    asked.close();
  }

  private void token(HttpExchange asked) throws IOException {
    var form = values(new String(asked.getRequestBody().readAllBytes(), UTF_8));
    // Each code is good once.
    var begun = codes.remove(form.getOrDefault("code", ""));
    if (begun == null || !fits(asked, form, begun)) {
      answer(asked, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .claim("nonce", begun.get("nonce"))
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    try {
      json(
          asked,
          "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
              .formatted(tokens.token(claims)));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static boolean fits(
      HttpExchange asked, Map<String, String> form, Map<String, String> begun) {
    var hash = ServerKey.hash(form.getOrDefault("code_verifier", ""));
    var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    var both = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
    var basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    return challenge.equals(begun.get("code_challenge"))
        && "S256".equals(begun.get("code_challenge_method"))
        && form.get("redirect_uri").equals(begun.get("redirect_uri"))
        && basic.equals(asked.getRequestHeaders().getFirst("Authorization"));
  }

  /// The values of a query or a form.
  public static Map<String, String> values(String text) {
    var values = new HashMap<String, String>();
    Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair -> values.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : ""));
    return values;
  }

  public static Map<String, String> query(String address) {
    return values(URI.create(address).getRawQuery());
  }

  private static void json(HttpExchange asked, String text) throws IOException {
    answer(asked, 200, text);
  }

  private static void answer(HttpExchange asked, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    asked.getResponseHeaders().add("Content-Type", "application/json");
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
