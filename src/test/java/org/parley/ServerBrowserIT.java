package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
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

  /// Those of servers that other tests have left.
  private static Set<Thread> others;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    others = Thread.getAllStackTraces().keySet();
    settings.add("parley.data", data::toString);
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

  private static void note(ConsoleMessage message, ArrayList<String> failures) {
    if (message.type().equals("error")) failures.add(message.text());
  }

  private static void note(Response response, ArrayList<String> failures) {
    if (response.status() >= 400) failures.add(response.status() + " " + response.url());
  }
}
