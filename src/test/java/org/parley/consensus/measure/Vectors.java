package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the inputs of vector files into the measures' own.
final class Vectors {

  private Vectors() {}

  static List<Integer> ints(JsonNode list) {
    return list.valueStream().map(JsonNode::asInt).toList();
  }

  static int[][] table(JsonNode rows) {
    return rows.valueStream()
        .map(row -> row.valueStream().mapToInt(cell -> (int) cell.asDouble()).toArray())
        .toArray(int[][]::new);
  }

  /// Counts on steps numbered from 1.
  static Distribution distribution(JsonNode counts) {
    return new Distribution(Scale.of(1, counts.size()), ints(counts));
  }

  static Ratings ratings(JsonNode raters, Scale scale) {
    var items = new LinkedHashMap<String, Map<String, Integer>>();
    for (int rater = 0; rater < raters.size(); rater++)
      for (int item = 0; item < raters.get(rater).size(); item++) {
        var value = raters.get(rater).get(item);
        if (!value.isNull())
          items
              .computeIfAbsent("item-%03d".formatted(item), _ -> new LinkedHashMap<>())
              .put("rater-" + rater, value.asInt());
      }
    return Ratings.of(scale, items);
  }

  static List<Support> groups(JsonNode groups) {
    return groups
        .valueStream()
        .map(group -> new Support(group.get("agree").asInt(), 0, group.get("seen").asInt()))
        .toList();
  }

  static Movement paired(Scale scale, List<Integer> before, List<Integer> after) {
    var moves = new ArrayList<Movement.Move>();
    for (int i = 0; i < before.size(); i++)
      moves.add(new Movement.Move("seat-" + i, before.get(i), after.get(i)));
    return new Movement(Distribution.of(scale, before), Distribution.of(scale, after), moves);
  }

  /// A table of steps before by steps after.
  static Movement moved(Scale scale, int[][] table, List<Integer> steps) {
    var before = new ArrayList<Integer>();
    var after = new ArrayList<Integer>();
    for (int i = 0; i < table.length; i++)
      for (int j = 0; j < table.length; j++)
        for (int k = 0; k < table[i][j]; k++) {
          before.add(steps.get(i));
          after.add(steps.get(j));
        }
    return paired(scale, before, after);
  }

  static <W extends Record> Figure.Value<W> value(Figure<W> figure) {
    return switch (figure) {
      case Figure.Value<W> value -> value;
      case Figure.Undefined<W>(var reason, int n) ->
          throw new AssertionError("undefined for " + n + ": " + reason);
    };
  }

  static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
