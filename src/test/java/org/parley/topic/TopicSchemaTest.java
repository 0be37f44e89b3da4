package org.parley.topic;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds `docs/topic.schema.json` and the reader of topics together.
class TopicSchemaTest {

  private static final Path FILE = Path.of("docs/topic.schema.json");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode json = JSON.readTree(FILE);
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.writeValueAsString(json), InputFormat.JSON);

  private List<String> errorsOf(String yaml) {
    var value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  static Stream<Path> shipped() throws IOException {
    try (var folders = Files.list(Path.of("seed-topics"))) {
      return folders.map(folder -> folder.resolve("topic.yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_topic_is_as_the_schema_says(Path file) throws IOException {
    assertThat(errorsOf(Files.readString(file))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_the_reader_refuses() {
    assertThat(errorsOf(TopicFiles.GOOD)).isEmpty();
    assertThat(errorsOf(TopicFiles.with("colour: 2", "color: 2"))).isNotEmpty();
    assertThat(errorsOf(TopicFiles.with("colour: 2", "colour: 7"))).isNotEmpty();
    assertThat(errorsOf(TopicFiles.with("title: A new bridge", "title: ' '"))).isNotEmpty();
    assertThat(errorsOf(TopicFiles.with("One bridge is enough.", "x".repeat(141)))).isNotEmpty();
  }

  private JsonNode place(Keys keys) {
    return keys == Keys.TOPIC ? json : json.at("/$defs/" + Slugs.of(keys));
  }

  @ParameterizedTest
  @EnumSource
  void the_reader_knows_the_keys_of_the_schema_and_no_others(Keys keys) {
    var place = place(keys);
    assertThat(place.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(keys.all())
        .containsExactlyInAnyOrderElementsOf(place.at("/properties").propertyNames());
    assertThat(keys.required()).containsExactlyInAnyOrderElementsOf(texts(place.at("/required")));
  }

  @Test
  void the_choices_are_the_same() {
    assertThat(choices("/properties/format")).isEqualTo(keys(Format.values()));
    assertThat(choices("/properties/method")).isEqualTo(Procedure.METHODS);
    assertThat(choices("/properties/assignment")).isEqualTo(keys(Procedure.Assignment.values()));
    assertThat(choices("/$defs/role/properties/shape")).isEqualTo(keys(TopicRole.Shape.values()));
    assertThat(choices("/$defs/phase/properties/phase")).isEqualTo(keys(PhasePlan.Kind.values()));
    assertThat(choices("/$defs/rule/properties/abstentions"))
        .isEqualTo(keys(SuggestedRule.Abstentions.values()));
    assertThat(choices("/$defs/audience/properties/opinion"))
        .isEqualTo(keys(Audience.Opinion.values()));
    assertThat(choices("/$defs/audience/properties/consultation"))
        .isEqualTo(keys(Audience.Consultation.values()));
  }

  @Test
  void the_patterns_are_the_same() {
    assertThat(json.at("/$defs/slug/pattern").asString()).isEqualTo(Slugs.PATTERN);
    assertThat(json.at("/$defs/share/pattern").asString()).isEqualTo(SuggestedRule.SHARE);
  }

  @Test
  void the_limits_are_the_same() {
    assertThat(limits("", json))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("/properties/title/maxLength", TopicReader.TITLE),
                entry("/properties/question/maxLength", TopicReader.QUESTION),
                entry("/properties/summary/maxLength", TopicReader.SUMMARY),
                entry("/properties/language/maxLength", TopicReader.LANGUAGE),
                entry("/properties/order/minimum", 1),
                entry("/properties/order/maximum", TopicReader.MOST_ORDER),
                entry("/properties/order/default", TopicReader.USUAL_ORDER),
                entry("/properties/roles/minItems", RolesReader.LEAST),
                entry("/properties/roles/maxItems", RolesReader.MOST),
                entry("/properties/positions/maxItems", TopicReader.MOST_POSITIONS),
                entry("/properties/statements/maxItems", TopicReader.MOST_STATEMENTS),
                entry("/properties/statements/items/maxLength", TopicReader.STATEMENT),
                entry("/properties/recommendations/maxItems", TopicReader.MOST_RECOMMENDATIONS),
                entry("/properties/phases/minItems", 1),
                entry("/properties/phases/maxItems", ProcedureReader.MOST_PHASES),
                entry("/$defs/slug/maxLength", Slugs.MOST),
                entry("/$defs/share/maxLength", ProcedureReader.SHARE),
                entry("/$defs/role/properties/name/maxLength", RolesReader.NAME),
                entry("/$defs/role/properties/mandate/maxLength", RolesReader.MANDATE),
                entry("/$defs/role/properties/colour/minimum", 1),
                entry("/$defs/role/properties/colour/maximum", TopicRole.COLOURS),
                entry("/$defs/role/properties/seats/minimum", 1),
                entry("/$defs/role/properties/seats/maximum", TopicRole.MOST_SEATS),
                entry("/$defs/role/properties/seats/default", RolesReader.SEATS_EACH),
                entry("/$defs/position/properties/title/maxLength", TopicReader.TITLE),
                entry("/$defs/position/properties/stance/maxLength", TopicReader.STANCE),
                entry("/$defs/position/properties/reasons/minItems", 1),
                entry("/$defs/position/properties/reasons/maxItems", TopicReader.MOST_REASONS),
                entry("/$defs/position/properties/reasons/items/maxLength", TopicReader.REASON),
                entry("/$defs/position/properties/could-accept/maxLength", TopicReader.LIMITS),
                entry("/$defs/position/properties/cannot-accept/maxLength", TopicReader.LIMITS),
                entry("/$defs/recommendation/properties/title/maxLength", TopicReader.TITLE),
                entry(
                    "/$defs/recommendation/properties/text/maxLength", TopicReader.RECOMMENDATION),
                entry("/$defs/phase/properties/minutes/minimum", 0),
                entry("/$defs/phase/properties/minutes/maximum", PhasePlan.MOST_MINUTES),
                entry("/$defs/phase/properties/minutes/default", 0)));
  }

  /// Every number in the schema, by its path.
  private static Map<String, Integer> limits(String path, JsonNode node) {
    var limits = new TreeMap<String, Integer>();
    for (var property : node.properties()) {
      var value = property.getValue();
      var inside = path + "/" + property.getKey();
      if (value.isInt()) limits.put(inside, value.asInt());
      limits.putAll(limits(inside, value));
    }
    return limits;
  }

  private List<String> choices(String path) {
    return texts(json.at(path + "/enum"));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static List<String> keys(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Slugs::of).toList();
  }
}
