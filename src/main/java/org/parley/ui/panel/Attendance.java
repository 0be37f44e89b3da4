package org.parley.ui.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Has somebody count as present for as long as their page can be reached. A page that ends without
/// a word, with its network or its power, is given up only after a quarter of an hour, so that who
/// comes back finds it as it was; until then nobody is to be taken for present who is not.
final class Attendance {

  private static final int LOOK_SECONDS = 10;

  /// A connection that changes from one network to another is forgiven.
  private static final int LOOKS_IN_VAIN = 2;

  private static final ScheduledExecutorService LOOKS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("attendance").factory());

  private final BooleanSupplier reached;
  private final Supplier<Runnable> enter;
  private Optional<Runnable> leave;
  private int vain;
  private boolean ended;

  /// Enters at once.
  ///
  /// @param reached whether the page can be reached now
  /// @param enter has the person count as present, and returns what ends that
  Attendance(BooleanSupplier reached, Supplier<Runnable> enter) {
    this.reached = reached;
    this.enter = enter;
    leave = Optional.of(enter.get());
  }

  /// Attends at a page that has just been opened.
  ///
  /// @return what ends it
  static Runnable at(UI ui, Supplier<Runnable> enter) {
    var attendance = new Attendance(() -> isReached(ui), enter);
    var looks =
        LOOKS.scheduleWithFixedDelay(
            () -> look(ui, attendance), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return () -> {
      looks.cancel(false);
      attendance.end();
    };
  }

  private static void look(UI ui, Attendance attendance) {
    try {
      ui.access(attendance::look);
    } catch (UIDetachedException _) {
      // The page is gone, and ends this.
    }
  }

  private static boolean isReached(UI ui) {
    var connection = ui.getInternals().getPushConnection();
    return connection == null || connection.isConnected();
  }

  void look() {
    if (ended) return;
    vain = reached.getAsBoolean() ? 0 : vain + 1;
    if (vain == 0 && leave.isEmpty()) leave = Optional.of(enter.get());
    else if (vain >= LOOKS_IN_VAIN) leave();
  }

  void end() {
    ended = true;
    leave();
  }

  private void leave() {
    leave.ifPresent(Runnable::run);
    leave = Optional.empty();
  }
}
