package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The bytes of a JSON file. One list of its root object may be so long that it is better read
/// element by element than held whole: see [#without] and [#each].
final class JsonFile {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final byte[] bytes;

  JsonFile(byte[] bytes) {
    this.bytes = bytes;
  }

  JsonAt whole() {
    return parsed(JsonAt::value);
  }

  /// The root, in which a list of that name is empty.
  JsonAt without(String list) {
    return parsed(
        parser -> {
          if (parser.currentToken() != JsonToken.START_OBJECT) return JsonAt.value(parser);
          int line = JsonAt.line(parser);
          var members = new LinkedHashMap<String, JsonAt>();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            int at = JsonAt.line(parser);
            if (name.equals(list) && parser.currentToken() == JsonToken.START_ARRAY) {
              parser.skipChildren();
              members.put(name, new JsonAt.Arr(List.of(), at));
            } else members.put(name, JsonAt.value(parser));
          }
          return new JsonAt.Obj(members, line);
        });
  }

  /// Hands on the elements of the list of that name, one by one. The root has to be an object.
  void each(String list, Consumer<JsonAt> reader) {
    parsed(
        parser -> {
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals(list) && parser.currentToken() == JsonToken.START_ARRAY)
              while (parser.nextToken() != JsonToken.END_ARRAY) reader.accept(JsonAt.value(parser));
            else parser.skipChildren();
          }
          return true;
        });
  }

  private <T> T parsed(Function<JsonParser, T> reader) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      try {
        if (parser.nextToken() == null) throw new BadInput(1, "cli.json.empty");
        T read = reader.apply(parser);
        if (parser.nextToken() != null) throw new BadInput(JsonAt.line(parser), "cli.json.more");
        return read;
      } catch (JacksonException broken) {
        var at = broken.getLocation() == null ? parser.currentLocation() : broken.getLocation();
        throw new BadInput(
            Math.max(0, at.getLineNr()),
            "cli.json.broken",
            String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse(""));
      }
    }
  }
}
