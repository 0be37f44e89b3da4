package org.parley.ui.chair;

import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Phase;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// A phase with its times, as the desk shows it.
///
/// @param real when it was open last and for how long in all, once it is over
/// @param leads whether the person who looks may step to it
record PhaseTimes(Phase phase, State state, Optional<String> real, boolean leads) {

  enum State {
    OVER,
    OPEN,
    LEFT_OUT,
    NEXT,
    TO_COME
  }

  static PhaseTimes of(Phase phase, PanelNow now) {
    return new PhaseTimes(
        phase,
        state(phase, now.panel()),
        phase
            .closed()
            .map(
                closed ->
                    Words.say(
                        "chair.times.real",
                        Words.hour(phase.opened().orElseThrow()),
                        Words.hour(closed),
                        phase.lasted(closed).plusSeconds(30).toMinutes())),
        now.isChair() && !now.panel().isClosed());
  }

  private static State state(Phase phase, Panel panel) {
    if (phase.isOpen()) return State.OPEN;
    if (phase.isOver()) return State.OVER;
    var next = panel.nextPhase().map(Phase::number);
    if (next.isEmpty() || phase.number() < next.get()) return State.LEFT_OUT;
    return phase.number() == next.get() ? State.NEXT : State.TO_COME;
  }
}
