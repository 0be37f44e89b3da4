package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// A step of the agenda as it stands.
///
/// @param number from 1, its place on the agenda
/// @param minutes how long it is meant to last, 0 for as long as it takes
public record Phase(
    int number, PhaseKind kind, int minutes, Optional<Instant> opened, Optional<Instant> closed) {

  public boolean isOpen() {
    return opened.isPresent() && closed.isEmpty();
  }

  public boolean isOver() {
    return closed.isPresent();
  }

  Phase openedAt(Instant at) {
    return new Phase(number, kind, minutes, Optional.of(at), Optional.empty());
  }

  Phase closedAt(Instant at) {
    return new Phase(number, kind, minutes, opened, Optional.of(at));
  }
}
