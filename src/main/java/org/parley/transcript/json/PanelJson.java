package org.parley.transcript.json;

import java.util.Optional;
import org.parley.panel.Happening;
import org.parley.panel.PanelEvent;
import org.parley.panel.Seat;
import org.parley.panel.SecretBallot;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A panel's happenings as entries and back. The payload is `{"by": seat or absent, "event": {…}}`.
public final class PanelJson {

  private static final int VERSION = 1;

  private final JsonMapper mapper = Shapes.mapper();

  private record Payload<E extends PanelEvent>(Optional<Seat.Id> by, E event) {}

  /// @param salt hex digits of 16 random bytes
  public Draft draft(Happening happening, String salt) {
    return new Draft(
        happening.at(),
        EventTypes.nameOf(happening.event()),
        VERSION,
        salt,
        mapper.writeValueAsString(new Payload<>(happening.by(), happening.event())));
  }

  /// What goes into the box of a secret round.
  public String slip(SecretBallot ballot) {
    return mapper.writeValueAsString(ballot);
  }

  /// Reads what [#slip] wrote.
  public SecretBallot ballot(String slip) {
    return mapper.readValue(slip, SecretBallot.class);
  }

  /// @throws UnreadableEntry if it says nothing this Parley understands
  public Happening happening(Entry entry) {
    var type =
        EventTypes.named(entry.type(), entry.version())
            .orElseThrow(() -> UnreadableEntry.unknown(entry));
    var content = entry.content().orElseThrow(() -> UnreadableEntry.redacted(entry));
    try {
      Payload<?> payload =
          mapper.readValue(
              content.payload(),
              mapper.getTypeFactory().constructParametricType(Payload.class, type));
      return new Happening(entry.at(), payload.by(), payload.event());
    } catch (JacksonException | IllegalArgumentException e) {
      throw UnreadableEntry.damaged(entry, e);
    }
  }
}
