package org.parley.consensus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every measure gives the values of the vectors: those of the project in
/// `src/test/resources/vectors/measures`, and the shared ones where they lie beside the project or
/// where the system property `parley.vectors` points.
class MeasureVectorTest {

  private static final Path OWN = Path.of("src/test/resources/vectors/measures");
  private static final Path SHARED =
      Path.of(System.getProperty("parley.vectors", "../shared/vectors"));

  @TestFactory
  Stream<DynamicTest> the_project_s_own_vectors_hold() {
    return VectorCases.BY_MEASURE.keySet().stream().flatMap(measure -> cases(OWN, measure));
  }

  @TestFactory
  Stream<DynamicTest> the_shared_vectors_hold() {
    assumeTrue(Files.isDirectory(SHARED), "no shared vectors at " + SHARED.toAbsolutePath());
    return VectorCases.BY_MEASURE.keySet().stream()
        .filter(measure -> Files.exists(SHARED.resolve(measure + ".json")))
        .flatMap(measure -> cases(SHARED, measure));
  }

  private static Stream<DynamicTest> cases(Path folder, String measure) {
    var file = folder.resolve(measure + ".json");
    var cases = JsonMapper.shared().readTree(file.toFile()).get("cases");
    assertThat(cases).as(file + " has cases").isNotEmpty();
    return cases
        .valueStream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.get("id").asString(), () -> assertHolds(measure, vector)));
  }

  private static void assertHolds(String measure, JsonNode vector) {
    var expected = new TreeMap<String, JsonNode>();
    flatten("", vector.get("expected"), expected);
    var actual = VectorCases.BY_MEASURE.get(measure).apply(vector.get("input"));
    assertThat(expected).isNotEmpty();
    expected.remove("note");
    double tolerance = vector.get("tolerance").asDouble();
    expected.forEach((key, value) -> assertSame(key, value, actual, tolerance));
  }

  private static void assertSame(
      String key, JsonNode expected, Map<String, Object> actual, double tolerance) {
    assertThat(actual).containsKey(key);
    var value = actual.get(key);
    if (expected.isNull()) assertThat(value).as(key).isNull();
    else if (expected.isNumber())
      assertThat(((Number) value).doubleValue())
          .as(key)
          .isCloseTo(expected.asDouble(), within(tolerance));
    else if (expected.isBoolean()) assertThat(value).as(key).isEqualTo(expected.asBoolean());
    else assertThat(value).as(key).isEqualTo(expected.asString());
  }

  private static void flatten(String path, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject())
      node.propertyStream()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      leaves));
    else if (node.isArray())
      for (int i = 0; i < node.size(); i++) flatten(path + "." + i, node.get(i), leaves);
    else leaves.put(path, node);
  }
}
