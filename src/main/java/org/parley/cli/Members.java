package org.parley.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Threshold;

/// The members of an object in a file, by their documented names. `max_per_option` is understood as
/// `maxPerOption`.
///
/// @param line of the object
record Members(Map<String, JsonAt> byName, int line) {

  /// What a file may say about itself; it is read by nobody.
  static final Set<String> NOTES =
      Set.of("name", "title", "description", "source", "date", "comment", "id", "$schema");

  static Members of(JsonAt.Obj object) {
    var byName = new LinkedHashMap<String, JsonAt>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (byName.put(camelCase(name), value) != null)
                throw new BadInput(value.line(), "cli.json.twice", name);
            });
    return new Members(byName, object.line());
  }

  private static String camelCase(String name) {
    if (name.indexOf('_') < 1) return name;
    var parts = name.split("_", -1);
    var camel = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++)
      if (!parts[i].isEmpty())
        camel
            .append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT))
            .append(parts[i], 1, parts[i].length());
    return camel.toString();
  }

  /// Refuses what is neither among these names nor a note.
  void onlyKnow(List<String> names) {
    byName.forEach(
        (name, value) -> {
          if (!names.contains(name) && !NOTES.contains(name))
            throw new BadInput(
                value.line(), "cli.json.unknown-key", name, String.join(", ", names));
        });
  }

  /// A null counts as left out.
  Optional<JsonAt> get(String name) {
    return Optional.ofNullable(byName.get(name)).filter(node -> !(node instanceof JsonAt.Null));
  }

  Optional<String> text(String name) {
    return get(name)
        .map(
            node -> {
              if (node instanceof JsonAt.Text(var text, _)) return text;
              throw new BadInput(node.line(), "cli.json.no-text", name);
            });
  }

  /// One of a few words.
  Optional<String> word(String name, List<String> words) {
    return text(name)
        .map(
            word -> {
              if (words.contains(word)) return word;
              throw new BadInput(
                  lineOf(name), "cli.json.no-such-word", name, word, String.join(", ", words));
            });
  }

  Optional<Long> whole(String name, long least, long most) {
    return get(name)
        .map(
            node -> {
              if (node instanceof JsonAt.Num(_, var whole, _)
                  && whole.isPresent()
                  && whole.getAsLong() >= least
                  && whole.getAsLong() <= most) return whole.getAsLong();
              throw new BadInput(node.line(), "cli.json.no-whole", name, least, most);
            });
  }

  Optional<Boolean> truth(String name) {
    return get(name)
        .map(
            node -> {
              if (node instanceof JsonAt.Bool(boolean truth, _)) return truth;
              throw new BadInput(node.line(), "cli.json.no-truth", name);
            });
  }

  /// A share between 0 and 1: "2/3", "75%", "0.75" or a number; kept exact.
  Optional<Threshold> share(String name) {
    return get(name)
        .map(
            node -> {
              try {
                return switch (node) {
                  case JsonAt.Num(double value, _, _) -> decimal(BigDecimal.valueOf(value));
                  case JsonAt.Text(var text, _) when text.matches("[01]|[01]?\\.\\d{1,4}") ->
                      decimal(new BigDecimal(text));
                  case JsonAt.Text(var text, _) -> Threshold.of(text);
                  default -> throw new IllegalArgumentException();
                };
              } catch (IllegalArgumentException | ArithmeticException noShare) {
                throw new BadInput(node.line(), "cli.json.no-share", name);
              }
            });
  }

  private static Threshold decimal(BigDecimal share) {
    return new Threshold(share.movePointRight(4).intValueExact(), 10_000, false);
  }

  int lineOf(String name) {
    return get(name).map(JsonAt::line).orElse(line);
  }

  List<String> texts(String name) {
    return get(name)
        .map(
            node -> {
              if (!(node instanceof JsonAt.Arr(var elements, _)))
                throw new BadInput(node.line(), "cli.json.no-texts", name);
              return elements.stream()
                  .map(
                      element -> {
                        if (element instanceof JsonAt.Text(var text, _) && !text.isBlank())
                          return text;
                        throw new BadInput(element.line(), "cli.json.no-texts", name);
                      })
                  .toList();
            })
        .orElse(List.of());
  }
}
