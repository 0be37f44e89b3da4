package org.parley.cli;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parley.consensus.measure.Figure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes what commands answer: maps, lists, records by their components, and figures. A figure
/// that is undefined is written as null with its reason.
final class JsonOut {

  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /// Leaves the stream open.
  static void write(Object answer, OutputStream out) {
    var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (var json = factory.createGenerator(INDENTED, out)) {
      new JsonOut(json).value(answer);
      json.writeRaw('\n');
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Figure<?> figure -> figure(figure);
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, member) -> member(String.valueOf(name), member));
        json.writeEndObject();
      }
      case Collection<?> elements -> {
        json.writeStartArray();
        elements.forEach(this::value);
        json.writeEndArray();
      }
      case Record shown -> {
        json.writeStartObject();
        components(shown);
        json.writeEndObject();
      }
      case Optional<?> optional -> value(optional.orElse(null));
      case OptionalDouble number -> value(number.isPresent() ? number.getAsDouble() : null);
      case OptionalLong number -> value(number.isPresent() ? number.getAsLong() : null);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      // Adding zero makes a negative zero positive.
      case Double number -> json.writeNumber(number + 0.0);
      case Boolean truth -> json.writeBoolean(truth);
      case Enum<?> word -> json.writeString(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      default -> json.writeString(value.toString());
    }
  }

  private void member(String name, @Nullable Object value) {
    json.writeName(name);
    value(value);
  }

  private void figure(Figure<?> figure) {
    json.writeStartObject();
    switch (figure) {
      case Figure.Value<?>(double number, int n, var working) -> {
        member("value", number);
        member("n", n);
        components(working);
      }
      case Figure.Undefined<?>(var reason, int n) -> {
        member("value", null);
        member("n", n);
        member("reason", reason.key());
        member("why", MeasureTexts.why(reason));
      }
    }
    json.writeEndObject();
  }

  private void components(Record shown) {
    for (var component : shown.getClass().getRecordComponents())
      try {
        member(component.getName(), component.getAccessor().invoke(shown));
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException("cannot show " + shown, hidden);
      }
  }
}
