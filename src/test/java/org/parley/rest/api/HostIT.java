package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.panel.Settings.Visibility;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.people.ApiTokens.Scope;
import org.parley.people.TestPeople;
import org.parley.ui.TestPanels;
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
  @Autowired private TestPanels panels;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.api-token", () -> OPERATOR);
    settings.add("parley.limits.statements", () -> "2");
    settings.add("parley.limits.listeners", () -> "3");
  }

  private record Answer(int status, JsonNode body) {}

  private Answer send(String token, String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) request.header("Content-Type", "application/json");
    return answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  private static Answer answer(HttpResponse<String> response) {
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
  void whoever_changes_settings_does_not_get_what_people_say_of_themselves_counted_anew()
      throws Exception {
    var path = create(OPERATOR);
    send(OPERATOR, "PUT", path + "/settings", asking("Age?", 5));
    for (int person = 0; person < 12; person++) aged(path, person % 2);
    var before = send("", "GET", path + "/results/by/age", "").body();
    assertThat(before.get("parts").size()).isEqualTo(2);

    // Whose vote the host sees coming.
    aged(path, 1);
    send(OPERATOR, "PUT", path + "/settings", "{\"title\":\"Other\"}");
    assertThat(send("", "GET", path + "/results/by/age", "").body()).isEqualTo(before);
    send(OPERATOR, "PUT", path + "/settings", asking("How old?", 4));
    assertThat(send("", "GET", path + "/results/by/age", "").body()).isEqualTo(before);
    send(OPERATOR, "PUT", path + "/settings", asking("How old?", 6));
    assertThat(send("", "GET", path + "/results/by/age", "").body().get("parts").size()).isZero();
  }

  private static String asking(String question, int minimum) {
    return "{\"disclosureMinimum\":%d,\"questions\":[{\"key\":\"age\",\"text\":\"%s\",\"choices\":[\"young\",\"old\"]}]}"
        .formatted(minimum, question);
  }

  private void aged(String path, int age) throws Exception {
    var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
    send(me, "POST", path + "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");
    send(me, "PUT", path + "/about-me", "{\"answers\":{\"age\":" + age + "}}");
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
    assertThat(send("", "GET", path, "").body().get("pause").stringValue()).isEqualTo("lunch");
    send(OPERATOR, "POST", path + "/resume", "");
    assertThat(send("", "GET", path, "").body().get("pause").isNull()).isTrue();
  }

  private HttpRequest stream(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1" + path + "/events"))
        .build();
  }

  @Test
  void nobody_opens_all_streams_there_are() throws Exception {
    var path = create(OPERATOR);
    var open = new ArrayList<HttpResponse<InputStream>>();
    HttpResponse<InputStream> next;
    while ((next = client.send(stream(path), BodyHandlers.ofInputStream())).statusCode() == 200)
      open.add(next);

    assertThat(open).hasSizeBetween(1, 3);
    assertThat(next.statusCode()).isEqualTo(429);
    assertThat(next.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(next.headers().firstValue("Retry-After")).contains("30");
    var problem = new JsonMapper().readTree(next.body());
    assertThat(problem.get("type").stringValue()).isEqualTo("urn:parley:too-many-streams");
    assertThat(problem.get("title").stringValue()).startsWith("Too many streams are open");
    assertThat(problem.get("most").intValue()).isEqualTo(3);

    for (var stream : open) stream.body().close();

    // That somebody has gone is seen when something is to be said.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              send(OPERATOR, "POST", path + "/pause", "{\"remark\":\"lunch\"}");
              send(OPERATOR, "POST", path + "/resume", "{}");
              var again = client.send(stream(path), BodyHandlers.ofInputStream());
              again.body().close();
              return again.statusCode() == 200;
            });
  }

  private HttpResponse<byte[]> load(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Test
  void what_no_moderator_let_through_stands_in_nothing_that_is_open_to_all() throws Exception {
    var path = create(OPERATOR);
    var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
    send(me, "POST", path + "/statements", "{\"text\":\"Ann takes bribes\"}");
    send(OPERATOR, "POST", path + "/moderation/3/second-opinion", "{\"remark\":\"Hm\"}");
    send(OPERATOR, "POST", path + "/moderation/3/mark", "{\"meta\":true}");
    var code = path.substring(path.lastIndexOf('/') + 1);
    var log = "/c/" + code + "/log";

    assertThat(new String(load("GET", log).body(), UTF_8))
        .contains("S3", "Why: Hm", "href=\"../" + code + "\"")
        .doesNotContain("bribes");

    send(OPERATOR, "POST", path + "/close", "");
    var data = load("GET", "/api/v1" + path + "/open-data");
    var id = path.substring(path.length() - 6);
    assertThat(data.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"t-" + id + "-open-data.zip\"");
    var zip = data.body();
    assertThat(file(zip, "comments.csv")).contains("One").doesNotContain("bribes");
    assertThat(new String(load("GET", "/api/v1" + path + "/transcript").body(), UTF_8))
        .contains("One")
        .doesNotContain("bribes");
    assertThat(new String(load("GET", log).body(), UTF_8)).doesNotContain("bribes");
  }

  @Test
  void open_data_do_not_tell_how_the_author_of_a_statement_answered() throws Exception {
    var path = create(OPERATOR);
    for (int person = 0; person < 3; person++) {
      var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
      send(me, "POST", path + "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");
      if (person == 1) send(me, "POST", path + "/statements", "{\"text\":\"Three\"}");
    }
    send(OPERATOR, "POST", path + "/moderation/3/accept", "");
    send(OPERATOR, "POST", path + "/close", "");

    var zip = load("GET", "/api/v1" + path + "/open-data").body();

    var statements = CsvReader.builder().ofNamedCsvRecord(file(zip, "comments.csv"));
    assertThat(statements.stream().map(row -> row.getField("author-id"))).containsOnly("");
    var voters = CsvReader.builder().ofNamedCsvRecord(file(zip, "participants-votes.csv"));
    assertThat(voters.stream().map(row -> row.getField("n-comments"))).containsOnly("");
  }

  @Test
  void open_data_can_be_brought_in_again_as_they_were_said() throws Exception {
    var path = create(OPERATOR);
    for (int person = 0; person < 5; person++) {
      var me = send("", "POST", path + "/participants", "{}").body().get("token").stringValue();
      send(me, "POST", path + "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");
      if (person == 1) send(me, "POST", path + "/statements", "{\"text\":\"=1+1 is what I pay\"}");
    }
    send(OPERATOR, "POST", path + "/moderation/3/accept", "");
    send(OPERATOR, "POST", path + "/close", "");
    var zip = load("GET", "/api/v1" + path + "/open-data").body();
    assertThat(file(zip, "comments.csv")).contains("'=1+1 is what I pay");

    var again = "/consultations/" + bring(zip).body().get("id").stringValue();

    var statements = send("", "GET", again + "/results", "").body().get("statements");
    assertThat(statements.findValuesAsString("text"))
        .containsExactly("One", "Two", "=1+1 is what I pay");
    assertThat(statements.get(0).get("count").get("agree").intValue()).isEqualTo(5);
  }

  @Test
  void no_other_way_to_write_an_address_leads_past_limits_and_origins() throws Exception {
    var path = create(OPERATOR);
    for (var way : new String[] {"/api/v1", "/%61pi/v1", "/api/%761"}) {
      var answer =
          load(
              "POST",
              way + path + "/participants",
              "Origin",
              "https://elsewhere.example",
              "Content-Type",
              "application/json");
      assertThat(answer.statusCode()).as(way).isIn(403, 404);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(way).isEmpty();
    }
  }

  @Test
  void a_body_is_no_longer_than_anybody_needs_however_it_comes() throws Exception {
    var path = create(OPERATOR);
    var one = "{\"statement\":1,\"choice\":\"agree\"}";
    var all = ("{\"votes\":[" + one + ("," + one).repeat(40_000) + "]}").getBytes(UTF_8);

    assertThat(vote(path, BodyPublishers.ofByteArray(all))).isEqualTo(413);
    assertThat(vote(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(all))))
        .isEqualTo(413);
    assertThat(vote(path, BodyPublishers.ofString("{\"votes\":[]}"))).isEqualTo(401);
    var statements = "{\"statements\":[\"" + "\",\"".repeat(500_000) + "\"]}";
    assertThat(send("nobody", "POST", path + "/seeds", statements).status())
        .as("hosts bring many at once")
        .isEqualTo(401);
  }

  private int vote(String path, HttpRequest.BodyPublisher body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path + "/votes"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(body);
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void numbers_that_no_server_can_hold_are_not_brought_in() throws Exception {
    for (var number : new String[] {"2147483647", "400000000", "-1"}) {
      assertThat(bring(number, "1")).as("statement " + number).isEqualTo(400);
      assertThat(bring("1", number)).as("participant " + number).isEqualTo(400);
    }
    assertThat(bring("1", "1")).isEqualTo(201);
  }

  private int bring(String statement, String voter) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("comments.csv"));
      zip.write(
          ("timestamp,comment-id,author-id,moderated,comment-body\n0,%s,,1,One\n"
                  .formatted(statement))
              .getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("votes.csv"));
      zip.write(
          "timestamp,comment-id,voter-id,vote\n0,%s,%s,1\n"
              .formatted(statement, voter)
              .getBytes(UTF_8));
    }
    return bring(bytes.toByteArray()).status();
  }

  private Answer bring(byte[] zip) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/consultations/import"))
            .header("Authorization", "Bearer " + OPERATOR)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip));
    return answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  @Test
  void what_is_no_consultation_is_not_there_and_a_consultation_is_no_panel() throws Exception {
    var id = create(OPERATOR).substring("/consultations/".length());
    var panel = panels.convened(Visibility.PRIVATE, 1).panel().id();

    assertThat(send("", "GET", "/consultations/" + panel, "").status()).isEqualTo(404);
    assertThat(send("", "GET", "/consultations/" + panel + "/transcript", "").status())
        .isEqualTo(404);
    assertThat(load("GET", "/panel/" + id + "/report").statusCode()).isEqualTo(404);
    assertThat(load("GET", "/panel/" + id + "/transcript").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_unpacked_and_thrown_away_is_limited_too() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("nothing.bin"));
      for (int i = 0; i < 310; i++) zip.write(new byte[1_000_000]);
      zip.putNextEntry(new ZipEntry("comments.csv"));
      zip.write("timestamp,comment-id,author-id,moderated,comment-body\n".getBytes(UTF_8));
    }
    assertThat(bring(bytes.toByteArray()).status()).isEqualTo(413);
  }
}
