package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Screen;
import org.parley.panel.Story;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.parley.ui.TestPanels.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What needs a real screen: the stage with more than goes on it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StageBrowserIT {

  private static final Path PICTURES = Path.of("target/pictures");

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private TestPanels panels;

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
  void the_time_left_is_told_roughly_until_the_end_is_near() {
    try (var chromium = new Chromium();
        var hall = new Person(chromium.browser(), server())) {
      hall.opens(Routes.stage(atTheReport(1).panel().id()));
      hall.page().waitForFunction("!!customElements.get('parley-countdown')");
      assertThat(
              Stream.of(1_209_540, 86_400, 7_530, 3_600, 1_119, 301, 300, 59, 0, -1, -300, -301)
                  .map(seconds -> told(hall, seconds, false)))
          .containsExactly(
              "13 days 23 hr left",
              "1 day left",
              "2 hr 5 min left",
              "1 hr left",
              "18 min left",
              "5 min left",
              "5:00 left",
              "0:59 left",
              "0:00 left",
              "0:01 over",
              "5:00 over",
              "5 min over");
      assertThat(told(hall, 7_530, true)).isEqualTo("2:05:30 left");
    }
  }

  private static String told(Person hall, int seconds, boolean exact) {
    return (String)
        hall.page()
            .evaluate(
                """
                async ([seconds, exact]) => {
                  const clock = document.createElement('parley-countdown');
                  const now = Date.now();
                  const words = { left: '%s left', over: '%s over' };
                  Object.assign(clock, words, { exact, now, ends: now + seconds * 1000 });
                  document.body.append(clock);
                  await clock.updateComplete;
                  clock.remove();
                  return clock.textContent;
                }""",
                List.of(seconds, exact));
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
}
