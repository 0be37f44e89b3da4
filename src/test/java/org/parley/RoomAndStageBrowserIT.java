package org.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Refusal;
import org.parley.panel.Screen;
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

/// What needs a real screen and real typing: the stage with more than goes on it, and two who draft
/// for their role.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RoomAndStageBrowserIT {

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
  void however_many_recommendations_they_stand_on_the_stage_whole() {
    try (var chromium = new Chromium()) {
      for (int recommendations : new int[] {5, 8, 12, 20, 40}) {
        var table = atTheReport(recommendations);
        if (recommendations != 12 && recommendations != 20)
          table.does(table.chair(), new PanelCommand.ClosePanel());
        for (var size : Map.of(1920, 1080, 1024, 768).entrySet()) {
          var look =
              new Browser.NewContextOptions().setViewportSize(size.getKey(), size.getValue());
          try (var hall = new Person(chromium.browser(), server(), look)) {
            stands(hall, table, recommendations, size.getKey());
          }
        }
      }
    }
  }

  private void stands(Person hall, Table table, int recommendations, int width) {
    int pages = recommendations <= 12 ? 1 : (recommendations + 7) / 8;
    var page = hall.opens(Routes.stage(table.panel().id())).page();
    var lines = page.locator(".stage-board li");
    lines.first().waitFor();
    var seen = new LinkedHashMap<String, Integer>();
    for (int turn = 1; turn <= pages; turn++) {
      if (pages > 1) {
        hall.presses("Next page (→)");
        PlaywrightAssertions.assertThat(page.locator(".stage-pages")).containsText(" of " + pages);
        page.waitForTimeout(300);
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  PICTURES.resolve("stage-%d-%d-%d.png".formatted(recommendations, width, turn))));
      assertThat(overflows(page)).as("%s at %s", recommendations, width).isEqualTo("");
      lines.allInnerTexts().forEach(line -> seen.merge(line, 1, Integer::sum));
    }
    assertThat(seen).hasSize(recommendations).allSatisfy((_, times) -> assertThat(times).isOne());
  }

  /// What does not fit the screen, or lies over something else; empty where all does.
  private static String overflows(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollHeight > innerHeight + 1) return 'page is ' + root.scrollHeight + ' high';
              if (root.scrollWidth > innerWidth + 1) return 'page is ' + root.scrollWidth + ' wide';
              const boxes = [...document.querySelectorAll('.stage-top, .stage-board li, .stage-pages, .audience-code')]
                .filter(it => it.checkVisibility()).map(it => [it, it.getBoundingClientRect()]);
              for (const [it, box] of boxes) {
                if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.top < 0)
                  return it.textContent + ' is off the screen';
                for (const [other, beside] of boxes)
                  if (it !== other && box.left < beside.right - 1 && beside.left < box.right - 1
                      && box.top < beside.bottom - 1 && beside.top < box.bottom - 1)
                    return it.textContent + ' lies over ' + other.textContent;
              }
              return '';
            }
            """);
  }

  /// A panel that has voted on so many, and shows its board before an audience.
  private Table atTheReport(int recommendations) {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    int drafts = table.panel().recommendations().size();
    for (int i = drafts + 1; i <= recommendations; i++)
      table.does(
          table.panelist(Story.LAW, 1),
          new PanelCommand.ProposeRecommendation(new RecommendationText(title(i), "So.")));
    int[] all = new int[recommendations];
    for (int i = 0; i < recommendations; i++) all[i] = i + 1;
    return table
        .phase(PhaseKind.ROUNDS)
        .openRound(all)
        .vote("s.ll")
        .closeRound()
        .phase(PhaseKind.REPORT)
        .does(table.chair(), new PanelCommand.AdmitAudience(true));
  }

  /// Short ones, and one as long as a title may be.
  private static String title(int i) {
    return i % 3 == 0
        ? ("Publish each year how many warrants were asked for, granted and blocked by encryption, "
                + "by kind of offence and by court, with the figures of the years before beside them, "
                + "and say why; number "
                + i)
            .substring(0, 190)
            .concat(" " + i)
        : "Let an independent court decide on request " + i;
  }

  @Test
  void the_chair_turns_the_pages_of_all_screens_and_keys_those_of_one() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    for (int i = table.panel().recommendations().size() + 1; i <= 20; i++)
      table.does(
          table.panelist(Story.LAW, 1),
          new PanelCommand.ProposeRecommendation(new RecommendationText(title(i), "So.")));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.BOARD, Optional.of(3)));
    try (var chromium = new Chromium();
        var hall = new Person(chromium.browser(), server());
        var lobby = new Person(chromium.browser(), server())) {
      for (var screen : new Person[] {hall, lobby})
        screen.opens(Routes.stage(table.panel().id())).sees("Page 3 of 3");

      hall.page().keyboard().press("ArrowRight");
      hall.sees("Page 1 of 3");
      hall.page().keyboard().press("PageUp");
      hall.sees("Page 3 of 3");
      hall.page().keyboard().press("ArrowLeft");
      hall.sees("Page 2 of 3");
      lobby.sees("Page 3 of 3");

      table.does(table.chair(), new PanelCommand.SetStage(Screen.BOARD, Optional.of(1)));
      hall.sees("Page 1 of 3");
      lobby.sees("Page 1 of 3");
    }
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
    person.opens(Routes.join(token)).writes("Name", name).presses("Sit down");
    person.page().waitForURL(Pattern.compile(".*/panel/[^/]+$"));
    return person;
  }
}
