package org.parley.ui.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Carries changes to one page: the first at once, those that follow within [#PAUSE_MILLIS]
/// together. However often something changes, a page is made to draw at most so often.
public final class Live {

  static final int PAUSE_MILLIS = 50;

  private static final ScheduledExecutorService PAUSES =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-pauses").factory());

  private enum State {
    IDLE,
    /// Drawn a moment ago.
    PAUSING,
    /// Drawn a moment ago, and changed since.
    CHANGED
  }

  private final UI ui;
  private final Runnable draw;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /// @param draw called with the page's session locked
  public Live(UI ui, Runnable draw) {
    this.ui = ui;
    this.draw = draw;
  }

  public void changed() {
    var before = state.getAndUpdate(s -> s == State.IDLE ? State.PAUSING : State.CHANGED);
    if (before == State.IDLE) drawAndPause();
  }

  private void drawAndPause() {
    try {
      ui.access(draw::run);
    } catch (UIDetachedException e) {
      // The page is gone; whoever tells us of changes is about to stop.
      return;
    }
    PAUSES.schedule(this::pauseOver, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void pauseOver() {
    var before = state.getAndUpdate(s -> s == State.CHANGED ? State.PAUSING : State.IDLE);
    if (before == State.CHANGED) Thread.startVirtualThread(this::drawAndPause);
  }
}
