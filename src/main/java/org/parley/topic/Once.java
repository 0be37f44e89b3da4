package org.parley.topic;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/// Faults what may stand in a list only once and stands there again.
final class Once {

  private final String key;
  private final Map<String, Integer> lines = new HashMap<>();

  Once(String key) {
    this.key = key;
  }

  void check(String value, Node node, Fields fields) {
    var first = lines.putIfAbsent(value, Problems.line(node));
    if (first != null) fields.fault(node, Fault.DUPLICATE, key, value, first);
  }
}
