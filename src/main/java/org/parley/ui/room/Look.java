package org.parley.ui.room;

import java.util.Comparator;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Phase;

/// What a reader looks at in the middle of the room.
///
/// @param phase the number of the phase on the agenda, 0 where it is none of them
record Look(Subject subject, int phase) {

  static Look of(Phase phase) {
    return new Look(Subject.of(phase.kind()), phase.number());
  }

  /// What the panel is at: the phase that is open, or else the one that was open last.
  static Look at(Panel panel) {
    if (panel.isClosed()) return new Look(Subject.RESULT, 0);
    return panel
        .openPhase()
        .or(() -> last(panel))
        .map(Look::of)
        .orElse(new Look(Subject.ARRIVAL, 0));
  }

  private static Optional<Phase> last(Panel panel) {
    return panel.phases().stream()
        .filter(phase -> phase.opened().isPresent())
        .max(Comparator.comparing(Phase::number));
  }

  Optional<Phase> phase(Panel panel) {
    return phase == 0 ? Optional.empty() : Optional.of(panel.phases().get(phase - 1));
  }
}
