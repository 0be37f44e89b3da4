package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.consultation.Consultation;
import org.parley.consultation.Publication;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.VoteMatrix;
import org.parley.room.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// A real conversation, held with Polis (see `reference.json` beside it for its attribution), comes
/// in, is the same, and goes out as it came.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConversationIT {

  private static final Path CONVERSATION = Path.of("../shared/opinionmap/brexit-consensus");
  private static final String TOKEN = "operator-operator-operator-operator";
  private static final List<String> FILES =
      List.of("summary.csv", "comments.csv", "votes.csv", "participants-votes.csv");

  @TempDir private static Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired private Halls halls;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.api-token", () -> TOKEN);
  }

  @BeforeEach
  void thereIsOne() {
    assumeThat(CONVERSATION).exists();
  }

  private byte[] send(String method, String path, byte[] body) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/consultations" + path))
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, BodyPublishers.ofByteArray(body));
    if (body.length > 0) request.header("Content-Type", "application/zip");
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    assertThat(response.statusCode())
        .as(() -> new String(response.body(), StandardCharsets.UTF_8))
        .isIn(200, 201);
    return response.body();
  }

  private Consultation.Id bring() throws Exception {
    var answer = new JsonMapper().readTree(send("POST", "/import", zipped()));
    return Asking.consultation(answer.get("id").stringValue());
  }

  @Test
  void a_real_conversation_goes_out_as_it_came_in() throws Exception {
    var id = bring();

    var files = unzipped(send("GET", "/" + id + "/export", new byte[0]));

    for (var file : List.of("votes.csv", "comments.csv"))
      assertThat(columns(files.get(file)))
          .containsExactlyInAnyOrderElementsOf(
              columns(Files.readString(CONVERSATION.resolve(file))));
    var map = halls.hall(id).picture().map().orElseThrow();
    var own =
        OpinionMap.of(
            VoteMatrix.of(halls.hall(id).votes().votes(java.util.Set.of())),
            Publication.settings(halls.hall(id).consultation()));
    assertThat(map.labels()).isEqualTo(own.labels());
  }

  @Test
  void what_is_published_at_the_end_has_the_checksums_that_are_on_record() throws Exception {
    var id = bring();
    send("POST", "/" + id + "/close", new byte[0]);

    var files = unzipped(send("GET", "/" + id + "/open-data", new byte[0]));
    var again = unzipped(send("GET", "/" + id + "/open-data", new byte[0]));

    var ending = halls.hall(id).consultation().ending().orElseThrow();
    assertThat(files).isEqualTo(again);
    var hall = halls.hall(id);
    var shown = hall.picture().map().orElseThrow();
    var published = Publication.of(hall.consultation(), hall.votes(), hall.secret());
    var map = published.map();
    assertThat(map.groups()).hasSameSizeAs(shown.groups());
    for (int participant : published.participants())
      assertThat(map.groupOf(published.number(participant))).isEqualTo(shown.groupOf(participant));
    assertThat(files.get("SHA256SUMS")).isEqualTo(ending.published());
    assertThat(ending.participants()).isEqualTo(204);
    assertThat(files).containsKeys("votes.csv", "moderation.csv", "README.txt");
    assertThat(files.get("votes.csv").lines()).hasSize(1 + 5303);
  }

  /// What both have, without the readable time, which Polis writes in the zone of whoever exports.
  private static List<List<String>> columns(String file) {
    var rows = new java.util.ArrayList<List<String>>();
    var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file);
    for (var row : reader) {
      var line = new java.util.ArrayList<String>();
      for (var name :
          List.of(
              "timestamp",
              "comment-id",
              "voter-id",
              "vote",
              "author-id",
              "agrees",
              "disagrees",
              "moderated",
              "comment-body"))
        if (row.getHeader().contains(name)) line.add(row.getField(name).strip());
      rows.add(line);
    }
    return rows;
  }

  private static byte[] zipped() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : FILES) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(Files.readAllBytes(CONVERSATION.resolve(file)));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
    return files;
  }
}
