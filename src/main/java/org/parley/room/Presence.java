package org.parley.room;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.parley.panel.Panel;
import org.parley.panel.Seat;

/// Who is present at a panel: the seats that have a window open on this node. Held in memory and
/// never recorded. Each node of a cluster knows its own windows only.
public final class Presence {

  private final SortedMap<Seat.Id, Integer> windows = new TreeMap<>();
  private final Notifier<Set<Seat.Id>> notifier;
  private volatile Set<Seat.Id> present = Set.of();

  Presence(Panel.Id panel) {
    this.notifier = new Notifier<>("presence of " + panel);
  }

  /// A seat opens a window.
  ///
  /// @return what closes it again; running it twice closes it once
  public Runnable enter(Seat.Id seat) {
    count(seat, 1);
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) count(seat, -1);
    };
  }

  /// Seats with at least one window, in their order.
  public Set<Seat.Id> present() {
    return present;
  }

  /// Calls after a seat came or went, one call at a time, with those who were then present. Changes
  /// that come faster than the listener takes them are passed over but for the last.
  ///
  /// @return what ends it
  public Runnable listen(Consumer<Set<Seat.Id>> listener) {
    return notifier.add(listener);
  }

  /// Whether nobody is here and nobody asks.
  boolean isIdle() {
    return present.isEmpty() && notifier.isEmpty();
  }

  private synchronized void count(Seat.Id seat, int more) {
    windows.merge(seat, more, Integer::sum);
    windows.values().removeIf(open -> open == 0);
    if (present.equals(windows.keySet())) return;
    present = Collections.unmodifiableSet(new TreeSet<>(windows.keySet()));
    notifier.changed(present);
  }
}
