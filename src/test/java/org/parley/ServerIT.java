package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole server, in production mode.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerIT {

  @TempDir private static Path data;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
  }

  @Test
  void a_rehearsal_sees_what_a_browser_would_be_told_to_show() throws Exception {
    try (var visitor = new Visitor("http://localhost:" + port + "/")) {
      assertThat(visitor.open("").shown()).contains("\"changes\":").contains("Parley");
      assertThat(visitor.open("sign-in").shown()).contains("\"changes\":");
    }
  }

  @Test
  void what_answers_is_closed_unless_it_is_named_and_nothing_answers_elsewhere() throws Exception {
    assertThat(status("actuator")).isEqualTo(302);
    assertThat(status("actuator/env")).isEqualTo(302);
    assertThat(status("actuator/health")).isEqualTo(200);
    assertThat(status("error")).isEqualTo(302);
    assertThat(status("people")).as("a view for those who have signed in").isEqualTo(302);
    try (var visitor = new Visitor("http://localhost:" + port + "/")) {
      assertThat(visitor.open("no/such/place").shown()).contains("Nothing here");
    }
  }

  private int status(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
      return client.send(asked.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
