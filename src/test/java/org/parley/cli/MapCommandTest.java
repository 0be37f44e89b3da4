package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MapCommandTest {
  private static final String COMMENTS =
      "comment-id,author-id,moderated,comment-body\n0,1,1,\"First, with a comma\"\n1,1,-1,No\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(folder.toString()));
    arguments.addAll(List.of(options));
    return new MapCommand()
        .run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String votes(String lineEnd) {
    StringBuilder csv = new StringBuilder("timestamp,comment-id,voter-id,vote" + lineEnd);
    for (int p = 0; p < 40; p++) {
      for (int s = 0; s < 10; s++) {
        csv.append(p * 10 + s).append(",\"").append(s).append("\",").append(p).append(',');
        csv.append((p + s) % 7 == 0 ? 0 : (p % 2 == 0) == (s % 2 == 0) ? 1 : -1).append(lineEnd);
      }
    }
    return csv.toString();
  }

  @Test
  void a_map_has_all_its_parts() throws IOException {
    file("votes.csv", votes("\n"));
    file("comments.csv", COMMENTS);
    file("roles.csv", "participant,role\n0,Technology\n1,Privacy\n2,Technology\n3,Privacy\n");
    Path json = folder.resolve("map.json");
    Path svg = folder.resolve("map.svg");
    int code =
        run(
            "--json",
            json.toString(),
            "--svg",
            svg.toString(),
            "--groups",
            "2",
            "--roles",
            folder.resolve("roles.csv").toString());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    JsonNode map = new ObjectMapper().readTree(json.toFile());
    assertThat(map.get("participants").asInt()).isEqualTo(40);
    assertThat(map.get("statements").asInt()).isEqualTo(10);
    assertThat(map.get("votes").asInt()).isEqualTo(400);
    assertThat(map.get("explainedVariance").size()).isEqualTo(2);
    assertThat(map.get("axes").get("1").get(0).asDouble()).isZero();
    assertThat(map.get("people").get("0").get("group").asInt())
        .isNotEqualTo(map.get("people").get("1").get("group").asInt());
    JsonNode group = map.get("groups").get(0);
    assertThat(group.get("size").asInt()).isEqualTo(20);
    assertThat(group.get("statements").get("0").get("seen").asInt()).isEqualTo(20);
    assertThat(map.get("dividing").size()).isPositive();
    assertThat(map.get("roles").get("agreement").asDouble()).isEqualTo(1);
    assertThat(map.get("reliability").get("why").asString()).contains("score");
    assertThat(map.get("method").get("seed").asInt()).isEqualTo(1);
    assertThat(Files.readString(svg)).startsWith("<svg").contains("<polygon", "</svg>");
  }

  @Test
  void line_ends_and_byte_order_mark_change_nothing() throws IOException {
    file("votes.csv", votes("\n"));
    assertThat(run()).isZero();
    String plain = out.toString(StandardCharsets.UTF_8);
    out.reset();
    file("votes.csv", "\uFEFF" + votes("\r\n"));
    assertThat(run()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(plain);
  }

  @Test
  void the_table_of_participants_stands_in_for_the_votes() throws IOException {
    file(
        "participants-votes.csv",
        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n"
            + "5,,0,2,1,1,1,-1,\n6,0,0,3,1,1,1,0,-1\n");
    assertThat(run()).isZero();
    JsonNode map = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(map.get("votes").asInt()).isEqualTo(5);
    assertThat(map.get("people").get("5").get("group").isNull()).isTrue();
  }

  @Test
  void wrong_words_on_the_line_are_refused() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--groups", "1")).isEqualTo(2);
    assertThat(run("--json")).isEqualTo(2);
    assertThat(run("--what")).isEqualTo(2);
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--roles FILE");
  }
}
