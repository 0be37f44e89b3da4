package org.parley.ui.room;

import org.parley.panel.Panel;
import org.parley.panel.Phase;

/// A phase as the agenda shows it.
///
/// @param looked whether the reader looks at its work
record PhaseShown(Phase phase, State state, boolean looked) {

  enum State {
    DONE,
    NOW,
    /// A later phase has been opened instead.
    SKIPPED,
    TO_COME
  }

  static PhaseShown of(Phase phase, Panel panel, Look look) {
    return new PhaseShown(phase, state(phase, panel), look.phase() == phase.number());
  }

  private static State state(Phase phase, Panel panel) {
    if (phase.isOver()) return State.DONE;
    if (phase.isOpen()) return State.NOW;
    return panel.isClosed() || isPassed(phase, panel) ? State.SKIPPED : State.TO_COME;
  }

  private static boolean isPassed(Phase phase, Panel panel) {
    return panel.phases().stream()
        .anyMatch(other -> other.number() > phase.number() && other.opened().isPresent());
  }
}
