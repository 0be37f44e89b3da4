package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Vary;
import org.parley.people.ConsultationCode;
import org.parley.people.Consultations;
import org.parley.people.OidcPeople;
import org.parley.people.TestProvider;
import org.parley.room.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Taking part by signing in at a provider, and what people with bad intentions try.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

  private static final String ADDRESS = "http://localhost:9";
  private static final TestProvider PROVIDER = TestProvider.open();

  @TempDir private static Path data;

  private final Consultation.Id id = new Consultation.Id(UUID.randomUUID());
  @Autowired private Halls halls;
  @Autowired private Consultations consultations;
  @Autowired private OidcPeople people;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> "false");
    settings.add("parley.limits.joins", () -> "0");
    settings.add("parley.address", () -> ADDRESS);
    PROVIDER.settings(settings::add, "uni", "The <University>");
    settings.add("parley.oidc.away.issuer", () -> "http://127.0.0.1:1");
    settings.add("parley.oidc.away.client-id", () -> TestProvider.CLIENT);
  }

  @BeforeEach
  void aConsultation() {
    PROVIDER.signsIn("ann");
    create(Settings.Entry.OIDC);
  }

  private void create(Settings.Entry entry) {
    var settings = Vary.entry(Settings.plain("Bicycles", "How shall we ride?"), entry);
    halls.create(new Actor.Host("h"), new Create(id, settings, List.of("Helmets save lives")));
    consultations.put(halls.hall(id).consultation(), Optional.empty());
  }

  private Visitor visitor() {
    return new Visitor("http://localhost:" + port);
  }

  private String start() {
    return "/c/" + id + "/sign-in/uni";
  }

  /// Goes to the provider and is sent back with this.
  private static String cameBack(Visitor visitor, String start) {
    var there = visitor.get(start);
    assertThat(there.status()).as(there.body()).isEqualTo(303);
    var back = visitor.outside(there.location()).location();
    assertThat(back).startsWith(ADDRESS + "/c/sign-in/callback?");
    return back.substring(ADDRESS.length());
  }

  private Visitor.Answer signIn(Visitor visitor) {
    return visitor.get(cameBack(visitor, start()));
  }

  private int participant(Visitor visitor) {
    var joined = visitor.post("/api/v1/consultations/" + id + "/participants", "{}");
    assertThat(joined.status()).as(joined.body()).isEqualTo(200);
    return joined.json().get("participant").intValue();
  }

  @Test
  void whoever_signs_in_is_one_participant_on_any_device() {
    var phone = visitor();
    var answer = signIn(phone);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/c/" + ConsultationCode.of(id) + "?signed-in");
    int ann = participant(phone);

    var laptop = visitor();
    signIn(laptop);
    assertThat(participant(laptop)).isEqualTo(ann);

    PROVIDER.signsIn("ben");
    var other = visitor();
    signIn(other);
    assertThat(participant(other)).isNotEqualTo(ann);
    assertThat(people.count(id)).isEqualTo(2);
  }

  @Test
  void the_provider_is_asked_for_no_more_than_who_it_is_with_a_challenge() {
    var there = visitor().get(start());
    assertThat(TestProvider.query(there.location()))
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", ADDRESS + "/c/sign-in/callback")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(there.header("Cache-Control")).contains("no-store");
  }

  @Test
  void without_signing_in_nobody_comes_in() {
    var joined = visitor().post("/api/v1/consultations/" + id + "/participants", "{}");
    assertThat(joined.status()).isEqualTo(403);
    assertThat(joined.json().get("type").stringValue()).endsWith("not-signed-in");
  }

  @Test
  void a_state_that_is_missing_foreign_or_spent_lets_nobody_in() {
    var ann = visitor();
    var back = cameBack(ann, start());
    // Somebody is made to open another one's way back.
    assertThat(visitor().get(back).status()).isEqualTo(400);
    var eve = visitor();
    eve.get(start());
    assertThat(eve.get(back).status()).isEqualTo(400);
    assertThat(ann.get(back.replaceFirst("state=[^&]*", "")).status()).isEqualTo(400);
    assertThat(people.count(id)).isZero();

    var ben = visitor();
    var bens = cameBack(ben, start());
    var kept = ben.cookies();
    assertThat(ben.get(bens).status()).isEqualTo(303);
    assertThat(ben.get(bens).status()).isEqualTo(400);
    var thief = visitor().with(kept);
    assertThat(thief.get(bens).status()).isEqualTo(502);
    assertThat(thief.cookies().keySet()).noneMatch(name -> name.startsWith("parley_"));
  }

  @Test
  void a_sign_in_for_one_consultation_is_none_for_another() {
    var ann = visitor();
    signIn(ann);
    var other = new Consultation.Id(UUID.randomUUID());
    var settings = Vary.entry(Settings.plain("Trams", "How?"), Settings.Entry.OIDC);
    halls.create(new Actor.Host("h"), new Create(other, settings, List.of("One")));
    assertThat(ann.post("/api/v1/consultations/" + other + "/participants", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void a_token_that_cannot_be_believed_lets_nobody_in(CapturedOutput output) throws Exception {
    var stranger = new RSAKeyGenerator(2048).keyID("one").generate();
    var past = Date.from(Instant.now().minus(Duration.ofMinutes(10)));
    var bad =
        Map.<String, TestProvider.Tokens>of(
            "another nonce", claims -> PROVIDER.signed(claims.claim("nonce", "n")),
            "no nonce", claims -> PROVIDER.signed(claims.claim("nonce", null)),
            "another audience", claims -> PROVIDER.signed(claims.audience("other")),
            "more audiences", claims -> PROVIDER.signed(claims.audience(List.of("parley", "b"))),
            "for another", claims -> PROVIDER.signed(claims.claim("azp", "other")),
            "another issuer", claims -> PROVIDER.signed(claims.issuer("https://id.example")),
            "expired", claims -> PROVIDER.signed(claims.expirationTime(past)),
            "unsigned", claims -> new PlainJWT(claims.build()).serialize(),
            "public key as secret", SignInIT::withThePublicKey,
            "another key", claims -> TestProvider.signed(claims, stranger));
    bad.forEach(
        (name, token) -> {
          PROVIDER.signsIn("mallory-the-subject");
          PROVIDER.says(token);
          var visitor = visitor();
          var answer = signIn(visitor);
          assertThat(answer.status()).as(name).isEqualTo(502);
          assertThat(answer.body()).contains("could not be verified", "Try again");
          assertThat(visitor.cookies()).as(name).isEmpty();
        });
    for (var more : List.of("not a token", "a.b.c", "")) {
      PROVIDER.says(_ -> more);
      assertThat(signIn(visitor()).status()).as(more).isEqualTo(502);
    }
    PROVIDER.signsIn("mallory-the-subject");
    PROVIDER.says(claims -> PROVIDER.signed(claims.subject(null)));
    assertThat(signIn(visitor()).status()).isEqualTo(502);
    assertThat(people.count(id)).isZero();
    assertThat(output.getAll())
        .contains("Somebody could not sign in at uni: UNTRUSTED")
        .doesNotContain("mallory", "eyJ", "code=", "state=");
  }

  private static String withThePublicKey(JWTClaimsSet.Builder claims) throws JOSEException {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
    token.sign(new MACSigner(PROVIDER.key().toPublicJWK().toJSONString().getBytes(UTF_8)));
    return token.serialize();
  }

  @Test
  void a_page_says_what_happened_and_how_to_go_on() {
    var away = visitor().get("/c/" + id + "/sign-in/away");
    assertThat(away.status()).isEqualTo(502);
    assertThat(away.body()).contains("cannot be reached now", "Back to the consultation");

    PROVIDER.sendsBack("access_denied");
    var denied = signIn(visitor());
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.body())
        .contains(
            "The &lt;University&gt;",
            "You did not agree",
            "href=\"../../c/" + ConsultationCode.of(id) + "/sign-in/uni\"");
    assertThat(denied.header("Content-Security-Policy")).contains("default-src 'none'");

    PROVIDER.sendsBack("server_error%22%3E%3Cscript%3E");
    var broken = signIn(visitor());
    assertThat(broken.status()).isEqualTo(502);
    assertThat(broken.body()).doesNotContain("<script");

    assertThat(visitor().get("/c/sign-in/callback?error=access_denied").status()).isEqualTo(400);
  }

  @Test
  void one_provider_cannot_pass_for_another() {
    var visitor = visitor();
    var back = cameBack(visitor, start());
    assertThat(visitor.get(back + "&iss=https%3A%2F%2Fevil.example").status()).isEqualTo(502);
    assertThat(people.count(id)).isZero();
  }

  @Test
  void nobody_is_led_elsewhere() {
    var visitor = visitor();
    var start =
        visitor.get(
            start() + "?redirect_uri=https://evil.example&next=//evil.example",
            "X-Forwarded-Host",
            "evil.example");
    assertThat(start.location()).startsWith(PROVIDER.issuer() + "/authorize?");
    assertThat(start.location()).doesNotContain("evil");
    var back = visitor.outside(start.location()).location().substring(ADDRESS.length());
    var end =
        visitor.get(
            back + "&next=https://evil.example&redirect_uri=//evil.example",
            "X-Forwarded-Host",
            "evil.example");
    assertThat(end.location()).isEqualTo("/c/" + ConsultationCode.of(id) + "?signed-in");
  }

  @Test
  void where_nobody_signs_in_nobody_is_sent_away() {
    assertThat(visitor().get("/c/" + id + "/sign-in/unknown").status()).isEqualTo(404);
    assertThat(visitor().get("/c/" + UUID.randomUUID() + "/sign-in/uni").status()).isEqualTo(404);
    assertThat(visitor().get("/c/nonsense/sign-in/uni").status()).isEqualTo(404);

    var open = new Consultation.Id(UUID.randomUUID());
    halls.create(
        new Actor.Host("h"), new Create(open, Settings.plain("Trams", "How?"), List.of("One")));
    consultations.put(halls.hall(open).consultation(), Optional.empty());
    assertThat(visitor().get("/c/" + open + "/sign-in/uni").status()).isEqualTo(404);
  }

  @Test
  void no_table_has_a_subject_and_when_it_is_closed_the_signs_are_forgotten() {
    signIn(visitor());
    var rows = jdbc.sql("select * from signed_in").query().listOfRows().toString();
    assertThat(rows).contains(id.toString()).doesNotContain("ann").doesNotContain("127.0.0.1");

    var late = visitor();
    var back = cameBack(late, start());
    halls.hall(id).close(new Actor.Host("h"));
    consultations.put(halls.hall(id).consultation(), Optional.empty());

    await().atMost(Duration.ofSeconds(30)).until(() -> people.count(id) == 0);
    assertThat(late.get(back).status()).isEqualTo(409);
    assertThat(visitor().get(start()).status()).isEqualTo(409);
  }

  @Test
  void the_page_names_where_to_sign_in_only_where_one_has_to() {
    assertThat(visitor().get("/c/" + id).body())
        .contains("\"providers\":[{\"id\":\"away\",\"label\":\"away\"},{\"id\":\"uni\"");
    var open = new Consultation.Id(UUID.randomUUID());
    halls.create(
        new Actor.Host("h"), new Create(open, Settings.plain("Trams", "How?"), List.of("One")));
    assertThat(visitor().get("/c/" + open).body()).contains("\"providers\":[]");
  }
}
