package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.people.Listings;
import org.parley.people.Listings.Listing;
import org.parley.people.Tickets;
import org.parley.room.Rooms;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A first visit.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerBrowserIT {

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Listings listings;
  @Autowired private TestPanels panels;
  @Autowired private Tickets tickets;
  @Autowired private Rooms rooms;

  /// Those of servers that other tests have left.
  private static Set<Thread> others;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    others = Thread.getAllStackTraces().keySet();
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> true);
  }

  @Test
  void the_first_page_stands_on_few_threads_and_nothing_fails_behind_it() {
    var failures = new ArrayList<String>();
    try (var chromium = new Chromium()) {
      var page = chromium.browser().newPage();
      page.setDefaultTimeout(120_000);
      page.onConsoleMessage(message -> note(message, failures));
      page.onPageError(failures::add);
      page.onResponse(response -> note(response, failures));
      page.navigate("http://localhost:" + port + "/");
      page.locator("h1").first().waitFor();
      assertThat(page.title()).contains("Parley");
      assertThat(failures).isEmpty();
      assertThat(Thread.getAllStackTraces().keySet())
          .as("threads for push, now that a page is open")
          .filteredOn(thread -> thread.getName().contains("Atmosphere"))
          .filteredOn(thread -> !others.contains(thread))
          .hasSizeLessThanOrEqualTo(12);
    }
  }

  /// Whoever only reads sends nothing that could fail.
  @Test
  void an_idle_page_hears_that_the_server_is_gone_once_its_socket_has_closed() {
    try (var chromium = new Chromium();
        var reader = new Person(chromium.browser(), "http://localhost:" + port)) {
      var sockets = opened(reader);
      reader.context().route("**", Route::abort);

      sockets.forEach(Socket::close);

      reader.sees("No connection. What you type stays here");
      reader.context().unroute("**");
      reader.page().waitForFunction("() => Vaadin.connectionState.state === 'connected'");
    }
  }

  @Test
  void a_socket_that_closes_alone_alarms_nobody() {
    try (var chromium = new Chromium();
        var reader = new Person(chromium.browser(), "http://localhost:" + port)) {
      var sockets = opened(reader);
      reader
          .page()
          .evaluate(
              "() => { window.states = []; Vaadin.connectionState.addStateChangeListener((_, now) => states.push(now)) }");

      var asked =
          reader
              .page()
              .waitForResponse(
                  answer -> answer.url().contains("v-r=uidl"), sockets.getFirst()::close);

      assertThat(asked.ok()).isTrue();
      reader.page().waitForCondition(() -> sockets.size() > 1);
      assertThat(reader.page().evaluate("states.join()").toString()).doesNotContain("reconnecting");
    }
  }

  /// A page that cannot be reached is kept for when its reader comes back, and for nothing else.
  @Test
  void who_cannot_be_reached_is_not_present_until_they_can_be_again() {
    var table = panels.seated(1);
    var panel = table.panel().id();
    var seat = table.panel().heldPanelistSeats().getFirst().id();
    var presence = rooms.room(panel).presence();
    try (var chromium = new Chromium();
        var panelist = new Person(chromium.browser(), "http://localhost:" + port)) {
      var ticket = tickets.address(table.panelists().getFirst().id(), "/" + Routes.room(panel));
      var away = new AtomicBoolean();
      var sockets = opened(panelist, ticket.substring(1), away);
      waitFor(panelist, () -> presence.present().contains(seat));
      panelist.context().route("**", Route::abort);

      away.set(true);
      sockets.forEach(Socket::close);

      waitFor(panelist, () -> !presence.present().contains(seat));
      away.set(false);
      panelist.context().unroute("**");
      waitFor(panelist, () -> presence.present().contains(seat));
    }
  }

  private static void waitFor(Person person, BooleanSupplier condition) {
    var patience = new Page.WaitForConditionOptions().setTimeout(120_000);
    person.page().waitForCondition(condition, patience);
  }

  /// By keyboard; what is said is read out.
  @Test
  void a_file_that_cannot_be_fetched_is_missed_in_words_beside_its_link() {
    try (var chromium = new Chromium();
        var reader = new Person(chromium.browser(), "http://localhost:" + port)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> listings.open().stream().anyMatch(Listing::sample));
      var sample = listings.open().stream().filter(Listing::sample).findFirst().orElseThrow();
      reader.opens(Routes.board(sample.panel())).sees("Where the panel stands");
      var page = reader.page();
      var link =
          page.getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions().setName("All figures of all rounds as CSV"));
      var alert = page.getByRole(AriaRole.ALERT).filter(saying("Nothing was saved"));
      reader.context().route("**", Route::abort);

      link.press("Enter");

      alert.waitFor();
      reader.context().unroute("**");
      var saved = page.waitForDownload(() -> link.press("Enter"));
      assertThat(saved.suggestedFilename()).endsWith("results.csv");
      assertThat(alert.count()).isZero();
    }
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /// Both ends of a connection.
  private record Socket(WebSocketRoute page, WebSocketRoute server) {
    void close() {
      page.close();
      server.close();
    }
  }

  /// Opens the first page.
  ///
  /// @return the sockets by which the server speaks, those that come later as well
  private static List<Socket> opened(Person reader) {
    return opened(reader, "", new AtomicBoolean());
  }

  /// @param away whether sockets that come later close at once
  private static List<Socket> opened(Person reader, String address, AtomicBoolean away) {
    var sockets = new ArrayList<Socket>();
    reader
        .page()
        .routeWebSocket(
            Pattern.compile(".*VAADIN/push.*"),
            page -> {
              if (away.get()) page.close();
              else sockets.add(new Socket(page, page.connectToServer()));
            });
    reader.opens(address);
    reader.page().waitForCondition(() -> !sockets.isEmpty());
    return sockets;
  }

  private static void note(ConsoleMessage message, ArrayList<String> failures) {
    if (message.type().equals("error")) failures.add(message.text());
  }

  private static void note(Response response, ArrayList<String> failures) {
    if (response.status() >= 400) failures.add(response.status() + " " + response.url());
  }
}
