package org.parley.topic;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The keys and values of one place in a topic file. What is asked of it and wrong is faulted, and
/// then answered with nothing, so that reading goes on and finds the next mistake.
final class Fields {

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final String file;
  private final Problems problems;
  private final int problemsBefore;
  private final int line;
  private final Map<String, Node> values = new HashMap<>();

  private Fields(String file, Problems problems, int line) {
    this.file = file;
    this.problems = problems;
    this.problemsBefore = problems.count();
    this.line = line;
  }

  /// Takes a node apart, unless it has no keys; faults keys that are unknown, repeated or missing.
  static Optional<Fields> of(Node node, KeySet keys, String file, Problems problems) {
    var fields = new Fields(file, problems, Problems.line(node));
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(pair -> fields.add(pair.getKeyNode(), pair.getValueNode(), keys));
      keys.required().stream()
          .filter(key -> !fields.values.containsKey(key))
          .forEach(key -> fields.fault(Fault.MISSING_KEY, key, keys.place()));
      return Optional.of(fields);
    }
    fields.fault(Fault.NOT_KEYS, keys.place(), keys.all().getFirst());
    return Optional.empty();
  }

  /// The first key of a node that is one of these.
  static Optional<String> firstKey(Node node, Collection<String> keys) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(pair -> name(pair.getKeyNode()))
            .filter(keys::contains)
            .findFirst()
        : Optional.empty();
  }

  private static String name(Node keyNode) {
    return keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  private void add(Node keyNode, Node value, KeySet keys) {
    var key = name(keyNode);
    if (!keys.all().contains(key)) {
      var near = Nearest.to(key, keys.all());
      if (near.isPresent()) fault(keyNode, Fault.UNKNOWN_KEY_LIKE, key, keys.place(), near.get());
      else fault(keyNode, Fault.UNKNOWN_KEY, key, keys.place(), String.join(", ", keys.all()));
      return;
    }
    var first = values.putIfAbsent(key, value);
    if (first != null) fault(keyNode, Fault.REPEATED_KEY, key, Problems.line(first));
  }

  /// The line the place begins in.
  int line() {
    return line;
  }

  /// Whether nothing in this place, or inside it, has been faulted so far.
  boolean areSound() {
    return problems.count() == problemsBefore;
  }

  void fault(Fault fault, Object... arguments) {
    problems.add(file, line, fault, arguments);
  }

  void fault(Node node, Fault fault, Object... arguments) {
    problems.add(file, Problems.line(node), fault, arguments);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// Text of 1 to `most` code points.
  Optional<String> text(String key, int most) {
    return node(key).flatMap(node -> text(key, node, most));
  }

  Optional<String> text(String key, Node node, int most) {
    if (node.getTag().equals(Tag.NULL)) return refuse(node, Fault.EMPTY, key);
    if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.STR))
      return refuse(node, Fault.NOT_TEXT, key);
    var text = scalar.getValue().strip();
    if (text.isEmpty()) return refuse(node, Fault.EMPTY, key);
    int length = text.codePointCount(0, text.length());
    if (length > most) return refuse(node, Fault.TOO_LONG, key, length, most);
    int bad = Readable.firstProblem(text);
    if (bad >= 0)
      return refuse(node, Fault.UNREADABLE_CHARACTER, Readable.name(text.codePointAt(bad)));
    return Optional.of(text);
  }

  /// Text that has to pass a test of its own.
  Optional<String> text(String key, int most, Predicate<String> test, Fault otherwise) {
    return node(key)
        .flatMap(
            node ->
                text(key, node, most)
                    .filter(text -> test.test(text) || faulted(node, otherwise, key, text, most)));
  }

  Optional<String> slug(String key) {
    return text(key, Slugs.MOST, Slugs::isSlug, Fault.NOT_A_SLUG);
  }

  Optional<Integer> number(String key, int least, int most) {
    return node(key)
        .flatMap(
            node -> {
              if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.INT))
                return refuse(node, Fault.NOT_A_NUMBER, key, least, most);
              var digits = scalar.getValue();
              int number = digits.length() > 9 ? -1 : Integer.parseInt(digits);
              if (number < least || number > most)
                return refuse(node, Fault.OUT_OF_RANGE, key, digits, least, most);
              return Optional.of(number);
            });
  }

  /// A time of day: `09:30`.
  Optional<LocalTime> time(String key) {
    return node(key)
        .flatMap(
            node -> {
              var text = node instanceof ScalarNode scalar ? scalar.getValue() : "…";
              return TIME.matcher(text).matches()
                  ? Optional.of(LocalTime.parse(text))
                  : refuse(node, Fault.NOT_A_TIME, key, text);
            });
  }

  Optional<Boolean> yesOrNo(String key) {
    return node(key)
        .flatMap(
            node ->
                node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)
                    ? Optional.of(Boolean.valueOf(scalar.getValue()))
                    : refuse(node, Fault.NOT_YES_OR_NO, key));
  }

  <E extends Enum<E>> Optional<E> choice(String key, E[] choices) {
    var names = Arrays.stream(choices).map(Slugs::of).toList();
    return choice(key, names).map(name -> choices[names.indexOf(name)]);
  }

  Optional<String> choice(String key, List<String> names) {
    return node(key).flatMap(node -> choice(key, node, names));
  }

  Optional<String> choice(String key, Node node, List<String> names) {
    var offered = String.join(", ", names);
    return text(key, node, Slugs.MOST)
        .filter(
            name ->
                names.contains(name) || faulted(node, Fault.UNKNOWN_CHOICE, key, name, offered));
  }

  /// The entries of a list; none where the key is absent.
  List<Node> list(String key, int least, int most) {
    return node(key).map(node -> list(key, node, least, most)).orElse(List.of());
  }

  private List<Node> list(String key, Node node, int least, int most) {
    if (!(node instanceof SequenceNode sequence)) {
      fault(node, Fault.NOT_A_LIST, key);
      return List.of();
    }
    var entries = sequence.getValue();
    if (entries.size() < least) fault(node, Fault.TOO_FEW, key, entries.size(), least);
    if (entries.size() > most) fault(node, Fault.TOO_MANY, key, entries.size(), most);
    return entries.size() > most ? List.of() : entries;
  }

  /// The keys and values under a key; nothing where it is absent.
  Optional<Fields> inside(String key, Keys keys) {
    return inside(key, keys.set());
  }

  Optional<Fields> inside(String key, KeySet keys) {
    return node(key).flatMap(node -> inside(node, keys));
  }

  Optional<Fields> inside(Node node, Keys keys) {
    return inside(node, keys.set());
  }

  Optional<Fields> inside(Node node, KeySet keys) {
    return of(node, keys, file, problems);
  }

  private boolean faulted(Node node, Fault fault, Object... arguments) {
    fault(node, fault, arguments);
    return false;
  }

  private <T> Optional<T> refuse(Node node, Fault fault, Object... arguments) {
    fault(node, fault, arguments);
    return Optional.empty();
  }
}
