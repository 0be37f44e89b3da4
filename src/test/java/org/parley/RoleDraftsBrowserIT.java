package org.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.panel.Seat;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.people.Invitations;
import org.parley.people.RoleDrafts;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.parley.ui.TestPanels.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What needs real typing: two who draft for their role.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RoleDraftsBrowserIT {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final String STANCE = "Your stance in one sentence";

  /// A lost connection is tried again each few seconds.
  private static final LocatorAssertions.HasValueOptions PATIENTLY =
      new LocatorAssertions.HasValueOptions().setTimeout(30_000);

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private TestPanels panels;
  @Autowired private Invitations invitations;
  @Autowired private RoleDrafts drafts;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  private String server() {
    return "http://localhost:" + port;
  }

  @Test
  void two_seats_of_a_role_write_one_position_in_their_browsers() {
    var table = positionsByRole();
    try (var chromium = new Chromium();
        var first = seated(chromium, table, table.seat(Story.PRIVACY, 1), "Ada");
        var second = seated(chromium, table, table.seat(Story.PRIVACY, 2), "Bo")) {
      second.field(STANCE).click();
      second.page().keyboard().type("Keep it closed");
      first.sees("Bo is writing here");
      PlaywrightAssertions.assertThat(first.field(STANCE)).hasValue("Keep it closed");
      first.field("Why").click();
      first.page().keyboard().type("Because.");
      PlaywrightAssertions.assertThat(second.field("Why")).hasValue("Because.");

      second.page().reload();
      PlaywrightAssertions.assertThat(second.field(STANCE)).hasValue("Keep it closed");
      second.field("Could accept").click();
      second.page().keyboard().type("A court.");
      PlaywrightAssertions.assertThat(first.field("Could accept")).hasValue("A court.");
      first
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(PICTURES.resolve("role-draft.png"))
                  .setFullPage(true));
      first.presses("File the position");
      second.sees("your role’s position");
      assertThat(first.failures()).isEmpty();
    }
  }

  @Test
  void what_is_written_without_a_connection_meets_what_others_wrote_meanwhile() {
    var table = positionsByRole();
    try (var chromium = new Chromium();
        var first = seated(chromium, table, table.seat(Story.PRIVACY, 1), "Ada");
        var second = seated(chromium, table, table.seat(Story.PRIVACY, 2), "Bo")) {
      first.context().setOffline(true);
      first.field(STANCE).pressSequentially("Open it");
      first.field("Why").pressSequentially("Because.");
      second.field(STANCE).pressSequentially("Keep it closed");
      await().until(() -> drafted(table).equals("Keep it closed"));
      first.context().setOffline(false);

      first.sees("(by your role: %s). It now reads:".formatted(STANCE)).sees("Keep it closed");
      says(first, STANCE, "Open it");
      says(second, "Why", "Because.");
      says(second, STANCE, "Keep it closed");
      assertThat(drafted(table)).isEqualTo("Keep it closed");

      first.presses("Keep my text and save it over this");
      second.field("Why").click();
      says(second, STANCE, "Open it");
      first.field(STANCE).press("End");
      first.field(STANCE).pressSequentially(" to courts");
      says(second, STANCE, "Open it to courts");
    }
  }

  /// When the words of others come over a text, its first letter is on its way and the others wait
  /// until it is time for the next message; that may come before the first is answered, or not.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void all_that_was_typed_before_others_words_came_over_it_is_given_back(boolean itIsTime) {
    var table = positionsByRole();
    try (var chromium = new Chromium();
        var first = seated(chromium, table, table.seat(Story.PRIVACY, 1), "Ada");
        var second = seated(chromium, table, table.seat(Story.PRIVACY, 2), "Bo");
        var messages = new Held(first.page())) {
      var clock = first.page().clock();
      clock.pauseAt(System.currentTimeMillis() + 1_000);
      first.field(STANCE).pressSequentially("Open it");
      second.field(STANCE).pressSequentially("Keep it closed");
      says(first, STANCE, "Keep it closed");

      if (itIsTime) clock.runFor(1_000);
      messages.release();

      await()
          .pollInSameThread()
          .until(
              () -> {
                // What the page puts off for a moment, but not its next message.
                clock.runFor(1);
                return first.field(STANCE).inputValue().equals("Open it");
              });
      clock.resume();
      first.sees("(by your role: %s). It now reads:".formatted(STANCE)).sees("Keep it closed");
      says(first, STANCE, "Open it");
      says(second, STANCE, "Keep it closed");
      assertThat(drafted(table)).isEqualTo("Keep it closed");
    }
  }

  @Test
  void whoever_writes_stays_where_they_are_when_another_field_is_refused_by_itself() {
    var table = positionsByRole();
    try (var chromium = new Chromium();
        var first = seated(chromium, table, table.seat(Story.PRIVACY, 1), "Ada")) {
      first.writes(STANCE, "Keep it closed. ".repeat(20)).field("Why").click();
      first.page().keyboard().type("Because ");
      first.sees(Pattern.compile("^Shorten "));
      PlaywrightAssertions.assertThat(first.field("Why")).isFocused();

      table.sit("Law", table.seat(Story.LAW, 1));
      table.position(Story.LAW, 1, "Open it to courts");
      first.sees("Open it to courts");

      PlaywrightAssertions.assertThat(first.field("Why")).isFocused();
      first.page().keyboard().type("we must.");
      says(first, "Why", "Because we must.");
    }
  }

  private static void says(Person person, String field, String text) {
    PlaywrightAssertions.assertThat(person.field(field)).hasValue(text, PATIENTLY);
  }

  /// What stands for the stance of Privacy.
  private String drafted(Table table) {
    return Optional.ofNullable(
            drafts
                .words(new RoleDrafts.Place(table.panel().id(), Story.PRIVACY, 0))
                .get(Refusal.Field.TITLE))
        .map(RoleDrafts.Words::text)
        .orElse("");
  }

  private Table positionsByRole() {
    return panels
        .convened(Visibility.PUBLIC, 2)
        .settles(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER))
        .phase(PhaseKind.POSITIONS);
  }

  private Person seated(Chromium chromium, Table table, Seat seat, String name) {
    var person = new Person(chromium.browser(), server());
    var token = invitations.toSeat(table.panel().id(), seat).token();
    return person.sitsDown(Routes.join(token), name);
  }

  /// The messages of a page to the server, which do not leave it until they are released.
  private static final class Held implements AutoCloseable {

    private static final String MESSAGES = "**/*v-r=uidl*";

    private final Page page;
    private final List<Route> held = new ArrayList<>();
    private boolean released;

    Held(Page page) {
      this.page = page;
      page.route(MESSAGES, this::meet);
    }

    private void meet(Route message) {
      if (released) message.resume();
      else held.add(message);
    }

    void release() {
      released = true;
      held.forEach(Route::resume);
    }

    @Override
    public void close() {
      page.unroute(MESSAGES);
    }
  }
}
