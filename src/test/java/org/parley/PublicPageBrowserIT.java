package org.parley;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.consultation.Actor;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Question;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.consultation.Vary;
import org.parley.people.Consultations;
import org.parley.people.ParticipantKeys;
import org.parley.room.Cast;
import org.parley.room.Halls;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Taking part in a consultation with a browser: on a phone, by keyboard alone, without a
/// connection for a while, and within a page of another site.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicPageBrowserIT {

  private static final List<String> STATEMENTS =
      List.of("Streets need lanes", "Helmets save lives", "Bells are loud", "Cars are too wide");

  /// As private windows do to pages within those of another site.
  private static final String KEEPS_NOTHING =
      """
      if (self !== top) {
        Object.defineProperty(self, 'localStorage', {
          get() { throw new DOMException('Access is denied for this document.', 'SecurityError') } });
        const { fetch } = self;
        self.fetch = (what, how) => fetch(what, { ...how, credentials: 'omit' });
      }
      """;

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Halls halls;
  @Autowired private Consultations consultations;
  @Autowired private ParticipantKeys keys;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  private Consultation.Id consultation(List<String> origins) {
    return consultation(origins, List.of());
  }

  private Consultation.Id consultation(List<String> origins, List<Question> questions) {
    var id = new Consultation.Id(UUID.randomUUID());
    var plain = Settings.plain("Bicycles", "How shall we ride?");
    var settings = Vary.questions(Vary.origins(plain, origins), questions);
    halls.create(new Actor.Host("h"), new Create(id, settings, STATEMENTS));
    consultations.put(halls.hall(id).consultation(), Optional.empty());
    return id;
  }

  private long votes(Consultation.Id id) {
    return halls.hall(id).votes().votes();
  }

  private void countedAre(Consultation.Id id, int votes) {
    await().atMost(Duration.ofSeconds(20)).until(() -> votes(id) == votes);
  }

  private Person onPhone(Chromium chromium) {
    return new Person(
        chromium.browser(),
        "http://localhost:" + port,
        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
  }

  @Test
  void on_a_phone_one_answers_undoes_and_revises() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id)).sees("0 of about 4");

      person.presses("Agree").sees("1 of about 4").presses("Disagree").sees("2 of about 4");
      countedAre(id, 2);
      person.presses("Undo").sees("1 of about 4");
      countedAre(id, 1);
      person.follows("Mine").presses("Pass");

      await().atMost(Duration.ofSeconds(20)).until(() -> passed(id) == 1);
      assertThat(width(person.page())).isLessThanOrEqualTo(390);
      assertThat(person.failures()).isEmpty();
    }
  }

  private int passed(Consultation.Id id) {
    return halls.hall(id).consultation().statements().stream()
        .mapToInt(statement -> halls.hall(id).votes().count(statement.id().number()).pass())
        .sum();
  }

  private static int width(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  @Test
  void the_keyboard_is_enough_up_to_the_results() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id));
      var keys = person.page().keyboard();

      keys.press("1");
      person.sees("1 of about 4");
      keys.press("s");
      keys.press("m");
      keys.press("3");
      person.sees("2 of about 4");
      keys.press("2");
      person.sees("3 of about 4");
      keys.press("1");
      person.sees("Thank you");
      countedAre(id, 4);
      var toResults =
          person
              .page()
              .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the results"));
      toResults.focus();
      keys.press("Enter");

      person.sees("Results so far").sees("Where you stand");
      assertThat(person.page().locator("main h1")).isFocused();
    }
  }

  /// Six of the town agree to all, seven of the country disagree, and two from abroad pass.
  private void peopleOfThreeKinds(Consultation.Id id) {
    var hall = halls.hall(id);
    for (int i = 0; i < 15; i++) {
      int person = hall.newParticipant();
      int kind = i < 6 ? 0 : i < 13 ? 1 : 2;
      var choice = List.of(Choice.AGREE, Choice.DISAGREE, Choice.PASS).get(kind);
      for (int statement = 1; statement <= STATEMENTS.size(); statement++) {
        var said = new Statement.Id(statement);
        hall.vote(
                person, List.of(new Cast(said, Optional.of(choice), false, OptionalLong.of(1), 0)))
            .join();
      }
      keys.answer(id, person, Map.of("home", kind));
    }
  }

  @Test
  void results_are_compared_by_what_people_said_of_themselves() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var home = new Question("home", "Where do you live?", List.of("Town", "Country", "Abroad"));
      var id = consultation(List.of(), List.of(home));
      peopleOfThreeKinds(id);
      person.opens(Routes.takePart(id));
      for (int i = 0; i < STATEMENTS.size(); i++) person.presses("Agree");
      person.sees("Thank you").follows("Results").sees("Everybody");

      var by = person.page().getByLabel("Compare by");
      by.focus();
      by.selectOption("Where do you live?");

      person.sees("no figure is about fewer than 5 people");
      assertThat(by).isFocused();
      person.page().getByText("All 4 statements").click();
      var first = person.page().locator("details.all li").first();
      // Two from abroad are too few, so they are put together with the smaller of the others. And
      // one has said nothing of themselves, whom the rest would give away.
      assertThat(first).containsText("Town · Abroad");
      assertThat(first).containsText("75% agree, 0% disagree, 25% pass (8)");
      assertThat(first).containsText("Country");
      assertThat(first).containsText("Left out");
      assertThat(width(person.page())).isLessThanOrEqualTo(390);
      person.page().evaluate("document.documentElement.dir = 'rtl'");
      assertThat(width(person.page())).isLessThanOrEqualTo(390);
      assertThat(new AxeBuilder(person.page()).analyze().getViolations()).isEmpty();
      assertThat(person.failures()).isEmpty();
    }
  }

  @Test
  void answers_given_without_a_connection_are_counted_once_when_it_is_back() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id)).presses("Agree");
      countedAre(id, 1);

      person.context().setOffline(true);
      person.presses("Agree").sees("2 of about 4").presses("Disagree").sees("3 of about 4");
      person.sees(
          "No connection: 2 answers wait in this browser and will be sent once it is back.");
      assertThat(votes(id)).isEqualTo(1);
      person.context().setOffline(false);

      countedAre(id, 3);
      assertThat(halls.hall(id).votes().participants()).isEqualTo(1);
      person.page().reload();
      person.sees("3 of about 4");
      assertThat(votes(id)).isEqualTo(3);
    }
  }

  @Test
  void loaded_again_without_a_connection_the_page_goes_on_where_one_was() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id)).presses("Agree");
      countedAre(id, 1);
      person
          .page()
          .waitForFunction(
              "async () => navigator.serviceWorker.controller && await caches.match(location.pathname)");

      person.context().setOffline(true);
      person.page().reload();
      person.sees("1 of about 4").presses("Disagree").sees("2 of about 4");
      person.context().setOffline(false);

      countedAre(id, 2);
      assertThat(halls.hall(id).votes().participants()).isEqualTo(1);
    }
  }

  @Test
  void a_statement_of_ones_own_is_judged_and_one_reads_why() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id)).follows("Add");
      person
          .writes("Your statement", "Bells are very loud")
          .sees("Already there, and much like yours");

      person.presses("Send the statement").sees("Waiting for a moderator.");
      var reject =
          new ConsultationCommand.Reject(
              halls.hall(id).consultation().statements().stream()
                  .filter(statement -> !statement.isSeed())
                  .findFirst()
                  .orElseThrow()
                  .id(),
              Statement.Reason.DUPLICATE,
              "");
      halls.hall(id).submit(new Actor.Host("h"), reject);
      person.page().reload();

      person.sees("somebody has said this already.");
    }
  }

  @Test
  void once_it_is_closed_nothing_is_asked_for_and_what_one_said_stays() {
    try (var chromium = new Chromium();
        var person = onPhone(chromium)) {
      var id = consultation(List.of());
      person.opens(Routes.takePart(id)).presses("Agree").follows("Add");
      person.writes("Your statement", "Roads are for all").presses("Send the statement");
      person.sees("Waiting for a moderator.");
      countedAre(id, 1);
      halls.hall(id).close(new Actor.Host("h"));

      person.opens(Routes.takePart(id)).sees("4 statements");

      assertThat(person.page().locator("h1")).hasText("Results");
      assertThat(person.page().locator("nav a")).hasText(new String[] {"About", "Results", "Mine"});
      person.follows("Mine").sees("Roads are for all");
      assertThat(person.page().locator(".mine > .list > li")).hasCount(1);
      person.sees("Not judged before the consultation closed");
      person.follows("About").sees("This consultation is closed");
    }
  }

  @Test
  void within_a_page_of_another_origin_one_is_known_again() throws IOException {
    try (var chromium = new Chromium();
        var person = onPhone(chromium);
        var site = new Site("localhost")) {
      var id = consultation(List.of(site.origin()));
      site.show("http://localhost:" + port, Routes.takePart(id));
      person.page().navigate(site.origin());
      button(frame(person.page()), "Agree").click();
      countedAre(id, 1);

      person.page().reload();

      assertThat(frame(person.page()).getByText("1 of about 4")).isVisible();
      button(frame(person.page()), "Agree").click();
      countedAre(id, 2);
      assertThat(halls.hall(id).votes().participants()).isEqualTo(1);
    }
  }

  @Test
  void where_the_browser_keeps_nothing_one_can_take_part_and_is_told() throws IOException {
    try (var chromium = new Chromium();
        var person = onPhone(chromium);
        var site = new Site("127.0.0.1")) {
      person.context().addInitScript(KEEPS_NOTHING);
      var id = consultation(List.of(site.origin()));
      site.show("http://localhost:" + port, Routes.takePart(id));
      person.page().navigate(site.origin());
      button(frame(person.page()), "Agree").click();
      countedAre(id, 1);

      assertThat(frame(person.page()).getByText("Your browser keeps nothing")).isVisible();
      button(frame(person.page()), "Agree").click();
      countedAre(id, 2);
      assertThat(halls.hall(id).votes().participants()).isEqualTo(1);
    }
  }

  @Test
  void a_site_that_the_host_did_not_name_shows_nothing() throws IOException {
    try (var chromium = new Chromium();
        var person = onPhone(chromium);
        var site = new Site("127.0.0.1")) {
      var id = consultation(List.of("https://named.example"));
      site.show("http://localhost:" + port, Routes.takePart(id));
      person.page().navigate(site.origin());

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> person.failures().stream().anyMatch(f -> f.contains("frame-ancestors")));
      assertThat(
              person.page().frames().stream()
                  .map(Frame::content)
                  .noneMatch(html -> html.contains("Streets need lanes")))
          .isTrue();
    }
  }

  private static FrameLocator frame(Page page) {
    return page.frameLocator("parley-consultation iframe");
  }

  private static Locator button(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  /// A page of somebody else.
  private static final class Site implements AutoCloseable {

    private final HttpServer server;
    private final String host;
    private String page = "";

    /// @param host by which it is reached; another than the server's makes it another site
    Site(String host) throws IOException {
      this.host = host;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    String origin() {
      return "http://" + host + ":" + server.getAddress().getPort();
    }

    void show(String parley, String path) {
      page =
          """
          <!doctype html><title>News</title><h1>News</h1><script src="%s/embed.js" async></script>
          <parley-consultation address="%s/%s"></parley-consultation>"""
              .formatted(parley, parley, path);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
