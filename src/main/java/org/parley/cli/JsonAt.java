package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/// JSON that remembers its lines, so that what it means can be complained of where it stands.
sealed interface JsonAt {

  /// Doubles up to here hold whole numbers exactly.
  double LARGEST_EXACT = 1L << 53;

  int line();

  record Obj(Map<String, JsonAt> members, int line) implements JsonAt {}

  record Arr(List<JsonAt> elements, int line) implements JsonAt {}

  /// @param whole the same as a whole number, where it is one and was kept exactly
  record Num(double value, OptionalLong whole, int line) implements JsonAt {}

  record Text(String value, int line) implements JsonAt {}

  record Bool(boolean value, int line) implements JsonAt {}

  record Null(int line) implements JsonAt {}

  /// Reads a whole file.
  ///
  /// @throws BadInput where it cannot be read or is not one JSON value
  static JsonAt read(Path file) {
    return new JsonFile(Source.bytes(file)).whole();
  }

  /// Reads the value the parser stands at.
  static JsonAt value(JsonParser parser) {
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
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Num(parser.getDoubleValue(), whole(parser), line);
      case VALUE_STRING -> new Text(parser.getString(), line);
      case VALUE_TRUE -> new Bool(true, line);
      case VALUE_FALSE -> new Bool(false, line);
      case VALUE_NULL -> new Null(line);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadInput(line, "cli.json.broken", parser.currentToken());
    };
  }

  private static OptionalLong whole(JsonParser parser) {
    if (parser.getNumberType() == NumberType.INT || parser.getNumberType() == NumberType.LONG)
      return OptionalLong.of(parser.getLongValue());
    double value = parser.getDoubleValue();
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }

  /// The line of the token the parser stands at.
  static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
