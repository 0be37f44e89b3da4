package org.parley.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Actor;
import org.parley.panel.PanelCommand;

/// Attempts whose callers were sent away, and which may be in the record or get there. Who next
/// asks for the same again gets the same attempt. Who asks for something else first has gone on: if
/// they come back to what they asked before, they want it done anew, as a ballot that is changed
/// and then changed back.
final class Abandoned {

  private record Asked(Actor actor, PanelCommand command) {}

  private final Map<Asked, Deque<Attempt>> attempts = new LinkedHashMap<>();

  /// Sends the caller away; what was never handed in need not be remembered, nor what can as well
  /// be done twice. Secret ballots are kept no longer than need be.
  void add(Attempt attempt, Throwable reason) {
    attempt.abandon(reason);
    if (!attempt.heads().isEmpty() && !attempt.isDeposit())
      attempts
          .computeIfAbsent(new Asked(attempt.actor, attempt.command), _ -> new ArrayDeque<>(1))
          .add(attempt);
  }

  Optional<Attempt> revive(Actor actor, PanelCommand command) {
    if (attempts.isEmpty()) return Optional.empty();
    var asked = new Asked(actor, command);
    attempts.keySet().removeIf(other -> other.actor().equals(actor) && !other.equals(asked));
    var same = attempts.get(asked);
    if (same == null) return Optional.empty();
    var first = same.remove();
    if (same.isEmpty()) attempts.remove(asked);
    first.revive();
    return Optional.of(first);
  }

  /// Forgets what has been remembered long enough, and what can get into the record no more.
  void forget(Timing timing, long recordedUpTo) {
    attempts
        .values()
        .removeIf(
            same -> {
              same.removeIf(
                  attempt ->
                      attempt.isRecorded()
                          ? attempt.isOlderThan(timing.memory())
                          : attempt.isLost(recordedUpTo));
              return same.isEmpty();
            });
  }

  Stream<Attempt> stream() {
    return attempts.values().stream().flatMap(Deque::stream);
  }

  boolean isEmpty() {
    return attempts.isEmpty();
  }
}
