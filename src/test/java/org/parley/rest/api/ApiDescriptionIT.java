package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract of the whole API: what is published is what the controllers do. After a change that
/// is meant, run this with `-Dparley.write-samples=true`, and read the difference as those will who
/// have programs that use the API: within version 1 things are only ever added.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Description.class)
class ApiDescriptionIT {

  private static final Path PUBLISHED = Path.of("src/main/resources/api/openapi.json");

  @TempDir private static Path data;

  private final JsonMapper json = JsonMapper.shared();
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + "/api/v1/" + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void the_published_description_is_that_of_the_controllers() throws Exception {
    var made = json.readTree(get("described").body());
    if (Boolean.getBoolean("parley.write-samples"))
      Files.writeString(
          PUBLISHED, json.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n");

    assertThat(json.readTree(Files.readString(PUBLISHED))).isEqualTo(made);
  }

  @Test
  void the_description_is_served_and_all_it_refers_to_is_there() throws Exception {
    var answer = get("openapi");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode api = json.readTree(answer.body());
    assertThat(api.get("openapi").stringValue()).startsWith("3.1");
    var schemas = api.get("components").get("schemas");
    for (var name : api.findValuesAsString("$ref"))
      assertThat(schemas.has(name.substring(name.lastIndexOf('/') + 1))).as(name).isTrue();
  }
}
