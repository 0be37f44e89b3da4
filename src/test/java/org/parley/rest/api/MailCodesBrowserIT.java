package org.parley.rest.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Vary;
import org.parley.people.Consultations;
import org.parley.people.PostOffice;
import org.parley.room.Halls;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Confirming an address on the page for participants.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MailCodesBrowserIT {

  private static final PostOffice POST = PostOffice.open();

  @TempDir private static Path data;

  @Autowired private Halls halls;
  @Autowired private Consultations consultations;
  @LocalServerPort private int port;

  @AfterAll
  static void close() throws IOException {
    POST.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> "false");
    POST.settings(settings::add);
  }

  @Test
  void a_code_that_came_by_mail_lets_one_answer() throws Exception {
    var id = new Consultation.Id(UUID.randomUUID());
    var settings =
        Vary.entry(Settings.plain("Bicycles", "How shall we ride?"), Settings.Entry.MAIL);
    halls.create(new Actor.Host("h"), new Create(id, settings, List.of("Helmets save lives")));
    consultations.put(halls.hall(id).consultation(), Optional.empty());
    try (var chromium = new Chromium();
        var person =
            new Person(
                chromium.browser(),
                "http://localhost:" + port,
                new Browser.NewContextOptions().setViewportSize(390, 844))) {
      person.opens(Routes.takePart(id)).sees("This consultation needs an e-mail address");

      person.writes("Your e-mail address", "ann@home").presses("Send me a code");
      person.sees("This is no address that mail can be sent to.");
      person.writes("Your e-mail address", "ann@home.example").presses("Send me a code");
      person.sees("a code is there in a few minutes");
      assertThat(new AxeBuilder(person.page()).analyze().getViolations()).isEmpty();
      person.writes("Your code", "ABCDE-FGHJK").presses("Take part");
      person.sees("This code is not known here");
      person.writes("Your code", POST.next().code()).presses("Take part");

      person.sees("Helmets save lives").presses("Agree").sees("Thank you");
      assertThat(person.page().locator("main h1")).isVisible();
    }
  }
}
