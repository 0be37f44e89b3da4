package org.parley.people;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Attendance;
import org.parley.consultation.Ending;
import org.parley.consultation.Patterns;
import org.parley.consultation.Turnout;
import org.parley.room.Hall;
import org.springframework.stereotype.Component;

/// What a host should know of how people take part: turnout over time, and what looks suspicious.
/// Counted from the log of the votes when somebody looks, each time only from where it was left.
@Component
public class Attention {

  private static final long FRESH_NANOS = 5_000_000_000L;

  private final Arrivals arrivals;
  private final Map<Hall, State> states = Collections.synchronizedMap(new WeakHashMap<>());

  Attention(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  public record Seen(Turnout turnout, Patterns patterns) {}

  private static final class State {
    private final Attendance attendance = new Attendance();
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Seen seen;
    private volatile long version;
    private volatile long at;
  }

  /// What was counted last; where that is some seconds old it is counted anew meanwhile.
  ///
  /// @param done called once there is something newer
  public Optional<Seen> last(Hall hall, Runnable done) {
    var state = state(hall);
    boolean fresh =
        state.seen != null
            && (state.version == hall.picture().version()
                || System.nanoTime() - state.at < FRESH_NANOS);
    if (!fresh && state.counting.compareAndSet(false, true))
      Thread.startVirtualThread(
          () -> {
            try {
              count(hall);
            } finally {
              state.counting.set(false);
            }
            done.run();
          });
    return Optional.ofNullable(state.seen);
  }

  /// Counts all there is now.
  public Seen count(Hall hall) {
    var state = state(hall);
    long version = hall.picture().version();
    synchronized (state) {
      hall.tell(state.attendance);
      var now = hall.consultation();
      var patterns =
          now.ending()
              .flatMap(Ending::patterns)
              .orElseGet(
                  () -> Patterns.of(now, hall.votes(), state.attendance, arrivals.of(now.id())));
      var seen = new Seen(state.attendance.turnout(), patterns);
      state.seen = seen;
      state.version = version;
      state.at = System.nanoTime();
      return seen;
    }
  }

  private State state(Hall hall) {
    return states.computeIfAbsent(hall, _ -> new State());
  }
}
