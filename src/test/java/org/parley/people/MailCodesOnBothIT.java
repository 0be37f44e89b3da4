package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.database.TestDatabase;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Codes that were sent by mail, in both databases.
class MailCodesOnBothIT {

  private static final MailAddress ANN = MailAddress.of("ann@home.example").orElseThrow();
  private static final MailCodes.Letter LETTER =
      new MailCodes.Letter() {
        @Override
        public String subject() {
          return "Bicycles\r\nBcc: all@home.example";
        }

        @Override
        public String code(String code) {
          return "The code is " + code;
        }

        @Override
        public String used() {
          return "It was used";
        }
      };

  @TempDir private Path data;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  private final InstantSource clock = () -> now.get();
  private final PostOffice post = PostOffice.open();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(post));

  @AfterEach
  void close() throws Exception {
    for (var resource : opened.reversed()) resource.close();
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.add(resource);
    return resource;
  }

  private DataSource fresh(TestDatabase database) {
    return keep(database.migrated());
  }

  private MailCodes codes(DataSource source) {
    var settings = new Mailer.Settings("127.0.0.1", post.port(), "smtp", "", "", Map.of());
    return new MailCodes(
        JdbcClient.create(source),
        new TransactionTemplate(new JdbcTransactionManager(source)),
        new ServerKey("", data),
        keep(new Mailer(settings, "parley@server.example")),
        clock);
  }

  private Hall hall(DataSource source) {
    var halls =
        keep(
            new Halls(
                keep(new JdbcTranscripts(source)),
                new JdbcVoteLogs(source),
                new JdbcDrawings(source),
                clock,
                (_, _) -> {
                  throw new IllegalStateException("nobody closes it");
                }));
    var id = new Consultation.Id(UUID.randomUUID());
    halls.create(
        new Actor.Host("h"), new Create(id, Settings.plain("Bicycles", "How?"), List.of("One")));
    return halls.hall(id);
  }

  @ParameterizedTest
  @EnumSource
  void of_nodes_that_get_one_code_at_once_all_know_the_same_participant(TestDatabase database)
      throws Exception {
    var source = fresh(database);
    var hall = hall(source);
    var first = codes(source);
    var nodes = database == TestDatabase.H2 ? List.of(first) : List.of(first, codes(source));
    first.send(hall.consultation().id(), ANN, LETTER);
    var mail = post.next();
    assertThat(mail.text().lines().filter(line -> line.startsWith("Bcc:"))).isEmpty();

    var coming = new ArrayList<CompletableFuture<Optional<Integer>>>();
    for (int i = 0; i < 12; i++) {
      var node = nodes.get(i % nodes.size());
      coming.add(CompletableFuture.supplyAsync(() -> node.find(hall, mail.code())));
    }

    var numbers = coming.stream().map(CompletableFuture::join).distinct().toList();
    assertThat(numbers).hasSize(1);
    assertThat(numbers.getFirst()).isPresent();
    assertThat(first.used(hall.consultation().id())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void however_many_codes_are_asked_for_at_once_one_address_gets_three_mails(TestDatabase database)
      throws Exception {
    var source = fresh(database);
    var codes = codes(source);
    var id = hall(source).consultation().id();
    var other = MailAddress.of("zoe@home.example").orElseThrow();

    for (int i = 0; i < 40; i++) codes.send(id, ANN, LETTER);
    // One postman at least gets to this only once the others are done.
    for (int i = 0; i < 3; i++) codes.send(id, other, LETTER);

    var to = new ArrayList<String>();
    for (int i = 0; i < 6; i++) to.add(post.next().to());
    assertThat(to.stream().filter(it -> it.contains("ann"))).hasSize(3);
    assertThat(to.stream().filter(it -> it.contains("zoe"))).hasSize(3);
    await().during(Duration.ofMillis(300)).until(() -> post.waiting() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_good_for_an_hour_and_for_one_consultation(TestDatabase database) throws Exception {
    var source = fresh(database);
    var hall = hall(source);
    var codes = codes(source);
    codes.send(hall.consultation().id(), ANN, LETTER);
    var code = post.next().code();

    assertThat(codes.find(hall(source), code)).isEmpty();
    now.updateAndGet(at -> at.plus(MailCodes.GOOD).plusSeconds(1));
    assertThat(codes.find(hall, code)).isEmpty();
    codes.forget();

    codes.send(hall.consultation().id(), ANN, LETTER);
    assertThat(codes.find(hall, post.next().code())).isPresent();
  }

  @Test
  void a_mail_server_that_is_away_stops_nothing() {
    var source = fresh(TestDatabase.H2);
    var hall = hall(source);
    var codes = codes(source);
    opened.remove(post);
    try {
      post.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }

    codes.send(hall.consultation().id(), ANN, LETTER);

    // It was tried, and counts as one of the few mails an address may get.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                JdbcClient.create(source)
                        .sql("select count(*) from mail_code")
                        .query(Integer.class)
                        .single()
                    == 1);
  }
}
