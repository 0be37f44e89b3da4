package org.parley.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners of changes, each on a thread of its own while it has something to be told: a
/// slow or failing listener holds up nobody, and hears only of how things stand last.
///
/// @param <T> how things stand, immutable
final class Notifier<T> {

  private static final Logger log = LoggerFactory.getLogger(Notifier.class);

  private final String subject;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /// @param subject whose changes these are, for the log
  Notifier(String subject) {
    this.subject = subject;
  }

  private final class Line {
    private final Consumer<T> listener;
    private final AtomicReference<T> latest = new AtomicReference<>();
    private final Executor threads;
    private volatile boolean ended;

    Line(Consumer<T> listener, Executor threads) {
      this.threads = threads;
      this.listener = listener;
    }

    void changed(T now) {
      if (latest.getAndSet(now) == null) threads.execute(this::tell);
    }

    private void tell() {
      var told = latest.get();
      while (told != null) {
        if (!ended) tell(told);
        told = latest.compareAndSet(told, null) ? null : latest.get();
      }
    }

    /// Whatever a listener throws, errors included, it has to hear of the next change.
    private void tell(T now) {
      try {
        listener.accept(now);
      } catch (Throwable e) {
        log.error("A listener to the {} failed", subject, e);
      }
    }

    void end() {
      ended = true;
      lines.remove(this);
    }
  }

  /// @return what ends it
  Runnable add(Consumer<T> listener) {
    return add(listener, Thread::startVirtualThread);
  }

  /// @param threads which the listener is told on
  /// @return what ends it
  Runnable add(Consumer<T> listener, Executor threads) {
    var line = new Line(listener, threads);
    lines.add(line);
    return line::end;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// To be called by one thread at a time, in the order of the changes.
  void changed(T now) {
    lines.forEach(line -> line.changed(now));
  }
}
