package org.parley.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.parley.panel.Panel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners of a room's changes, each on a thread of its own while it has something to be
/// told: a slow or failing listener holds up nobody, and hears only of the latest panel.
final class Notifier {

  private static final Logger log = LoggerFactory.getLogger(Notifier.class);

  private final List<Line> lines = new CopyOnWriteArrayList<>();

  private final class Line {
    private final Consumer<Panel> listener;
    private final AtomicReference<Panel> latest = new AtomicReference<>();

    Line(Consumer<Panel> listener) {
      this.listener = listener;
    }

    void changed(Panel panel) {
      if (latest.getAndSet(panel) == null) Thread.startVirtualThread(this::tell);
    }

    private void tell() {
      var told = latest.get();
      while (told != null) {
        try {
          listener.accept(told);
        } catch (RuntimeException e) {
          log.error("A listener of panel {} failed", told.id(), e);
        }
        told = latest.compareAndSet(told, null) ? null : latest.get();
      }
    }
  }

  Runnable add(Consumer<Panel> listener) {
    var line = new Line(listener);
    lines.add(line);
    return () -> lines.remove(line);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  void changed(Panel panel) {
    lines.forEach(line -> line.changed(panel));
  }
}
