package org.parley.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Collects what is wrong with one topic, so that a host learns of all of it at once.
final class Problems {

  private final List<TopicProblem> found = new ArrayList<>();

  void add(String file, int line, Fault fault, Object... arguments) {
    var texts = new ArrayList<String>();
    for (var argument : arguments) texts.add(String.valueOf(argument));
    found.add(new TopicProblem(file, line, fault, texts));
  }

  int count() {
    return found.size();
  }

  List<TopicProblem> all() {
    return found.stream()
        .sorted(Comparator.comparing(TopicProblem::file).thenComparingInt(TopicProblem::line))
        .toList();
  }

  /// The line a node begins in, from 1.
  static int line(Node node) {
    return node.getStartMark().map(Problems::line).orElse(0);
  }

  static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
