package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// A phase whose end the clock watches.
///
/// @param ends when the next phase opens by itself
public record Due(int phase, Instant ends) {

  static Optional<Due> of(Panel panel) {
    return panel.settings().pace() == Pace.BY_THE_CLOCK
            && !panel.isClosed()
            && !panel.isPaused()
            && panel.nextPhase().isPresent()
        ? panel
            .openPhase()
            .flatMap(phase -> phase.ends().map(ends -> new Due(phase.number(), ends)))
        : Optional.empty();
  }
}
