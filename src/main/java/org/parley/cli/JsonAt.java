package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON that remembers its lines, so that what it means can be complained of where it stands.
sealed interface JsonAt {

  int line();

  record Obj(Map<String, JsonAt> members, int line) implements JsonAt {}

  record Arr(List<JsonAt> elements, int line) implements JsonAt {}

  record Num(double value, int line) implements JsonAt {}

  record Text(String value, int line) implements JsonAt {}

  record Bool(boolean value, int line) implements JsonAt {}

  record Null(int line) implements JsonAt {}

  /// Reads a whole file.
  ///
  /// @throws BadInput where it cannot be read or is not one JSON value
  static JsonAt read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadInput(0, "cli.json.unreadable");
    }
    var factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (var parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() == null) throw new BadInput(1, "cli.json.empty");
      var value = value(parser);
      if (parser.nextToken() != null) throw new BadInput(line(parser), "cli.json.more");
      return value;
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw new BadInput(
          at == null ? 0 : Math.max(0, at.getLineNr()),
          "cli.json.broken",
          broken.getOriginalMessage());
    }
  }

  private static JsonAt value(JsonParser parser) {
    int line = line(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var members = new LinkedHashMap<String, JsonAt>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          var name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield new Obj(members, line);
      }
      case START_ARRAY -> {
        var elements = new ArrayList<JsonAt>();
        while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(value(parser));
        yield new Arr(elements, line);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getDoubleValue(), line);
      case VALUE_STRING -> new Text(parser.getString(), line);
      case VALUE_TRUE -> new Bool(true, line);
      case VALUE_FALSE -> new Bool(false, line);
      case VALUE_NULL -> new Null(line);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadInput(line, "cli.json.broken", parser.currentToken());
    };
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
