package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

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
}
