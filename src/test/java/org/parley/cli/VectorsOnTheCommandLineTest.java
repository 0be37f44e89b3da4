package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every vector can be put to the command line, which answers with its values: those of the project
/// and the shared ones, which lie beside the project or where `-Dparley.vectors` says.
class VectorsOnTheCommandLineTest {

  private static final Path SHARED =
      Path.of(System.getProperty("parley.vectors", "../shared/vectors"));
  private static final Path OWN = Path.of("src/test/resources/vectors");

  /// Facts about how values were found, not values; and workings compared by tests of their own.
  private static final Set<String> REMARKS =
      Set.of(
          "note", "index", "action", "helpful_0_40", "ranking_gauge", "consensus_iqr_le_1_type7");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> the_shared_vectors_hold() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no shared vectors at " + SHARED.toAbsolutePath());
    return files(SHARED);
  }

  @TestFactory
  Stream<DynamicTest> the_project_s_own_vectors_hold() throws IOException {
    return Stream.concat(files(OWN.resolve("measures")), files(OWN.resolve("voting")));
  }

  private Stream<DynamicTest> files(Path vectors) throws IOException {
    try (var files = Files.list(vectors)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .flatMap(this::cases);
    }
  }

  private Stream<DynamicTest> cases(Path file) {
    var vectors = JsonMapper.shared().readTree(file.toFile());
    var measure = vectors.get("measure").asString();
    return vectors
        .get("cases")
        .valueStream()
        .map(
            vector ->
                DynamicTest.dynamicTest(vector.get("id").asString(), () -> check(measure, vector)));
  }

  private void check(String measure, JsonNode vector) throws IOException {
    var input = vector.get("input");
    var expected = vector.get("expected");
    double tolerance = Math.max(1e-9, vector.get("tolerance").asDouble());
    switch (measure) {
      case "random_condorcet" -> {
        for (var strength : List.of("winning", "margin")) {
          ranks(
              TallyVectorFiles.compared("schulze", strength, input),
              expected.get("schulze_" + strength),
              expected.get("condorcet_winner"));
          var pairs = expected.get("ranked_pairs_" + strength);
          if (!pairs.get("tie_ambiguous").asBoolean())
            ranks(
                TallyVectorFiles.compared("ranked-pairs", strength, input),
                pairs.get("tiers"),
                expected.get("condorcet_winner"));
        }
      }
      case "ranked_pairs" -> {
        for (var strength : List.of("winning", "margin")) {
          var pairs = (ObjectNode) expected.get(strength);
          if (pairs.get("tie_ambiguous").asBoolean()) continue;
          var file = TallyVectorFiles.compared("ranked-pairs", strength, input);
          var answer = answer(file);
          assertThat(locked(answer))
              .containsExactlyInAnyOrderElementsOf(edges(pairs.get("locked")));
          var rest = pairs.deepCopy().without(List.of("order", "locked", "tie_ambiguous"));
          same(file, answer, rest, tolerance);
        }
      }
      case "bridging_matrix_factorisation" -> {
        var sum = ((ObjectNode) expected).deepCopy().without("mean_loss_variant");
        same(MeasureVectorFiles.factorisation(input, "sum"), sum, tolerance);
        if (expected.has("mean_loss_variant"))
          same(
              MeasureVectorFiles.factorisation(input, "mean"),
              expected.get("mean_loss_variant"),
              tolerance);
      }
      default -> {
        var reader = MeasureVectorFiles.BY_MEASURE.get(measure);
        if (reader == null) reader = TallyVectorFiles.BY_METHOD.get(measure);
        assertThat(reader).as("a way to put " + measure).isNotNull();
        same(reader.apply(input), expected, tolerance);
      }
    }
  }

  private void ranks(VectorFile file, JsonNode tiers, JsonNode condorcetWinner) throws IOException {
    var answer = answer(file);
    assertThat(answer.get("ranking")).isEqualTo(tiers);
    assertThat(answer.at("/working/condorcetWinner")).isEqualTo(condorcetWinner);
  }

  private static List<List<String>> locked(JsonNode answer) {
    var locked = new ArrayList<List<String>>();
    for (var majority : answer.at("/working/majorities"))
      if (majority.get("locked").asBoolean())
        locked.add(List.of(majority.get("winner").asString(), majority.get("loser").asString()));
    return locked;
  }

  private static List<List<String>> edges(JsonNode list) {
    return list.valueStream()
        .map(edge -> List.of(edge.get(0).asString(), edge.get(1).asString()))
        .toList();
  }

  private JsonNode answer(VectorFile file) throws IOException {
    var path = folder.resolve("vector.json");
    Files.writeString(path, JsonMapper.shared().writeValueAsString(file.file()));
    return file.command().equals("tally")
        ? CommandLine.run("tally", path.toString(), "--ballots").answer()
        : CommandLine.run("measure", path.toString()).answer();
  }

  private void same(VectorFile file, JsonNode expected, double tolerance) throws IOException {
    same(file, answer(file), expected, tolerance);
  }

  private static void same(VectorFile file, JsonNode answer, JsonNode expected, double tolerance) {
    var actual = new TreeMap<String, JsonNode>();
    VectorFile.leaves(answer).forEach((path, leaf) -> actual.put(VectorFile.plain(path), leaf));
    var names = new TreeSet<String>();
    VectorFile.leaves(expected)
        .forEach(
            (name, value) -> {
              if (REMARKS.stream().anyMatch(List.of(name.split("\\.", -1))::contains)) return;
              names.add(name);
              if (name.endsWith(".num")) {
                // Vectors shorten fractions, the command line shows the votes.
                var part = actual.get(VectorFile.plain(file.place(name)));
                var whole = actual.get(VectorFile.plain(file.place(name.replace(".num", ".den"))));
                long den = expected.at("/" + name.replace(".num", "/den")).asLong();
                assertThat(part.asLong() * den).isEqualTo(value.asLong() * whole.asLong());
                return;
              }
              if (name.endsWith(".den")) return;
              same(name, value, actual, VectorFile.plain(file.place(name)), tolerance);
            });
    assertThat(names).isNotEmpty();
  }

  private static void same(
      String name,
      JsonNode expected,
      Map<String, JsonNode> answer,
      String place,
      double tolerance) {
    var found = answer.get(place);
    // What belongs to a working that does not apply is null with it.
    for (var above = place; found == null && above.contains("."); ) {
      above = above(above);
      found = answer.get(above);
      if (found != null && !found.isNull()) found = null;
    }
    // Nobody moved: then all counts of moves are 0, and the answer says so.
    if (found == null && expected.isNumber() && expected.asDouble() == 0)
      if ("no-change".equals(text(answer.get(above(place) + ".reason")))) return;
    assertThat(found).as(name + " at " + place + " in " + answer).isNotNull();
    if (expected.isNumber())
      assertThat(found.asDouble()).as(name).isCloseTo(expected.asDouble(), within(tolerance));
    else assertThat(found).as(name).isEqualTo(expected);
  }

  private static String above(String place) {
    return place.substring(0, place.lastIndexOf('.'));
  }

  private static String text(JsonNode node) {
    return node == null ? "" : node.asString();
  }
}
