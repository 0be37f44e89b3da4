package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Vary;
import org.parley.people.Consultations;
import org.parley.people.MailCodes;
import org.parley.people.PostOffice;
import org.parley.room.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Taking part by confirming an e-mail address, with a mail server that keeps what it gets.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MailCodesIT {

  private static final PostOffice POST = PostOffice.open();

  @TempDir private static Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Consultation.Id id = new Consultation.Id(UUID.randomUUID());
  @Autowired private Halls halls;
  @Autowired private Consultations consultations;
  @Autowired private MailCodes codes;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterAll
  static void close() throws IOException {
    POST.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> "false");
    settings.add("parley.limits.mails", () -> "0");
    POST.settings(settings::add);
  }

  @BeforeEach
  void aConsultation() {
    var plain = Settings.plain("Bicycles", "How shall we ride?");
    var settings = Vary.entry(plain, Settings.Entry.MAIL);
    halls.create(new Actor.Host("h"), new Create(id, settings, List.of("Helmets save lives")));
    consultations.put(halls.hall(id).consultation(), Optional.empty());
  }

  private HttpResponse<String> post(String path, String body) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/consultations/" + id + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> ask(String address) {
    return post("/mail-codes", new JsonMapper().writeValueAsString(Map.of("address", address)));
  }

  private HttpResponse<String> join(String code) {
    return post("/participants", "{\"code\":\"" + code + "\"}");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  @Test
  void an_address_is_confirmed_by_its_code_and_counts_once() throws Exception {
    assertThat(ask("Ann@Home.Example").statusCode()).isEqualTo(202);
    var mail = POST.next();
    assertThat(mail.to()).isEqualTo("Ann@home.example");
    assertThat(mail.text()).contains("Bicycles");

    var joined = join(mail.code().toLowerCase(Locale.ROOT).replace("-", " "));
    assertThat(joined.statusCode()).isEqualTo(201);
    // What got lost on the way can be asked for again, as long as the code is good.
    assertThat(json(join(mail.code())).get("participant"))
        .isEqualTo(json(joined).get("participant"));

    assertThat(ask("ann+again@home.example").statusCode()).isEqualTo(202);
    assertThat(POST.next().hasCode()).isFalse();
    assertThat(codes.used(id)).isEqualTo(1);
  }

  @Test
  void whoever_asks_learns_nothing_of_an_address() throws Exception {
    ask("ben@home.example");
    join(POST.next().code());

    var used = ask("ben@home.example");
    var unused = ask("eve@home.example");

    assertThat(used.statusCode()).isEqualTo(unused.statusCode());
    assertThat(used.body()).isEqualTo(unused.body()).isEmpty();
    assertThat(used.headers().map().keySet()).isEqualTo(unused.headers().map().keySet());
    POST.next();
    POST.next();
  }

  @Test
  void without_a_code_or_with_a_wrong_one_nobody_comes_in() {
    assertThat(post("/participants", "{}").statusCode()).isEqualTo(403);
    assertThat(json(join("ABCDE-FGHJK")).get("type").stringValue()).endsWith("unknown-code");
  }

  @Test
  void an_address_gets_few_mails_and_only_its_last_code_stays_good_once_one_is_used()
      throws Exception {
    for (int i = 0; i < 6; i++) ask("flood@home.example");
    var mails = List.of(POST.next(), POST.next(), POST.next());
    await().during(Duration.ofSeconds(2)).until(() -> POST.waiting() == 0);

    assertThat(join(mails.get(1).code()).statusCode()).isEqualTo(201);
    assertThat(join(mails.get(0).code()).statusCode()).isEqualTo(403);
    assertThat(join(mails.get(2).code()).statusCode()).isEqualTo(403);
  }

  @Test
  void of_many_who_come_with_one_code_at_once_there_is_one_participant() throws Exception {
    ask("cat@home.example");
    var code = POST.next().code();
    var coming = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 8; i++) coming.add(CompletableFuture.supplyAsync(() -> join(code).body()));
    var numbers = new HashSet<Integer>();
    for (var one : coming) {
      var answer = new JsonMapper().readTree(one.join());
      if (answer.has("participant")) numbers.add(answer.get("participant").intValue());
    }
    assertThat(numbers).hasSize(1);
    assertThat(codes.used(id)).isEqualTo(1);
  }

  @Test
  void headers_cannot_be_written_into_an_address() {
    for (var bad :
        List.of(
            "ann@home.example\r\nBcc: all@home.example",
            "ann@home.example, ben@home.example",
            "Ann <ann@home.example>",
            "\"a b\"@home.example",
            "ann@localhost",
            "@home.example",
            "ann..b@home.example",
            "a".repeat(65) + "@home.example"))
      assertThat(ask(bad).statusCode()).as(bad).isEqualTo(400);
  }

  @Test
  void no_table_has_an_address_nor_leads_from_one_to_a_participant() throws Exception {
    ask("dora@home.example");
    var code = POST.next().code();
    var rows =
        jdbc.sql("select code, address, participant from mail_code where consultation = :id");
    var before = rows.param("id", id.value()).query().listOfRows().toString();
    assertThat(before).doesNotContain("dora").doesNotContain(code.replace("-", ""));

    join(code);

    var row =
        jdbc.sql("select address, participant from mail_code where consultation = :id")
            .param("id", id.value())
            .query()
            .singleRow();
    assertThat(row.get("participant")).isNotNull();
    assertThat(row.get("address")).isNull();
    assertThat(
            jdbc.sql("select count(*) from participant_key where consultation = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void when_it_is_closed_the_signs_are_forgotten() throws Exception {
    ask("fay@home.example");
    join(POST.next().code());
    halls.hall(id).close(new Actor.Host("h"));
    consultations.put(halls.hall(id).consultation(), Optional.empty());

    await().atMost(Duration.ofSeconds(30)).until(() -> codes.used(id) == 0);
    assertThat(ask("gus@home.example").statusCode()).isEqualTo(409);
  }
}
