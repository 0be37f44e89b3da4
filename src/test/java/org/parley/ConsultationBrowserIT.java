package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.consultation.Actor;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand.Propose;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.people.Account;
import org.parley.people.ConsultationHosts;
import org.parley.people.TestPeople;
import org.parley.people.Tickets;
import org.parley.room.Cast;
import org.parley.room.Halls;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Consultations in a browser: whether everybody can use the pages, and the page to try the API.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsultationBrowserIT {

  private static final List<String> STATEMENTS =
      List.of("Streets need lanes", "Helmets save lives", "Bells are loud", "Cars are too wide");

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Halls halls;
  @Autowired private ConsultationHosts hosts;
  @Autowired private TestPeople people;
  @Autowired private Tickets tickets;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  private Consultation.Id consultation(Account host) {
    var id = new Consultation.Id(UUID.randomUUID());
    var settings = Settings.plain("Bicycles", "How shall we ride?");
    hosts.create(host.id(), new Create(id, settings, STATEMENTS));
    var hall = halls.hall(id);
    for (int person = 0; person < 20; person++) {
      var casts = new ArrayList<Cast>();
      for (int statement = 1; statement <= STATEMENTS.size(); statement++)
        casts.add(
            new Cast(
                new Statement.Id(statement),
                Optional.of(Choice.of((person + statement) % 3 - 1)),
                false,
                OptionalLong.empty(),
                0));
      hall.vote(hall.newParticipant(), casts).join();
    }
    hall.submit(new Actor.Participant(3), new Propose("Bells should be quieter"));
    return id;
  }

  private Person person(Chromium chromium, ColorScheme scheme) {
    return new Person(
        chromium.browser(),
        "http://localhost:" + port,
        new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
  }

  /// What stands in the way of people who use a page otherwise than most.
  private static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> page.url() + " " + rule.getId() + ": " + node.getHtml()))
            .toList();
  }

  @Test
  void nothing_on_the_pages_of_a_consultation_stands_in_anybodys_way() {
    var host = people.host("Ann");
    var id = consultation(host);
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
      try (var chromium = new Chromium();
          var person = person(chromium, scheme)) {
        person.opens(tickets.address(host.id(), "/" + Routes.consultation(id)).substring(1));
        var found = new ArrayList<String>();
        for (var place :
            List.of(
                Routes.consultation(id),
                Routes.consultationPeople(id),
                Routes.consultationSettings(id),
                Routes.moderation(id),
                Routes.ACCOUNT,
                Routes.moderationLog(id),
                Routes.takePart(id),
                Routes.takePart(id) + "#results",
                Routes.takePart(id) + "#mine",
                Routes.takePart(id) + "#add")) {
          person.opens(place);
          person.page().locator("main h1").first().waitFor();
          found.addAll(barriers(person.page()));
        }
        assertThat(found).as("in %s", scheme).isEmpty();
      }
  }

  @Test
  void buttons_stay_under_the_finger_when_the_connection_is_lost() {
    var id = consultation(people.host("Ann"));
    try (var chromium = new Chromium();
        var person =
            new Person(
                chromium.browser(),
                "http://localhost:" + port,
                new Browser.NewContextOptions().setViewportSize(390, 844))) {
      person.opens(Routes.takePart(id)).presses("Agree").presses("Pass");
      var said = person.page().locator(".notices p");
      person.page().getByText("2 of about 4").waitFor();
      double before = person.button("Agree").boundingBox().y;

      person.context().setOffline(true);
      person.presses("Agree").sees("No connection");
      double without = person.button("Agree").boundingBox().y;
      person.context().setOffline(false);
      said.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

      assertThat(without).isEqualTo(before);
      assertThat(person.button("Agree").boundingBox().y).isEqualTo(before);
    }
  }

  @Test
  void the_page_to_try_the_api_makes_a_call() {
    consultation(people.host("Ann"));
    try (var chromium = new Chromium();
        var person = person(chromium, ColorScheme.LIGHT)) {
      person.opens("api/v1/try");
      var call =
          person
              .page()
              .locator(".opblock-get")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(person.page().locator("[data-path='/api/v1/consultations']")))
              .first();
      call.locator(".opblock-summary-control").click();
      button(call, "Try it out").click();
      button(call, "Execute").click();

      call.locator(".live-responses-table").getByText("Bicycles").first().waitFor();
      assertThat(call.locator(".live-responses-table").innerText()).contains("200");
      assertThat(Stream.of("CSP", "Content Security"))
          .noneMatch(word -> person.failures().toString().contains(word));
    }
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
