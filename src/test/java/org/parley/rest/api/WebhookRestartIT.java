package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.database.TestDatabase;
import org.parley.people.TestWebhooks;
import org.parley.people.WebhookCalls;
import org.parley.people.Webhooks;
import org.parley.room.Halls;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;
import tools.jackson.databind.json.JsonMapper;

/// What webhooks are told over the life of more than one server.
class WebhookRestartIT {

  private static final Consultation.Id ID = new Consultation.Id(UUID.randomUUID());
  private static final Actor HOST = new Actor.Host("h");
  private static final Set<String> JUDGED = Set.of("statement-moderated");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  private final InstantSource clock = () -> now.get();
  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean well = true;
  private HttpServer listener;
  private String address;

  @BeforeEach
  void listen() throws Exception {
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          if (well) told.add(new JsonMapper().readTree(body).get("id").stringValue());
          else refused.incrementAndGet();
          exchange.sendResponseHeaders(well ? 204 : 503, -1);
          exchange.close();
        });
    listener.start();
    address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
  }

  @AfterEach
  void close() throws Exception {
    for (var resource : opened.reversed()) resource.close();
    listener.stop(0);
  }

  private final class Server implements AutoCloseable {
    private final JdbcTranscripts transcripts;
    private final Halls halls;
    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private Optional<WebhookSender> sender = Optional.empty();

    Server(DataSource source) {
      transcripts = new JdbcTranscripts(source);
      halls =
          new Halls(
              transcripts,
              new JdbcVoteLogs(source),
              new JdbcDrawings(source),
              clock,
              (_, _) -> {
                throw new IllegalStateException("nobody closes it");
              });
      webhooks = TestWebhooks.webhooks(source, clock);
      calls = TestWebhooks.calls(source);
      opened.add(this);
    }

    Server telling() {
      var feed = new WebhookFeed(webhooks, calls, halls, new JsonMapper(), clock);
      var made = new WebhookSender(webhooks, feed, calls, halls, clock, true);
      made.begin();
      sender = Optional.of(made);
      return this;
    }

    void judge(int statement) {
      var answer = halls.hall(ID).submit(HOST, new ConsultationCommand.Accept(of(statement)));
      assertThat(answer.toString()).startsWith("Done");
    }

    void ask() {
      halls
          .hall(ID)
          .submit(
              new Actor.Participant(1),
              new ConsultationCommand.Propose("Bells " + UUID.randomUUID()));
    }

    Webhooks.State state() {
      return webhooks.states(ID).getFirst();
    }

    private static Statement.Id of(int number) {
      return new Statement.Id(number);
    }

    @Override
    public void close() {
      sender.ifPresent(WebhookSender::close);
      halls.close();
      transcripts.close();
    }
  }

  private Server begun(DataSource source) {
    var server = new Server(source);
    server.halls.create(HOST, new Create(ID, Settings.plain("T", "Q"), List.of("One", "Two")));
    server.ask();
    server.ask();
    server.ask();
    server.webhooks.add(ID, address, JUDGED, server.halls.hall(ID).head().sequence());
    return server;
  }

  private DataSource fresh(TestDatabase database) {
    var source = database.migrated();
    opened.add(source);
    return source;
  }

  private String next() throws InterruptedException {
    var id = told.poll(60, TimeUnit.SECONDS);
    assertThat(id).isNotNull();
    return id;
  }

  @ParameterizedTest
  @EnumSource
  void what_nobody_took_is_told_by_the_next_server(TestDatabase database) throws Exception {
    var source = fresh(database);
    well = false;
    try (var first = begun(source).telling()) {
      first.judge(3);
      await().atMost(Duration.ofSeconds(30)).until(() -> first.state().waiting() == 1);
    }

    well = true;
    now.updateAndGet(at -> at.plusSeconds(120));
    var second = new Server(source).telling();

    assertThat(next()).startsWith(ID + "/");
    await().atMost(Duration.ofSeconds(30)).until(() -> second.state().waiting() == 0);
    assertThat(second.state().givenUp()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void what_happened_while_nobody_listened_is_told_once_and_in_full(TestDatabase database)
      throws Exception {
    var source = fresh(database);
    // As when a server dies between recording and putting down what is to be told.
    try (var silent = begun(source)) {
      silent.judge(3);
      silent.judge(4);
    }

    var second = new Server(source).telling();
    var third = new Server(source).telling();
    var ids = new ArrayList<>(List.of(next(), next()));
    second.judge(5);
    ids.add(next());

    assertThat(ids).doesNotHaveDuplicates();
    await().atMost(Duration.ofSeconds(30)).until(() -> third.state().waiting() == 0);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void after_three_days_a_call_is_given_up_and_the_host_is_told(TestDatabase database)
      throws Exception {
    well = false;
    var server = begun(fresh(database)).telling();
    server.judge(3);
    await().atMost(Duration.ofSeconds(30)).until(() -> server.state().waiting() == 1);

    for (int hours = 0; hours < 80 && server.state().waiting() > 0; hours += 7) {
      int before = refused.get();
      now.updateAndGet(at -> at.plus(Duration.ofHours(7)));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> refused.get() > before || server.state().waiting() == 0);
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> server.state().givenUp() == 1);
    assertThat(server.state().waiting()).isZero();
    assertThat(server.state().lastGivenUp()).isPresent();
    assertThat(told).isEmpty();
  }
}
