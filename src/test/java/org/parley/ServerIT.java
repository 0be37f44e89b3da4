package org.parley;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.server.VaadinSessionState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.people.Account;
import org.parley.people.Accounts;
import org.parley.people.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole server, in production mode.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerIT {

  @TempDir private static Path data;

  @Autowired private Accounts accounts;
  @Autowired private Tickets tickets;
  @Autowired private JdbcClient jdbc;
  @Autowired private SessionsOfTests sessions;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
  }

  @Test
  void a_rehearsal_sees_what_a_browser_would_be_told_to_show() throws Exception {
    try (var visitor = new Visitor("http://localhost:" + port + "/")) {
      assertThat(visitor.open("").shown()).contains("\"changes\":").contains("Parley");
      assertThat(visitor.open("sign-in").shown()).contains("\"changes\":");
    }
  }

  @Test
  void what_answers_is_closed_unless_it_is_named_and_nothing_answers_elsewhere() throws Exception {
    assertThat(status("actuator")).isEqualTo(302);
    assertThat(status("actuator/env")).isEqualTo(302);
    assertThat(status("actuator/health")).isEqualTo(200);
    assertThat(status("error")).isEqualTo(302);
    assertThat(status("people")).as("a view for those who have signed in").isEqualTo(302);
    try (var visitor = new Visitor("http://localhost:" + port + "/")) {
      assertThat(visitor.open("no/such/place").shown()).contains("Nothing here");
    }
  }

  @Test
  void pages_that_are_open_end_when_the_sessions_of_their_account_are_ended() throws Exception {
    var guest = accounts.createGuest("Pia");
    var other = accounts.createGuest("Bo");
    try (var one = new Visitor("http://localhost:" + port + "/");
        var two = new Visitor("http://localhost:" + port + "/");
        var lost = listening(one, guest);
        var kept = listening(two, other)) {
      accounts.setCredentials(guest.id(), "", "pia@example.org", "correct horse", "192.0.2.1");

      assertThat(lost.ended().get(30, SECONDS)).isTrue();
      assertThat(one.open("account").shown()).doesNotContain("Pia");
      assertThat(kept.ended()).isNotDone();
      assertThat(two.open("account").shown()).contains("Bo");
    }
  }

  @Test
  void pages_that_are_open_here_end_when_the_sessions_are_ended_at_another_node() throws Exception {
    var guest = accounts.createGuest("Pia");
    var other = accounts.createGuest("Bo");
    try (var one = new Visitor("http://localhost:" + port + "/");
        var two = new Visitor("http://localhost:" + port + "/");
        var lost = listening(one, guest);
        var kept = listening(two, other)) {
      jdbc.sql("update account set generation = generation + 1 where id = :id")
          .param("id", guest.id().value())
          .update();

      assertThat(lost.ended().get(60, SECONDS)).isTrue();
      assertThat(kept.ended()).isNotDone();
    }
  }

  @Test
  void each_sheet_of_a_course_looks_by_itself_who_asks() throws Exception {
    for (var sheet : new String[] {"links", "participation", "term"})
      assertThat(status("course/" + UUID.randomUUID() + "/" + sheet + ".csv"))
          .as(sheet)
          .isEqualTo(404);
  }

  @Test
  void a_session_that_somebody_signs_in_with_gets_another_name() throws Exception {
    var guest = accounts.createGuest("Pia");
    try (var client = HttpClient.newHttpClient()) {
      var before = cookie(client, "sign-in", "");
      var after = cookie(client, tickets.address(guest.id(), "/account").substring(1), before);
      assertThat(after).startsWith("JSESSIONID=").isNotEqualTo(before);
      assertThat(send(client, "account", after).statusCode()).isEqualTo(200);
      assertThat(send(client, "account", before).statusCode()).isEqualTo(302);
    }
  }

  /// What has told a browser to go on may be at work yet when it does.
  @Test
  void a_session_does_not_end_under_a_page_that_is_at_work() throws Exception {
    var guest = accounts.createGuest("Pia");
    try (var client = HttpClient.newHttpClient();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var before = cookie(client, "?v-r=init&location=sign-in&query=", "");
      var session = sessions.latest();
      var at = (ReentrantLock) session.getLockInstance();
      Future<String> after;
      session.lock();
      try {
        after =
            threads.submit(
                () -> cookie(client, tickets.address(guest.id(), "/account").substring(1), before));
        await().atMost(Duration.ofSeconds(30)).until(at::hasQueuedThreads);
        assertThat(session.getState()).isEqualTo(VaadinSessionState.OPEN);
        assertThat(session.getSession().getAttributeNames()).isNotEmpty();
      } finally {
        session.unlock();
      }

      assertThat(after.get(30, SECONDS)).startsWith("JSESSIONID=").isNotEqualTo(before);
      assertThat(send(client, "account", after.get()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void no_page_elsewhere_signs_anybody_in_as_somebody_else() throws Exception {
    var address = tickets.address(accounts.createGuest("Eve").id(), "/account").substring(1);
    try (var client = HttpClient.newHttpClient()) {
      var led = send(client, address, "", "Sec-Fetch-Site", "cross-site");
      assertThat(led.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("parley-remember"));
      assertThat(led.headers().firstValue("Location").orElse("")).doesNotContain("account");
    }
  }

  private String cookie(HttpClient client, String path, String cookie) throws Exception {
    return send(client, path, cookie).headers().allValues("Set-Cookie").stream()
        .map(set -> set.split(";")[0])
        .filter(set -> set.startsWith("JSESSIONID="))
        .findFirst()
        .orElse("");
  }

  private HttpResponse<Void> send(HttpClient client, String path, String cookie, String... headers)
      throws Exception {
    var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
    if (!cookie.isEmpty()) asked.header("Cookie", cookie);
    if (headers.length > 0) asked.headers(headers);
    return client.send(asked.build(), BodyHandlers.discarding());
  }

  /// A page to which changes are pushed.
  ///
  /// @param ended done once nothing more is sent to it
  private record Listening(WebSocket socket, CompletableFuture<Boolean> ended)
      implements AutoCloseable {
    @Override
    public void close() {
      socket.abort();
    }
  }

  private Listening listening(Visitor visitor, Account account) throws Exception {
    visitor.load(tickets.address(account.id(), "/account").substring(1));
    var page = visitor.open("account");
    assertThat(page.shown()).contains(account.name());
    var ended = new CompletableFuture<Boolean>();
    var address =
        "ws://localhost:%d/VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Transport=websocket";
    var socket =
        visitor
            .client()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(address.formatted(port, page.ui(), page.push())),
                new WebSocket.Listener() {
                  @Override
                  public @Nullable CompletionStage<?> onClose(
                      WebSocket socket, int why, String words) {
                    ended.complete(true);
                    return null;
                  }

                  @Override
                  public void onError(WebSocket socket, Throwable why) {
                    ended.complete(true);
                  }
                })
            .get(30, SECONDS);
    return new Listening(socket, ended);
  }

  private int status(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
      return client.send(asked.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
