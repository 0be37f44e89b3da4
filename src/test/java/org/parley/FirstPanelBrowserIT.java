package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.Panel;
import org.parley.people.Invitations;
import org.parley.people.Welcomes;
import org.parley.room.Rooms;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The main job from end to end, in five browsers: a chair convenes a panel on the encryption
/// topic, one person of each role files a position, two rounds with a revision between, the board
/// and the report with exact numbers, and nobody loads a page again.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstPanelBrowserIT {

  private static final String TOPIC = "encryption-and-lawful-access";

  /// Role and the answers to R1 … R5 in the first and in the second round.
  private static final Map<String, List<String>> VOTES =
      new LinkedHashMap<>(
          Map.of(
              "Technology", List.of("n2 n2 y1 n2 y2", "n2 n2 y2 n2 y2"),
              "Privacy", List.of("n2 n2 n1 n2 y2", "n2 n2 y1 n2 y2"),
              "Law enforcement", List.of("y2 y1 y1 n2 n2", "y2 y1 y1 n2 n2"),
              "Intelligence", List.of("y1 n1 y2 n1 n1", "y1 n1 y2 n1 n1")));

  private static final Map<String, String> GRADES =
      Map.of(
          "n2", "Cannot accept",
          "n1", "Reservations",
          "y1", "Can live with it",
          "y2", "Support");

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Welcomes welcomes;
  @Autowired private Invitations invitations;
  @Autowired private Rooms rooms;

  private static final List<String> HOSTILE =
      List.of("=1+1", "@SUM(A1)", "-A1", "Ann;=1+1", "'=1", "say \"a;+b\"", "-1.5", "a - b");

  private static final List<String> SAVED =
      List.of(
          "'=1+1",
          "'@SUM(A1)",
          "'-A1",
          "Ann;'=1+1",
          "''=1",
          "say \"a;'+b\"",
          "-1.5",
          "a - b",
          "R1; =2");

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  @Test
  void five_browsers_go_from_the_topic_to_the_report_without_loading_a_page_again() {
    try (var chromium = new Chromium()) {
      var server = "http://localhost:" + port;
      var chair = new Person(chromium.browser(), server);
      var panel = convene(chair);
      var people = new LinkedHashMap<String, Person>();
      for (var invitation : invitations.ofPanel(rooms.room(panel).panel()))
        invitation
            .role()
            .ifPresent(
                role -> {
                  var name = rooms.room(panel).panel().topic().role(role).orElseThrow().name();
                  people.put(
                      name,
                      new Person(chromium.browser(), server)
                          .sitsDown(Routes.join(invitation.token()), name + " one"));
                });
      assertThat(people.keySet()).isEqualTo(Map.copyOf(VOTES).keySet());
      chair.follows("Room").sees("4 of 16 seats are taken.");
      var all = new ArrayList<>(people.values());
      all.add(chair);
      all.forEach(person -> person.sees("The panel has been convened and has not opened yet."));
      var loads = all.stream().map(Person::loads).toList();

      chair.presses("Open: Briefing").presses("Open the panel");
      all.forEach(person -> person.sees("Read in. Positions come next."));
      positions(chair, people, all);
      chair.presses("Open: Exchange");
      ask(people.get("Privacy"), all);
      chair.presses("Open: Recommendations").presses("Open: Voting rounds");

      round(1, 0, chair, people);
      chair.sees(Pattern.compile("Within reach"));
      revise(chair, all);
      round(2, 1, chair, people);

      all.forEach(FirstPanelBrowserIT::checkBoard);
      checkSavedTable(chair);
      chair.follows("Room");
      chair.presses("Open: Report");
      chair.pressesForSure("Adopt the report").sees("Declared by the chair");

      assertThat(all.stream().map(Person::loads).toList()).isEqualTo(loads);
      all.forEach(person -> assertThat(person.failures()).isEmpty());
      people.values().forEach(person -> checkReport(person, panel.toString()));
      checkReport(chair, panel.toString());
    }
  }

  private Panel.Id convene(Person chair) {
    chair.opensAccount(Routes.welcome(welcomes.create(true)), "The chair", "chair@example.org");
    chair.opens(Routes.convene(TOPIC));
    chair.page().getByText("Procedure", new Page.GetByTextOptions().setExact(true)).first().click();
    chair.writes("Disclosure minimum", "1").field("Disclosure minimum").press("Tab");
    var panel = chair.convenes();
    chair.sees("Invite people");
    assertThat(chair.page().evaluate("scrollY")).as("seen from its top").isEqualTo(0);
    return panel;
  }

  private static void positions(Person chair, Map<String, Person> people, List<Person> all) {
    chair.presses("Open: Opening positions");
    people.forEach(
        (role, person) -> {
          person
              .writes("Your stance in one sentence", role + " has a stance")
              .writes("Why", "For a reason of " + role);
          person.presses("File the position");
        });
    for (var person : all) people.keySet().forEach(role -> person.sees(role + " has a stance"));
  }

  private static void ask(Person person, List<Person> all) {
    person.sees("Question the positions.");
    var law =
        person.page().getByRole(AriaRole.ARTICLE).filter(having("Law enforcement has a stance"));
    var marked = "For a reason of Law enforcement";
    law.getByText(marked).click(new Locator.ClickOptions().setClickCount(3));
    law.getByText("Reply", new Locator.GetByTextOptions().setExact(true)).first().click();
    law.getByText("asks something").click();
    law.getByLabel("Text").fill("Who would hold the key?");
    law.getByText("Reply", new Locator.GetByTextOptions().setExact(true)).last().click();
    all.forEach(each -> each.sees("Who would hold the key?"));
    assertThat(law.locator(".arg .quote").textContent()).isEqualTo(marked);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void round(int number, int which, Person chair, Map<String, Person> people) {
    chair.presses("Open round " + number);
    people.forEach(
        (role, person) -> {
          person.follows("Room").sees("Round " + number + " is open").follows("Ballot");
          person.button("Cast ballot").waitFor();
          var grades = VOTES.get(role).get(which).split(" ");
          var scales = person.page().getByRole(AriaRole.RADIOGROUP);
          scales.nth(grades.length - 1).waitFor();
          for (int i = 0; i < grades.length; i++)
            scales
                .nth(i)
                .getByLabel(GRADES.get(grades[i]), new Locator.GetByLabelOptions().setExact(true))
                .check();
          person.presses("Cast ballot").sees("Cast. You can change it until the round closes.");
        });
    chair.sees("4 of 4 have voted");
    chair.presses("Close the round");
  }

  private static void revise(Person chair, List<Person> all) {
    var third = chair.page().getByRole(AriaRole.ARTICLE).filter(having("R3"));
    third.getByText("Revise", new Locator.GetByTextOptions().setExact(true)).first().click();
    chair.writes("Recommendation in one sentence", "Convene a commission with a narrow mandate");
    chair.presses("Save as a new version");
    chair.sees("Convene a commission with a narrow mandate");
    assertThat(all).isNotEmpty();
  }

  /// R3: 3 of 4 at first, all after the revision. R1 and R5: 2 of 4. R2: 1 of 4. R4: nobody.
  private static void checkBoard(Person person) {
    person.follows("Consensus board");
    person.sees("Where the panel stands");
    var rows = person.page().getByRole(AriaRole.ROW);
    for (var expected :
        List.of(
            "R1 50% Divided",
            "R2 25% Divided", "R3 100% Consensus", "R4 0% Rejected", "R5 50% Divided")) {
      var words = expected.split(" ");
      var row = rows.filter(having(words[0] + " ")).first();
      row.waitFor();
      assertThat(row.innerText()).contains(words[1]).contains(words[2]);
    }
  }

  /// What the page itself saves is guarded as what the server writes: no cell is a formula, also
  /// where a spreadsheet begins another behind a semicolon. Numbers stay numbers.
  private static void checkSavedTable(Person person) {
    var page = person.page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("R3 .*")))
        .first()
        .click();
    var save = page.locator("parley-export[name$=-measures] button[data-of=table]:visible");
    save.waitFor();
    save.evaluate(
        """
        (button, texts) => {
          const row = button.closest('parley-export').parentElement.querySelector('table').tBodies[0].rows[0];
          texts.forEach((text) => (row.insertCell().textContent = text));
          row.insertCell().innerHTML = '<div>R1</div><div>=2</div>';
        }
        """,
        HOSTILE);

    var saved = page.waitForDownload(save::click);

    assertThat(saved.suggestedFilename()).matches("[a-z-]+-[0-9a-f]{6}-r3-measures\\.csv");
    try (var csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(saved.path())) {
      var cells = csv.stream().skip(1).findFirst().orElseThrow().getFields();
      assertThat(cells.subList(cells.size() - SAVED.size(), cells.size())).isEqualTo(SAVED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkReport(Person person, String panel) {
    person.opens(Routes.PANEL + "/" + panel + "/report");
    var text = person.page().locator("main").innerText();
    assertThat(text)
        .contains("Convene a commission with a narrow mandate")
        .contains("Consensus")
        .contains("Rejected");
  }
}
