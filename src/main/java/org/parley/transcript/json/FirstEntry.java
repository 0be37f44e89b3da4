package org.parley.transcript.json;

import org.parley.consultation.ConsultationEvent;
import org.parley.panel.PanelEvent;
import org.parley.transcript.Entry;

/// What a stream is of, by its first entry: panels and consultations are named alike, and nobody
/// finds the one where the other is asked for.
public final class FirstEntry {

  private FirstEntry() {}

  public static boolean isOfPanel(Entry first) {
    return EventTypes.named(first.type(), first.version())
        .filter(PanelEvent.Convened.class::equals)
        .isPresent();
  }

  public static boolean isOfConsultation(Entry first) {
    return ConsultationTypes.named(first.type(), first.version())
        .filter(ConsultationEvent.Created.class::equals)
        .isPresent();
  }
}
