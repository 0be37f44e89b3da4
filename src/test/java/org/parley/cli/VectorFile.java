package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// How a vector is put to the command line, and where its expected values stand in the answer.
///
/// @param command `tally` or `measure`
/// @param file what the file holds
/// @param names for expected values that do not stand under `base` by the vector's own name: where
///   they do
record VectorFile(String command, Map<String, ?> file, String base, Map<String, String> names) {

  /// An object of a file.
  static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    return object;
  }

  /// Where an expected value stands, as a dotted path.
  String place(String name) {
    var known = names.get(name);
    if (known != null) return known;
    for (var entry : names.entrySet())
      if (entry.getKey().endsWith("*")) {
        var start = entry.getKey().substring(0, entry.getKey().length() - 1);
        if (name.startsWith(start)) return entry.getValue() + name.substring(start.length());
      }
    return base.isEmpty() ? name : base + "." + name;
  }

  /// All leaves by their paths, `a.0.b`, and the empty lists, objects and nulls.
  static Map<String, JsonNode> leaves(JsonNode node) {
    var leaves = new TreeMap<String, JsonNode>();
    leaves("", node, leaves);
    return leaves;
  }

  private static void leaves(String path, JsonNode node, Map<String, JsonNode> leaves) {
    var start = path.isEmpty() ? "" : path + ".";
    if (node.isObject() && !node.isEmpty())
      node.propertyStream().forEach(e -> leaves(start + e.getKey(), e.getValue(), leaves));
    else if (node.isArray() && !node.isEmpty())
      for (int i = 0; i < node.size(); i++) leaves(start + i, node.get(i), leaves);
    else leaves.put(path, node);
  }

  /// `er_norm` and `erNorm` are the same name.
  static String plain(String path) {
    return path.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
