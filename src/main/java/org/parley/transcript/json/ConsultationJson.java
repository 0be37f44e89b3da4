package org.parley.transcript.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationEvent;
import org.parley.consultation.Happening;
import org.parley.consultation.Statement;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// A consultation's happenings as entries and back. The payload is `{"by": {…}, "event": {…}}`.
public final class ConsultationJson {

  private static final int VERSION = 1;

  private static final JsonMapper MAPPER = mapper();

  private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
  private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();

  private record Payload<E extends ConsultationEvent>(Actor by, E event) {}

  public ConsultationJson() {
    for (var type : ConsultationTypes.all().values()) {
      var payload = MAPPER.getTypeFactory().constructParametricType(Payload.class, type);
      readers.put(type, MAPPER.readerFor(payload));
      writers.put(type, MAPPER.writerFor(payload));
    }
  }

  /// @param salt hex digits of 16 random bytes
  public Draft draft(Happening happening, String salt) {
    var event = happening.event();
    var writer = Objects.requireNonNull(writers.get(event.getClass()));
    return new Draft(
        happening.at(),
        ConsultationTypes.nameOf(event),
        VERSION,
        salt,
        writer.writeValueAsString(new Payload<>(happening.by(), event)));
  }

  /// @throws UnreadableEntry if it says nothing this Parley understands
  public Happening happening(Entry entry) {
    var type =
        ConsultationTypes.named(entry.type(), entry.version())
            .orElseThrow(() -> UnreadableEntry.unknown(entry));
    var content = entry.content().orElseThrow(() -> UnreadableEntry.redacted(entry));
    try {
      Payload<?> payload = Objects.requireNonNull(readers.get(type)).readValue(content.payload());
      return new Happening(entry.at(), payload.by(), payload.event());
    } catch (JacksonException | IllegalArgumentException e) {
      throw UnreadableEntry.damaged(entry, e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static JsonMapper mapper() {
    var module = new SimpleModule("consultation");
    Shapes.number(module, Statement.Id.class, Statement.Id::number, Statement.Id::new);
    Shapes.text(
        module,
        Consultation.Id.class,
        id -> id.value().toString(),
        text -> new Consultation.Id(UUID.fromString(text)));
    var builder =
        JsonMapper.builder()
            .addModule(module)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultVisibility(is -> is.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Actor.class, Typed.class);
    Families.names(Actor.class)
        .forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
    return builder.build();
  }
}
