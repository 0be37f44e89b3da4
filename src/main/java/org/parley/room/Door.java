package org.parley.room;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Leads to a panel's room, which is opened for the first who comes. A room that nobody uses is let
/// go; but as long as anybody still holds on to it, it stays the only one of its panel.
final class Door {

  private final Supplier<Room> opening;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Room kept;
  private WeakReference<Room> room = new WeakReference<>(null);
  private long used = System.nanoTime();
  private boolean gone;

  Door(Supplier<Room> opening) {
    this.opening = opening;
  }

  /// The room; empty if the door is gone by now, then there is another. Where the room cannot be
  /// opened, the door goes.
  Optional<Room> enter() {
    lock.lock();
    try {
      if (gone) return Optional.empty();
      used = System.nanoTime();
      var open = room.get();
      if (open == null) {
        gone = true;
        open = opening.get();
        gone = false;
        room = new WeakReference<>(open);
      }
      kept = open;
      return Optional.of(open);
    } finally {
      lock.unlock();
    }
  }

  /// Others wrote. A room that is being opened may have missed it.
  void readOn() {
    lock.lock();
    try {
      var open = room.get();
      if (open != null) open.readOn();
    } finally {
      lock.unlock();
    }
  }

  /// @return whether the door has gone
  boolean tick(Duration idle) {
    if (!lock.tryLock()) return false;
    try {
      var open = room.get();
      if (open == null) return gone = true;
      open.tick();
      if (open.isBusy()) used = System.nanoTime();
      kept = System.nanoTime() - used > idle.toNanos() ? null : open;
      return false;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      var open = room.get();
      if (open != null) open.close();
    } finally {
      lock.unlock();
    }
  }
}
