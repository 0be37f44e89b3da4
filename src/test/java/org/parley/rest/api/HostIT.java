package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.people.ApiTokens.Scope;
import org.parley.people.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract of running consultations by program.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HostIT {

  private static final String OPERATOR = "operator-operator-operator-operator";

  @TempDir private static Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired private ApiTokens tokens;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.api-token", () -> OPERATOR);
    settings.add("parley.limits.statements", () -> "2");
  }

  private record Answer(int status, JsonNode body) {}

  private Answer send(String token, String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) request.header("Content-Type", "application/json");
    var response = client.send(request.build(), BodyHandlers.ofString());
    var text = response.body();
    var json = new JsonMapper();
    return new Answer(
        response.statusCode(), text.isEmpty() ? json.createObjectNode() : json.readTree(text));
  }

  private String create(String token) throws Exception {
    var created =
        send(
            token,
            "POST",
            "/consultations",
            "{\"settings\":{\"title\":\"T\",\"question\":\"Q\"},\"statements\":[\"One\",\"Two\"]}");
    assertThat(created.status()).isEqualTo(201);
    return "/consultations/" + created.body().get("id").stringValue();
  }

  @Test
  void a_token_is_for_what_it_is_for() throws Exception {
    var ann = people.host("Ann");
    var all = issue(ann, Scope.HOST);
    var moderator = issue(ann, Scope.MODERATE);
    var stranger = issue(people.host("Ben"), Scope.HOST);
    var mine = create(all);

    assertThat(send("ph1.nonsense", "POST", mine + "/pause", "{}").status()).isEqualTo(401);
    assertThat(send(stranger, "POST", mine + "/pause", "{}").status()).isEqualTo(404);
    assertThat(send(moderator, "POST", mine + "/pause", "{}").status()).isEqualTo(403);
    assertThat(send(moderator, "POST", "/consultations", "{}").status()).isEqualTo(403);
    assertThat(send(moderator, "GET", mine + "/moderation", "").status()).isEqualTo(200);
    assertThat(send(all, "POST", mine + "/pause", "{}").body().get("stage").stringValue())
        .isEqualTo("paused");
  }

  private String issue(Account account, Scope scope) {
    return tokens.issue(account.id(), Optional.empty(), scope, "test", Duration.ofDays(1)).secret();
  }

  @Test
  void a_statement_is_proposed_judged_and_in_the_public_log() throws Exception {
    var path = create(OPERATOR);
    var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
    send(me, "POST", path + "/statements", "{\"text\":\"Three\"}");
    assertThat(send(me, "POST", path + "/statements", "{\"text\":\"Four\"}").status())
        .isEqualTo(429);

    var queue = send(OPERATOR, "GET", path + "/moderation", "").body().get("statements");
    assertThat(queue).hasSize(1);
    var judged = send(OPERATOR, "POST", path + "/moderation/3/accept", "");
    var again = send(OPERATOR, "POST", path + "/moderation/3/accept", "");

    assertThat(judged.body().get("status").stringValue()).isEqualTo("accepted");
    assertThat(again.status()).isEqualTo(409);
    var line = send("", "GET", path + "/moderation-log", "").body().get("lines").get(0);
    assertThat(line.get("by").stringValue()).isEqualTo("host operator");
    assertThat(line.get("action").stringValue()).isEqualTo("accepted");
  }

  @Test
  void codes_let_in_those_who_have_one_and_know_them_again() throws Exception {
    var path = create(OPERATOR);
    send(OPERATOR, "PUT", path + "/settings", "{\"entry\":\"code\"}");
    var code =
        send(OPERATOR, "POST", path + "/codes", "{\"count\":2}")
            .body()
            .get("codes")
            .get(0)
            .stringValue();

    assertThat(send("", "POST", path + "/participants", "{}").status()).isEqualTo(403);
    var body = "{\"code\":\"" + code.toLowerCase(java.util.Locale.ROOT) + "\"}";
    var first = send("", "POST", path + "/participants", body).body();
    var second = send("", "POST", path + "/participants", body).body();

    assertThat(first.get("participant")).isEqualTo(second.get("participant"));
  }

  @Test
  void results_by_self_description_show_no_small_group() throws Exception {
    var path = create(OPERATOR);
    send(
        OPERATOR,
        "PUT",
        path + "/settings",
        "{\"questions\":[{\"key\":\"age\",\"text\":\"Age?\",\"choices\":[\"young\",\"middle\",\"old\"]}]}");
    for (int person = 0; person < 14; person++) {
      var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
      send(me, "POST", path + "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");
      int age = person < 6 ? 0 : person < 12 ? 1 : 2;
      send(me, "PUT", path + "/about-me", "{\"answers\":{\"age\":" + age + "}}");
    }

    var by = send("", "GET", path + "/results/by/age", "").body();

    assertThat(by.get("parts").size()).isEqualTo(2);
    assertThat(by.get("parts").findValuesAsString("people")).containsExactlyInAnyOrder("6", "8");
    assertThat(send("", "GET", path + "/results/by/nothing", "").status()).isEqualTo(404);
  }

  @Test
  void what_looks_suspicious_is_told_the_host_published_at_the_end_and_addresses_are_forgotten()
      throws Exception {
    var path = create(OPERATOR);
    for (int person = 0; person < 6; person++) {
      var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
      send(me, "POST", path + "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");
    }

    assertThat(send("", "GET", path + "/patterns", "").status()).isEqualTo(401);
    var pattern = send(OPERATOR, "GET", path + "/patterns", "").body().get("patterns").get(0);
    assertThat(pattern.get("kind").stringValue()).isEqualTo("address");
    assertThat(pattern.get("people").intValue()).isEqualTo(6);
    var slice = send(OPERATOR, "GET", path + "/turnout", "").body().get("slices").get(0);
    assertThat(slice.get("newcomers").intValue()).isEqualTo(6);
    assertThat(origins()).isPositive();

    send(OPERATOR, "POST", path + "/close", "");

    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1" + path + "/open-data"))
            .build();
    var zip = client.send(request, BodyHandlers.ofByteArray()).body();
    assertThat(file(zip, "patterns.csv")).contains("address,1,6,6");
    assertThat(file(zip, "README.txt")).contains("All are counted.");
    await().atMost(Duration.ofSeconds(30)).until(() -> origins(path) == 0);
  }

  private long origins() {
    return jdbc.sql("select count(*) from participant_origin").query(Long.class).single();
  }

  private long origins(String path) {
    return jdbc.sql("select count(*) from participant_origin where consultation = :id")
        .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
        .query(Long.class)
        .single();
  }

  private static String file(byte[] zip, String name) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        if (entry.getName().equals(name)) return new String(in.readAllBytes(), UTF_8);
    }
    throw new AssertionError("no " + name);
  }

  @Test
  void a_consultation_closes_by_itself_when_its_time_is_over() throws Exception {
    var path = create(OPERATOR);
    send(OPERATOR, "PUT", path + "/settings", "{\"closes\":\"" + Instant.now() + "\"}");

    await().atMost(Duration.ofSeconds(30)).until(() -> listed(path).get("closed").booleanValue());
  }

  private JsonNode listed(String path) throws Exception {
    for (var one : send("", "GET", "/consultations", "").body().get("consultations"))
      if (path.endsWith(one.get("id").stringValue())) return one;
    throw new AssertionError(path);
  }

  @Test
  void the_embedding_secret_is_renewed() throws Exception {
    var path = create(OPERATOR);
    var before = send(OPERATOR, "GET", path + "/embedding", "").body();

    var after = send(OPERATOR, "POST", path + "/embedding", "").body();

    assertThat(after).isNotEqualTo(before);
    assertThat(send(OPERATOR, "GET", path + "/embedding", "").body()).isEqualTo(after);
  }

  @Test
  void webhooks_call_nobody_within() throws Exception {
    var path = create(OPERATOR);
    var body = "{\"url\":\"https://127.0.0.1/x\",\"events\":[\"statement-added\"]}";

    assertThat(send(OPERATOR, "POST", path + "/webhooks", body).status()).isEqualTo(422);
  }

  @Test
  void a_change_reaches_an_open_stream() throws Exception {
    var path = create(OPERATOR);
    var paused = new CompletableFuture<String>();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1" + path + "/events"))
            .build();
    client
        .sendAsync(request, BodyHandlers.ofLines())
        .thenAccept(
            response ->
                response
                    .body()
                    .filter(line -> line.contains("\"stage\":\"paused\""))
                    .findFirst()
                    .ifPresent(paused::complete));

    send(OPERATOR, "POST", path + "/pause", "{\"remark\":\"lunch\"}");

    assertThat(paused.get(30, TimeUnit.SECONDS)).startsWith("data:");
  }
}
