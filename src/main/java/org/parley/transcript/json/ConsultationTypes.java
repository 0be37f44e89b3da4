package org.parley.transcript.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.ConsultationEvent;

/// The names under which a consultation's events are stored. A name, once released, keeps its
/// meaning and shape for ever; a new shape gets a new version.
final class ConsultationTypes {

  private static final Map<String, Class<? extends ConsultationEvent>> CLASSES =
      Map.ofEntries(
          Map.entry("consultation-created", ConsultationEvent.Created.class),
          Map.entry("consultation-edited", ConsultationEvent.Edited.class),
          Map.entry("statement-added", ConsultationEvent.StatementAdded.class),
          Map.entry("statement-imported", ConsultationEvent.StatementImported.class),
          Map.entry("statement-accepted", ConsultationEvent.StatementAccepted.class),
          Map.entry("statement-rejected", ConsultationEvent.StatementRejected.class),
          Map.entry("second-opinion-asked", ConsultationEvent.SecondOpinionAsked.class),
          Map.entry("statement-merged", ConsultationEvent.StatementMerged.class),
          Map.entry("statement-reworded", ConsultationEvent.StatementReworded.class),
          Map.entry("statement-marked", ConsultationEvent.StatementMarked.class),
          Map.entry("consultation-paused", ConsultationEvent.Paused.class),
          Map.entry("consultation-resumed", ConsultationEvent.Resumed.class),
          Map.entry("votes-digested", ConsultationEvent.VotesDigested.class),
          Map.entry("consultation-closed", ConsultationEvent.Closed.class));

  private static final Map<Class<?>, String> NAMES = new HashMap<>();

  static {
    CLASSES.forEach((name, type) -> NAMES.put(type, name));
  }

  private ConsultationTypes() {}

  static String nameOf(ConsultationEvent event) {
    var name = NAMES.get(event.getClass());
    if (name == null) throw new IllegalStateException("no name for " + event.getClass());
    return name;
  }

  /// Empty if this Parley does not know the type.
  static Optional<Class<? extends ConsultationEvent>> named(String name, int version) {
    return version == 1 ? Optional.ofNullable(CLASSES.get(name)) : Optional.empty();
  }

  static Map<String, Class<? extends ConsultationEvent>> all() {
    return CLASSES;
  }
}
