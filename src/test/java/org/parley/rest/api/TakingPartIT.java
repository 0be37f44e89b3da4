package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Vary;
import org.parley.room.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract of taking part: what programs may rely on.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TakingPartIT {

  @TempDir private static Path data;

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Consultation.Id id = new Consultation.Id(UUID.randomUUID());
  @Autowired private Halls halls;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> "false");
  }

  @BeforeEach
  void aConsultation() {
    var create =
        new Create(
            id,
            Settings.plain("Bicycles", "How shall we ride?"),
            List.of("Helmets save lives", "Streets need lanes", "Bells are loud"));
    halls.create(new Actor.Host("h"), create);
  }

  private record Answer(int status, JsonNode body, HttpResponse<String> whole) {}

  private Answer send(String method, String path, String body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/consultations/" + id + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) request.header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    var response = client.send(request.build(), BodyHandlers.ofString());
    var text = response.body();
    return new Answer(
        response.statusCode(),
        text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text),
        response);
  }

  private String join() throws Exception {
    var joined = send("POST", "/participants", "{}");
    assertThat(joined.status()).isEqualTo(201);
    return "Bearer " + joined.body().get("token").stringValue();
  }

  @Test
  void an_answer_comes_in_one_piece() throws Exception {
    var next = send("GET", "/next", "");
    assertThat(next.whole().headers().firstValueAsLong("Content-Length"))
        .hasValue(next.whole().body().getBytes(UTF_8).length);
  }

  @Test
  void a_consultation_says_what_it_asks() throws Exception {
    var whole = send("GET", "", "");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.body().get("question").stringValue()).isEqualTo("How shall we ride?");
    assertThat(whole.body().get("stage").stringValue()).isEqualTo("open");
    assertThat(whole.body().get("statements").intValue()).isEqualTo(3);
    var tag = whole.whole().headers().firstValue("ETag").orElseThrow();
    assertThat(send("GET", "", "", "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void an_answer_sent_twice_counts_once_and_a_later_one_replaces_it() throws Exception {
    var me = join();
    var vote = "{\"votes\":[{\"statement\":1,\"choice\":\"agree\",\"sequence\":5}]}";

    var first = send("POST", "/votes?next=2", vote, "Authorization", me);
    var again = send("POST", "/votes", vote, "Authorization", me);
    var other =
        send(
            "POST",
            "/votes",
            vote.replace("agree", "disagree").replace("5", "6"),
            "Authorization",
            me);
    var late = send("POST", "/votes", vote.replace("5", "4"), "Authorization", me);

    assertThat(outcome(first)).isEqualTo("counted");
    assertThat(first.body().get("next")).hasSize(2);
    assertThat(outcome(again)).isEqualTo("repeated");
    assertThat(outcome(other)).isEqualTo("counted");
    assertThat(outcome(late)).isEqualTo("outdated");
    var mine = send("GET", "/votes", "", "Authorization", me).body().get("votes");
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).get("choice").stringValue()).isEqualTo("disagree");
    assertThat(halls.hall(id).votes().count(1).seen()).isEqualTo(1);
  }

  @Test
  void an_answer_can_be_taken_back() throws Exception {
    var me = join();
    send(
        "POST",
        "/votes",
        "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}",
        "Authorization",
        me);

    send(
        "POST",
        "/votes",
        "{\"votes\":[{\"statement\":1,\"choice\":\"none\"}]}",
        "Authorization",
        me);

    assertThat(send("GET", "/votes", "", "Authorization", me).body().get("votes")).isEmpty();
    assertThat(halls.hall(id).votes().participants()).isZero();
  }

  @Test
  void the_cookie_is_enough() throws Exception {
    var cookie =
        send("POST", "/participants", "{}")
            .whole()
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");

    var voted =
        send(
            "POST",
            "/votes",
            "{\"votes\":[{\"statement\":2,\"choice\":\"pass\",\"important\":true}]}",
            "Cookie",
            cookie.substring(0, cookie.indexOf(';')));

    assertThat(outcome(voted)).isEqualTo("counted");
  }

  @Test
  void whoever_has_not_joined_is_told_so_as_a_problem() throws Exception {
    var answer = send("POST", "/votes", "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.whole().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body().get("type").stringValue()).isEqualTo("urn:parley:not-joined");
    assertThat(send("POST", "/votes", "{", "Authorization", "Bearer pp1.1.x").status())
        .isEqualTo(400);
  }

  @Test
  void a_proposal_waits_and_its_author_hears_what_became_of_it() throws Exception {
    var me = join();

    var proposed =
        send("POST", "/statements", "{\"text\":\"Parking is too cheap\"}", "Authorization", me);
    var twice =
        send("POST", "/statements", "{\"text\":\"parking is too cheap!\"}", "Authorization", me);

    assertThat(proposed.status()).isEqualTo(201);
    assertThat(proposed.body().get("status").stringValue()).isEqualTo("pending");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body().get("type").stringValue()).isEqualTo("urn:parley:said-before");
    var pending = new org.parley.consultation.Statement.Id(4);
    halls
        .hall(id)
        .submit(
            new Actor.Moderator("m"),
            new ConsultationCommand.Reject(
                pending, org.parley.consultation.Statement.Reason.OFF_TOPIC, "cars"));
    var own =
        send("GET", "/statements/mine", "", "Authorization", me).body().get("statements").get(0);
    assertThat(own.get("status").stringValue()).isEqualTo("rejected");
    assertThat(own.get("reason").stringValue()).isEqualTo("off-topic");
  }

  @Test
  void a_foreign_page_is_let_in_only_where_it_may() throws Exception {
    var origin = "https://news.example";
    assertThat(send("POST", "/participants", "{}", "Origin", origin).status()).isEqualTo(403);
    var settings = halls.hall(id).consultation().settings();
    halls
        .hall(id)
        .submit(
            new Actor.Host("h"),
            new ConsultationCommand.Edit(Vary.origins(settings, List.of(origin))));

    var allowed = send("POST", "/participants", "{}", "Origin", origin);

    assertThat(allowed.status()).isEqualTo(201);
    assertThat(allowed.whole().headers().firstValue("Access-Control-Allow-Origin"))
        .contains(origin);
  }

  @Test
  void results_show_counts_only_where_enough_have_answered() throws Exception {
    for (int i = 0; i < 4; i++) vote(join());
    assertThat(results().get("statements").get(0).get("count").isNull()).isTrue();
    assertThat(results().get("tooFew")).hasSize(3);

    vote(join());
    halls.hall(id).redraw();

    var first = results().get("statements").get(0);
    assertThat(first.get("count").get("agree").intValue()).isEqualTo(5);
    assertThat(results().get("map").isNull()).isTrue();
    assertThat(results().get("reason").stringValue()).isEqualTo("too-few-people");
  }

  private JsonNode results() throws Exception {
    return send("GET", "/results", "").body();
  }

  private void vote(String who) throws Exception {
    send(
        "POST",
        "/votes",
        "{\"votes\":[{\"statement\":1,\"choice\":\"agree\"}]}",
        "Authorization",
        who);
  }

  private static String outcome(Answer answer) {
    return answer.body().get("outcomes").get(0).get("outcome").stringValue();
  }
}
