package org.parley.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Actor;
import org.parley.panel.PanelCommand;

/// Attempts whose callers were sent away, and which may be in the record or get there. Who asks for
/// the same again gets the same attempt.
final class Abandoned {

  private final List<Attempt> attempts = new ArrayList<>();

  /// Sends the caller away; what was never handed in need not be remembered.
  void add(Attempt attempt, Throwable reason) {
    attempt.abandon(reason);
    if (!attempt.heads().isEmpty()) attempts.add(attempt);
  }

  Optional<Attempt> revive(Actor actor, PanelCommand command) {
    var found = attempts.stream().filter(a -> a.isFor(actor, command)).findFirst();
    found.ifPresent(
        attempt -> {
          attempts.remove(attempt);
          attempt.revive();
        });
    return found;
  }

  /// Forgets what has been remembered long enough, and what can get into the record no more.
  void forget(Timing timing, long recordedUpTo) {
    attempts.removeIf(
        attempt ->
            attempt.isRecorded()
                ? attempt.isOlderThan(timing.memory())
                : attempt.isLost(recordedUpTo));
  }

  Stream<Attempt> stream() {
    return attempts.stream();
  }

  boolean isEmpty() {
    return attempts.isEmpty();
  }
}
