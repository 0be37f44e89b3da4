package org.parley.transcript.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Happening;
import org.parley.panel.PanelEvent;
import org.parley.panel.Seat;
import org.parley.panel.SecretBallot;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// A panel's happenings as entries and back. The payload is `{"by": seat or absent, "event": {…}}`.
public final class PanelJson {

  private static final int VERSION = 1;

  private static final JsonMapper MAPPER = Shapes.mapper();

  /// For each kind of event, since finding the way to a kind takes longer than going it.
  private final Map<Class<?>, ObjectReader> readers = new HashMap<>();

  private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();

  private record Payload<E extends PanelEvent>(Optional<Seat.Id> by, E event) {}

  public PanelJson() {
    for (var type : EventTypes.all().values()) {
      var payload = MAPPER.getTypeFactory().constructParametricType(Payload.class, type);
      readers.put(type, MAPPER.readerFor(payload));
      writers.put(type, MAPPER.writerFor(payload));
    }
  }

  /// @param salt hex digits of 16 random bytes
  public Draft draft(Happening happening, String salt) {
    var event = happening.event();
    var type = EventTypes.nameOf(event);
    var writer = Objects.requireNonNull(writers.get(event.getClass()));
    return new Draft(
        happening.at(),
        type,
        VERSION,
        salt,
        writer.writeValueAsString(new Payload<>(happening.by(), event)));
  }

  /// What goes into the box of a secret round.
  public String slip(SecretBallot ballot) {
    return MAPPER.writeValueAsString(ballot);
  }

  /// Reads what [#slip] wrote.
  public SecretBallot ballot(String slip) {
    return MAPPER.readValue(slip, SecretBallot.class);
  }

  /// @throws UnreadableEntry if it says nothing this Parley understands
  public Happening happening(Entry entry) {
    var type =
        EventTypes.named(entry.type(), entry.version())
            .orElseThrow(() -> UnreadableEntry.unknown(entry));
    var content = entry.content().orElseThrow(() -> UnreadableEntry.redacted(entry));
    try {
      Payload<?> payload = Objects.requireNonNull(readers.get(type)).readValue(content.payload());
      return new Happening(entry.at(), payload.by(), payload.event());
    } catch (JacksonException | IllegalArgumentException e) {
      throw UnreadableEntry.damaged(entry, e);
    }
  }
}
