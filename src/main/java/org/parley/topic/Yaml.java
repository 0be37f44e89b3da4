package org.parley.topic;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// YAML as topics use it: one document, plain values, no aliases and no tags.
///
/// Events are looked at before nodes are made of them: making nodes recurses, and what is nested a
/// hundred thousand deep would end the thread rather than the reading.
final class Yaml {

  static final int MOST_NESTED = 10;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(FileText.MOST_BYTES).build();

  private final String file;
  private final Problems problems;
  private int depth = 0;
  private int documents = 0;

  private Yaml(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The document's outermost node, unless it was faulted.
  static Optional<Node> read(String text, String file, Problems problems) {
    return new Yaml(file, problems).read(text);
  }

  private Optional<Node> read(String text) {
    try {
      for (var event : new Parse(SETTINGS).parseString(text)) if (!isAllowed(event)) return none();
      var root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) problems.add(file, 0, Fault.EMPTY_FILE);
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Problems::line).orElse(0);
      problems.add(file, line, Fault.NOT_YAML, e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(file, 0, Fault.NOT_YAML, e);
    }
    return none();
  }

  private static Optional<Node> none() {
    return Optional.empty();
  }

  private boolean isAllowed(Event event) {
    return switch (event) {
      case AliasEvent alias -> fault(event, Fault.ALIAS, alias.getAlias());
      case ScalarEvent scalar -> hasNoTag(event, scalar.getTag());
      case CollectionStartEvent start -> hasNoTag(event, start.getTag()) && isShallow(event);
      case CollectionEndEvent _ -> --depth >= 0;
      case DocumentStartEvent _ -> ++documents == 1 || fault(event, Fault.SEVERAL_DOCUMENTS);
      default -> true;
    };
  }

  private boolean hasNoTag(Event event, Optional<String> tag) {
    return tag.isEmpty() || fault(event, Fault.TAG, tag.get());
  }

  private boolean isShallow(Event event) {
    return ++depth <= MOST_NESTED || fault(event, Fault.TOO_DEEP, MOST_NESTED);
  }

  private boolean fault(Event event, Fault fault, Object... arguments) {
    problems.add(file, event.getStartMark().map(Problems::line).orElse(0), fault, arguments);
    return false;
  }
}
