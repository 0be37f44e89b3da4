package org.parley.ui.panel;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Carries changes to one page: the first at once, those that follow within [#PAUSE_MILLIS]
/// together. However often something changes, a page is made to draw at most so often. What a page
/// has been told ahead it is drawn with a moment later, and not all pages at the same moment.
public final class Live {

  static final int PAUSE_MILLIS = 50;

  private static final ScheduledExecutorService PAUSES =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-pauses").factory());

  /// Drawing takes a processor each. Requests are answered beside it, on threads of their own: they
  /// do not wait until all pages are drawn.
  private static final Executor DRAWING =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("drawing-", 0).factory());

  private enum State {
    IDLE,
    /// Drawn a moment ago.
    PAUSING,
    /// Drawn a moment ago, and changed since.
    CHANGED
  }

  private final UI ui;
  private final Runnable draw;

  /// Whether the page has yet to be drawn with something that its reader has been told.
  private final AtomicBoolean told = new AtomicBoolean();

  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /// @param draw called with the page's session locked
  public Live(UI ui, Runnable draw) {
    this.ui = ui;
    this.draw = draw;
  }

  /// Has the page drawn.
  public void changed() {
    var before = state.getAndUpdate(s -> s == State.IDLE ? State.PAUSING : State.CHANGED);
    if (before == State.IDLE) drawAndPause();
  }

  /// Has the page drawn within some time, together with what changes until then: its reader has
  /// been told.
  public void told(Duration within) {
    if (told.compareAndSet(false, true))
      PAUSES.schedule(this::toldOver, within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void drawAndPause() {
    DRAWING.execute(this::draw);
  }

  private void draw() {
    try {
      ui.access(
          () -> {
            told.set(false);
            draw.run();
          });
    } catch (UIDetachedException e) {
      // The page is gone; whoever tells us of changes is about to stop.
      return;
    }
    PAUSES.schedule(this::pauseOver, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void toldOver() {
    if (told.get()) changed();
  }

  private void pauseOver() {
    var before = state.getAndUpdate(s -> s == State.CHANGED ? State.PAUSING : State.IDLE);
    if (before == State.CHANGED) drawAndPause();
  }
}
