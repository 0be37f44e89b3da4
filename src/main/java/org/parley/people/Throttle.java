package org.parley.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts what went wrong, so that nobody can go on guessing: after ten failures within a quarter
/// of an hour, tries of the same kind from the same place wait until that time is over.
@Component
public class Throttle {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int REMEMBERED = 100_000;

  private record Failures(int count, Instant since) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /// @throws TooManyTries if there were too many failures of this kind
  public synchronized void check(String kind) {
    if (isOver(kind)) throw new TooManyTries(kind);
  }

  public synchronized boolean isOver(String kind) {
    var known = failures.get(kind);
    return known != null && isRecent(known) && known.count() >= MOST;
  }

  /// Counts a try as failed before it is known to be, so that many at once are not more than ten:
  /// [#succeeded] takes it back.
  ///
  /// @return whether there may be another try of this kind
  synchronized boolean begin(String kind) {
    if (isOver(kind)) return false;
    failed(kind);
    return true;
  }

  /// A try that was begun did not fail.
  synchronized void succeeded(String kind) {
    failures.computeIfPresent(
        kind,
        (_, known) -> known.count() > 1 ? new Failures(known.count() - 1, known.since()) : null);
  }

  public synchronized void failed(String kind) {
    failures.merge(
        kind,
        new Failures(1, clock.instant()),
        (known, first) -> isRecent(known) ? new Failures(known.count() + 1, known.since()) : first);
  }

  private boolean isRecent(Failures known) {
    return known.since().plus(WINDOW).isAfter(clock.instant());
  }
}
