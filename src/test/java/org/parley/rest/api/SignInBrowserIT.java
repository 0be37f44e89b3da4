package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import org.parley.people.TestProvider;
import org.parley.room.Halls;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in at a provider on the page for participants, on a phone.
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SignInBrowserIT {

  private static final TestProvider PROVIDER = TestProvider.open();

  /// The provider sends people back to the server's own address, which has to be known before.
  private static final String SERVER = "http://localhost:" + freePort();

  @TempDir private static Path data;

  @Autowired private Halls halls;
  @Autowired private Consultations consultations;

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> "false");
    settings.add("server.port", () -> SERVER.substring(SERVER.lastIndexOf(':') + 1));
    settings.add("parley.address", () -> SERVER);
    PROVIDER.settings(settings::add, "uni", "University");
    settings.add("parley.oidc.away.issuer", () -> "http://127.0.0.1:1");
    settings.add("parley.oidc.away.client-id", () -> TestProvider.CLIENT);
    settings.add("parley.oidc.away.label", () -> "Library");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void who_signs_in_elsewhere_answers_here() {
    var id = new Consultation.Id(UUID.randomUUID());
    var settings =
        Vary.entry(Settings.plain("Bicycles", "How shall we ride?"), Settings.Entry.OIDC);
    halls.create(new Actor.Host("h"), new Create(id, settings, List.of("Helmets save lives")));
    consultations.put(halls.hall(id).consultation(), Optional.empty());
    PROVIDER.signsIn("ann");
    try (var chromium = new Chromium();
        var person =
            new Person(
                chromium.browser(),
                SERVER,
                new Browser.NewContextOptions().setViewportSize(390, 844))) {
      person.opens(Routes.takePart(id) + "?signed-in").sees("You are not signed in here.");
      person.opens(Routes.takePart(id)).sees("Sign in with University");
      assertThat(new AxeBuilder(person.page()).analyze().getViolations()).isEmpty();

      person.follows("Sign in with Library").sees("Library cannot be reached now");
      assertThat(new AxeBuilder(person.page()).analyze().getViolations()).isEmpty();
      person.follows("Back to the consultation").follows("Sign in with University");

      person.sees("Helmets save lives").presses("Agree").sees("Thank you");
      person.opens(Routes.takePart(id)).sees("Thank you");
    }
  }
}
