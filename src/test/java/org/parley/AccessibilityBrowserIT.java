package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.course.Course;
import org.parley.panel.Panel;
import org.parley.people.Listings;
import org.parley.people.Listings.Listing;
import org.parley.people.Tickets;
import org.parley.people.Welcomes;
import org.parley.ui.Routes;
import org.parley.ui.TestPlaces;
import org.parley.ui.TestPlaces.Seen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// axe looks at every place of panels and accounts, in both themes and both widths, as a visitor,
/// as an administrator, and as whoever is at work there; and no place is wider than the screen. A
/// picture of each is left in `target/looks`, to be looked at by people.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityBrowserIT {

  private static final String TOPIC = "encryption-and-lawful-access";

  /// While parts fade in, their colours are not yet what axe should judge.
  private static final int FADED_IN_MILLIS = 400;

  private static final Path PICTURES = Path.of("target", "looks");

  @LocalServerPort private int port;
  @Autowired private Listings listings;
  @Autowired private Welcomes welcomes;
  @Autowired private Tickets tickets;
  @Autowired private TestPlaces places;

  private Chromium chromium;
  private Panel.Id sample;
  private Map<String, Seen> work;

  /// The look a page is examined in.
  enum Look {
    LIGHT_WIDE(ColorScheme.LIGHT, 1280),
    LIGHT_NARROW(ColorScheme.LIGHT, 390),
    DARK_WIDE(ColorScheme.DARK, 1280),
    DARK_NARROW(ColorScheme.DARK, 390);

    private final ColorScheme scheme;
    private final int width;

    Look(ColorScheme scheme, int width) {
      this.scheme = scheme;
      this.width = width;
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    // The server is up before a folder of JUnit's would be there.
    settings.add("parley.data", () -> temporaryFolder().toString());
    settings.add("parley.sample", () -> true);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("parley-axe");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void open() {
    chromium = new Chromium();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> listings.open().stream().anyMatch(Listing::sample));
    sample = listings.open().stream().filter(Listing::sample).findFirst().orElseThrow().panel();
    work = places.all();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void axe_finds_nothing_on_any_place_a_visitor_sees(Look look) {
    try (var visitor = person(look)) {
      examine(
          look,
          visitor,
          Stream.of(
              Routes.HOME,
              Routes.topic(TOPIC),
              Routes.SIGN_IN,
              Routes.JOIN,
              Routes.CLASS,
              Routes.join("no-such-link"),
              Routes.welcome("no-such-link"),
              Routes.room(sample),
              Routes.board(sample),
              Routes.ballot(sample),
              Routes.seats(sample),
              Routes.report(sample),
              Routes.stage(sample),
              "methods",
              "methods/rules",
              "no/such/place"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void axe_finds_nothing_on_any_place_a_host_sees(Look look) {
    try (var host = person(look)) {
      var welcome = Routes.welcome(welcomes.create(true));
      examine(look, host, Stream.of(welcome));
      host.opensAccount(welcome, "The host", look.name().toLowerCase(Locale.ROOT) + "@example.org");
      examine(
          look,
          host,
          Stream.of(
              Routes.HOME,
              Routes.ACCOUNT,
              Routes.PEOPLE,
              Routes.convene(TOPIC),
              Routes.startCourse(TOPIC),
              "no/such/place"));
      var panel = host.opens(Routes.convene(TOPIC)).convenes();
      examine(
          look,
          host,
          Stream.of(
              Routes.seats(panel),
              Routes.room(panel),
              Routes.chair(panel),
              Routes.stage(panel),
              Routes.edit(panel),
              Routes.board(panel),
              Routes.beside(panel)));
      var course = course(host);
      examine(look, host, Stream.of(Routes.course(course), Routes.nextSession(course, TOPIC)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void axe_finds_nothing_where_people_are_at_work(Look look) {
    var found = new ArrayList<String>();
    work.forEach(
        (name, seen) -> {
          try (var person = person(look)) {
            var address = "/" + seen.address();
            person.opens(
                seen.who()
                    .map(who -> tickets.address(who.id(), address))
                    .orElse(address)
                    .substring(1));
            unfold(person);
            found.addAll(barriers(look, person, name));
          }
        });
    assertThat(found).isEmpty();
  }

  /// What is folded away is examined as well; some of it is drawn only now.
  private static void unfold(Person person) {
    person
        .page()
        .evaluate("document.querySelectorAll('vaadin-details').forEach(it => (it.opened = true))");
  }

  private static Course.Id course(Person host) {
    host.opens(Routes.startCourse(TOPIC)).presses("Start the course");
    host.page().waitForURL(Pattern.compile(".*/course/[^/]+$"));
    return Routes.course(host.page().url().replaceAll(".*/course/", "")).orElseThrow();
  }

  private Person person(Look look) {
    return new Person(
        chromium.browser(),
        "http://localhost:" + port,
        new Browser.NewContextOptions()
            .setColorScheme(look.scheme)
            .setViewportSize(look.width, 844));
  }

  private void examine(Look look, Person person, Stream<String> places) {
    var found = new ArrayList<String>();
    places.forEach(
        place -> {
          person.opens(place);
          found.addAll(barriers(look, person, named(place)));
        });
    assertThat(found).isEmpty();
  }

  /// What stands in anybody's way where the person is; a picture of it is left under a name.
  private static List<String> barriers(Look look, Person person, String name) {
    person.page().waitForTimeout(FADED_IN_MILLIS);
    var picture = PICTURES.resolve(name + "." + look.name().toLowerCase(Locale.ROOT) + ".png");
    person.page().screenshot(new ScreenshotOptions().setPath(picture));
    var found = new ArrayList<String>();
    violations(person.page()).forEach(violation -> found.add(name + ": " + violation));
    if (overflows(person.page())) found.add(name + ": wider than the screen");
    if (cutsTheState(person.page())) found.add(name + ": its state is cut short in the bar");
    return found;
  }

  private String named(String place) {
    var known =
        place
            .replace(Routes.room(sample), "sample")
            .replaceAll("[0-9a-z-]{36}|(welcome|join)/[^/]+", "a")
            .replace('/', '-');
    return known.isEmpty() ? "home" : known;
  }

  private static List<String> violations(Page page) {
    // There are no frames, so that it needs no second page to gather what it found.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(AccessibilityBrowserIT::words)
            .toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  private static boolean overflows(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  private static boolean cutsTheState(Page page) {
    return (Boolean)
        page.evaluate(
            "[...document.querySelectorAll('header.top .states .pill')]"
                + ".some(it => it.scrollWidth > it.clientWidth)");
  }

  @Test
  void names_of_groups_near_each_other_stay_apart_on_the_map() {
    var person = person(Look.LIGHT_NARROW).opens(Routes.board(sample));
    person.page().locator("parley-map").waitFor();

    var apart =
        (Number)
            person
                .page()
                .evaluate(
                    """
                    async () => {
                      const map = document.createElement('parley-map');
                      const around = (x, y, group) => [[0, 2], [-2, -1], [2, -1]].map(([dx, dy]) =>
                        ({ x: x + dx, y: y + dy, group, colour: 1, shape: 'disc', label: '', me: false }));
                      map.points = [...around(-2, 0, 0), ...around(2, 0, 1), ...around(0, 5, 2)];
                      map.groups = ['Group A, 197 people', 'Group B, 196 people', 'Group C, 200 people'];
                      document.querySelector('main').append(map);
                      await map.updateComplete;
                      const names = [...map.shadowRoot.querySelectorAll('text')].map(it => it.getBoundingClientRect());
                      const { left, right } = map.getBoundingClientRect();
                      return names.filter((a, i) => a.left >= left && a.right <= right && names.every((b, j) => i === j
                        || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)).length;
                    }
                    """);

    assertThat(apart).isEqualTo(3);
  }
}
