package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.consensus.measure.Measure;
import org.parley.consensus.measure.Measures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureCommandTest {

  private static final String ONE_ITEM =
      """
      {"scale": {"min": 1, "max": 9},
       "groups": {"technology": [7, 7, 8, 8, null], "privacy": [8, 8, 9, 9, 9]}}
      """;

  private static final String TWO_ROUNDS =
      """
      {"scale": {"min": 1, "max": 5},
       "groups": {"a": "privacy", "b": "privacy", "c": "technology"},
       "rounds": [{"R1": {"a": 2, "b": 4, "c": 5}},
                  {"items": {"R1": {"a": 4, "b": 4, "c": 5}, "R2": {"a": 1}}}]}
      """;

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {
    JsonNode answer() {
      assertThat(code).as(err).isZero();
      return JsonMapper.shared().readTree(out);
    }
  }

  private static Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Parley.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Run measure(String json) throws IOException {
    var file = Files.writeString(folder.resolve("votes.json"), json);
    return run("measure", file.toString());
  }

  @Test
  void one_item_is_measured_over_all_in_each_group_and_across_them() throws IOException {
    var answer = measure(ONE_ITEM).answer();
    var all = answer.at("/measures");
    assertThat(answer.get("n").asInt()).isEqualTo(9);
    assertThat(all.at("/percent-agreement/value").asDouble()).isEqualTo(1);
    assertThat(all.at("/rand-ucla/classification").asString()).isEqualTo("appropriate");
    assertThat(all.at("/rand-ucla/ipras/ipr").asDouble()).isCloseTo(0.6, within(1e-9));
    assertThat(answer.at("/distribution/8").asInt()).isEqualTo(4);
    assertThat(answer.at("/groups/technology/n").asInt()).isEqualTo(4);
    assertThat(answer.at("/acrossGroups/measures/group-informed-consensus/value").asDouble())
        .isCloseTo(5.0 / 6 * 6 / 7, within(1e-12));
  }

  @Test
  void several_items_are_measured_one_by_one_and_together() throws IOException {
    var answer =
        measure(
                """
                {"scale": {"min": 1, "max": 3}, "items": {
                  "R1": {"a": 1, "b": 1}, "R2": {"a": 2, "b": 2}, "R3": {"a": 3, "b": 3}}}
                """)
            .answer();
    assertThat(answer.at("/items/R2/measures/median-iqr/value").asDouble()).isEqualTo(2);
    assertThat(answer.at("/acrossItems/measures/kendall-w/value").asDouble()).isEqualTo(1);
    assertThat(answer.at("/acrossItems/measures/kendall-w/f").isNull()).isTrue();
    assertThat(answer.at("/acrossItems/n").asInt()).isEqualTo(2);
    assertThat(answer.at("/items/R1").has("groups")).isFalse();
  }

  @Test
  void movement_is_measured_for_items_of_both_rounds() throws IOException {
    var answer = measure(TWO_ROUNDS).answer();
    var moved = answer.at("/movement/0/items/R1/measures");
    assertThat(moved.at("/who-moved/moves/0/who").asString()).isEqualTo("a");
    assertThat(moved.at("/mcnemar/c").asInt()).isEqualTo(1);
    assertThat(moved.at("/wilcoxon-signed-rank/value").asDouble()).isEqualTo(1);
    assertThat(answer.at("/movement/0/items").has("R2")).isFalse();
    assertThat(answer.at("/movement/0/items/R1/groups/privacy/measures/who-moved/value").asDouble())
        .isEqualTo(0.5);
    assertThat(answer.at("/rounds/1/items/R2/n").asInt()).isEqualTo(1);
  }

  @Test
  void places_in_lists_of_equal_length_are_people() throws IOException {
    var paired =
        measure(
                """
                {"scale": {"min": 1, "max": 5},
                 "rounds": [{"privacy": [1, 2, null]}, {"privacy": [5, 2, 3]}, {"privacy": [5, 5, 5]}]}
                """)
            .answer();
    assertThat(paired.at("/movement/0/n").asInt()).isEqualTo(2);
    assertThat(paired.at("/movement/2/from").asInt()).isEqualTo(1);
    assertThat(paired.at("/movement/2/to").asInt()).isEqualTo(3);
    var unpaired =
        measure("{\"scale\": {\"min\": 1, \"max\": 5}, \"rounds\": [[1, 2], [5, 2, 3]]}").answer();
    assertThat(unpaired.at("/movement/0/measures/who-moved/reason").asString())
        .isEqualTo("no-pairs");
    assertThat(unpaired.at("/movement/0/measures/dajani-chi-square/group/df").asInt()).isEqualTo(3);
  }

  @Test
  void acceptance_may_start_elsewhere() throws IOException {
    var answer =
        measure("{\"scale\": {\"min\": 1, \"max\": 9, \"accept\": 2}, \"groups\": {\"x\": [1, 2]}}")
            .answer();
    assertThat(answer.at("/measures/percent-agreement/value").asDouble()).isEqualTo(0.5);
  }

  @Test
  void every_measure_answers_with_a_number_and_n_or_a_reason() throws IOException {
    var names = Measures.ALL.stream().map(Measure::name).toList();
    var found = new HashSet<String>();
    for (var json : List.of(ONE_ITEM, TWO_ROUNDS))
      for (var measures : measure(json).answer().findValues("measures"))
        measures
            .propertyStream()
            .forEach(
                measure -> {
                  found.add(measure.getKey());
                  var figure = measure.getValue();
                  assertThat(figure.get("n").isInt()).isTrue();
                  if (figure.get("value").isNull()) {
                    assertThat(figure.get("reason").asString()).isNotBlank();
                    assertThat(figure.get("why").asString()).isNotBlank();
                  } else assertThat(figure.get("value").isNumber()).isTrue();
                });
    assertThat(found).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void the_same_file_gives_the_same_bytes_in_any_order_of_votes() throws IOException {
    var one = measure("{\"scale\":{\"min\":1,\"max\":5},\"groups\":{\"x\":[1,4,5,2],\"y\":[3,3]}}");
    var other =
        measure("{\"groups\":{\"y\":[3,3],\"x\":[5,2,1,4]},\"scale\":{\"max\":5,\"min\":1}}");
    assertThat(other.out()).isEqualTo(one.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|the file is empty",
        "`[]`|1|must hold an object",
        "`{\"scale\": {\"min\": 1, \"max\": 9}}`|1|there are no votes",
        "`{\"groups\": {\"x\": [1]}}`|1|the scale is missing",
        "`{\"scale\": {\"min\": 1}, \"groups\": {\"x\": [1]}}`|1|the scale lacks “max”",
        "`{\"scale\": {\"min\": 9, \"max\": 1}, \"groups\": {\"x\": [1]}}`|1|2 to 1001 steps",
        "`{\"scale\": {\"min\": 1, \"max\": 9.5}, \"groups\": {\"x\": [1]}}`|1|whole number",
        "`{\"scale\": {\"min\": 1, \"max\": 9, \"accept\": 1}, \"groups\": {\"x\": [1]}}`|1|acceptance starts above 1",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [7,\n10]}}`|3|the vote of x is 10, not a step of the scale from 1 to 9",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [7.5]}}`|2|7.5",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [NaN]}}`|2|no JSON",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [\"NaN\"]}}`|2|must be a whole number",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [1e999]}}`|2|Infinity",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": 7}}`|2|lists of votes",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {}}`|2|there are no groups",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"items\": {}}`|2|there are no items",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"itmes\": {}}`|2|“itmes” is not known here",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"items\": {\"R1\": {\"a\": 1,\n\"b\": 2}}, \"groups\": {\"a\": \"x\"}}`|3|“b” votes but has no group",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"items\": {\"R1\": {\"a\": 1}}, \"groups\": {\"x\": [1]}}`|2|must be a name",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"items\": {\"R1\": {\"a\": 1, \"a\": 2}}}`|2|Duplicate",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"rounds\": [{\"R1\": {\"a\": 1}}]}`|2|at least two rounds",
        "`{\"scale\": {\"min\": 1, \"max\": 9}, \"rounds\": [{},\n{}]}`|1|the round has no votes",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [7]}`|2|no JSON",
        "`{\"scale\": {\"min\": 1, \"max\": 9},\n\"groups\": {\"x\": [7]}}\n{}`|3|more after the end",
      })
  void bad_input_is_named_with_file_line_and_reason(String json, int line, String reason)
      throws IOException {
    var run = measure(json);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(folder.resolve("votes.json") + ":" + line + ": ")
        .contains(reason);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void a_file_that_is_not_there_is_bad_input() {
    var run = run("measure", folder.resolve("none.json").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.json: there is no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\": []}", "{\"x\": [5]}", "{\"x\": [null]}"})
  void few_votes_are_answered_with_reasons(String groups) throws IOException {
    var answer =
        measure("{\"scale\": {\"min\": 1, \"max\": 9}, \"groups\": " + groups + "}").answer();
    assertThat(answer.at("/measures/tastle-wierman/value").isNull()).isTrue();
    assertThat(answer.at("/measures/tastle-wierman/reason").asString())
        .isIn("no-votes", "too-few-votes");
  }

  @Test
  void help_is_no_error_and_a_wrong_call_is() {
    assertThat(run("measure", "--help").code()).isZero();
    assertThat(run("measure", "--help").out()).contains("usage: parley measure FILE.json");
    assertThat(run("--help").out()).contains("measure");
    assertThat(run("measure").code()).isEqualTo(2);
    assertThat(run("measure", "--nonsense").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("divine").err()).contains("no command “divine”");
  }
}
