package org.parley.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets people try what they may be guessing, and lets nobody go on guessing: after ten wrong tries
/// within a quarter of an hour, those of the same kind from the same network are refused until that
/// time is over.
@Component
public class Throttle {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REMEMBERED = 100_000;

  private static final class Tries {
    private int running;
    private int wrong;
    private Instant since = Instant.MIN;
  }

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Map<String, Tries> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /// Looks up what somebody gave. What is found, and a look-up that fails by itself, counts for
  /// nothing: whoever meets a database that fails has guessed nothing.
  ///
  /// @param kind what may be guessed
  /// @param address where the try comes from
  /// @param lookUp what it leads to; empty if it was wrong
  /// @throws TooManyTries if there were too many wrong ones of this kind from there
  public <T> Optional<T> attempt(String kind, String address, Supplier<Optional<T>> lookUp) {
    var tries = begin(kind + " " + Network.of(address));
    boolean wrong = false;
    try {
      var found = lookUp.get();
      wrong = found.isEmpty();
      return found;
    } finally {
      end(tries, wrong);
    }
  }

  /// Each that is being looked up may yet turn out to be wrong. So when these and the wrong ones
  /// are ten, others wait for one to end: many at once are no more than one after another, and a
  /// class that comes together is let in.
  private Tries begin(String what) {
    lock.lock();
    try {
      var tries = known.computeIfAbsent(what, _ -> new Tries());
      long patience = PATIENCE.toNanos();
      while (wrong(tries) + tries.running >= MOST) {
        if (wrong(tries) >= MOST || patience <= 0) throw new TooManyTries(what);
        patience = ended.awaitNanos(patience);
      }
      tries.running++;
      return tries;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyTries(what);
    } finally {
      lock.unlock();
    }
  }

  private void end(Tries tries, boolean wrong) {
    lock.lock();
    try {
      tries.running--;
      if (wrong) {
        if (wrong(tries) == 0) tries.since = clock.instant();
        tries.wrong++;
      }
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private int wrong(Tries tries) {
    if (!tries.since.isAfter(clock.instant().minus(WINDOW))) tries.wrong = 0;
    return tries.wrong;
  }
}
