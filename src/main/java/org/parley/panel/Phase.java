package org.parley.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A step of the agenda as it stands.
///
/// @param number from 1, its place on the agenda
/// @param minutes how long it is meant to last, 0 for as long as it takes
/// @param opened when it was opened last
/// @param ends when it is meant to end, as extended and put off by pauses
/// @param before how long it had been open before it was opened last
public record Phase(
    int number,
    PhaseKind kind,
    int minutes,
    Optional<Instant> opened,
    Optional<Instant> closed,
    Optional<Instant> ends,
    Duration before) {

  static Phase planned(int number, PhaseKind kind, int minutes) {
    return new Phase(
        number, kind, minutes, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  public boolean isOpen() {
    return opened.isPresent() && closed.isEmpty();
  }

  public boolean isOver() {
    return closed.isPresent();
  }

  /// How long it has been open in all.
  public Duration lasted(Instant now) {
    return opened
        .map(since -> before.plus(between(since, closed.orElse(now))))
        .orElse(Duration.ZERO);
  }

  private static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }

  Phase openedAt(Instant at) {
    return reopenedAt(at, minutes);
  }

  Phase closedAt(Instant at) {
    return new Phase(number, kind, minutes, opened, Optional.of(at), ends, before);
  }

  /// @param more minutes, 0 for as long as it takes
  Phase reopenedAt(Instant at, int more) {
    return new Phase(
        number,
        kind,
        minutes,
        Optional.of(at),
        Optional.empty(),
        more == 0 ? Optional.empty() : Optional.of(at.plus(Duration.ofMinutes(more))),
        lasted(at));
  }

  /// Ends later: so long after it was to end, or from now on where it was to end earlier or never.
  Phase extended(int more, Instant now) {
    var from = ends.filter(now::isBefore).orElse(now);
    return endingAt(from.plus(Duration.ofMinutes(more)));
  }

  /// A pause is not taken off its time.
  Phase resumed(Instant paused, Instant now) {
    var from = opened.filter(paused::isBefore).orElse(paused);
    return ends.map(end -> endingAt(end.plus(between(from, now)))).orElse(this);
  }

  private Phase endingAt(Instant end) {
    return new Phase(number, kind, minutes, opened, closed, Optional.of(end), before);
  }
}
