package org.parley.ui.stage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.Wording;

/// Says which page of how many this screen shows, turns them by the clock, and lets whoever stands
/// at it turn and hold them, with buttons and keys. What the chair chooses goes before.
final class PageTurner extends Div {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stage-pages").factory());

  private final Runnable draw;
  private final Span where = new Span();
  private final Button hold;
  private final List<ShortcutRegistration> keys = new ArrayList<>();
  private StagePages pages = new StagePages(1);
  private Optional<Integer> chosen = Optional.empty();
  private Optional<Integer> held = Optional.empty();
  private int page = 1;
  private @Nullable ScheduledFuture<?> turns;

  /// @param draw shows the screen again
  PageTurner(Runnable draw) {
    this.draw = draw;
    addClassName("stage-pages");
    hold = new Button("", _ -> hold());
    add(
        button("‹", "stage.page.back", () -> turn(-1)),
        where,
        button("›", "stage.page.on", () -> turn(1)),
        hold);
    setVisible(false);
  }

  private static Button button(String sign, String words, Runnable pressed) {
    var button = new Button(sign, _ -> pressed.run());
    button.setAriaLabel(Words.say(words));
    button.setTooltipText(Words.say(words));
    return button;
  }

  /// Which page to show now.
  ///
  /// @param chosen the page the chair holds
  int show(StagePages pages, Optional<Integer> chosen, Instant now) {
    if (!chosen.equals(this.chosen)) held = Optional.empty();
    this.chosen = chosen;
    this.pages = pages;
    page = pages.shown(held.or(() -> chosen), now);
    setVisible(pages.count() > 1);
    Wording.put(where, Words.say("stage.page", page, pages.count()));
    boolean turning = held.or(() -> chosen).isEmpty();
    Wording.put(hold, Words.say(turning ? "stage.page.hold" : "stage.page.let"));
    hold.setVisible(chosen.isEmpty() || held.isPresent());
    return page;
  }

  private void turn(int by) {
    if (pages.count() == 1) return;
    held = Optional.of(pages.turn(page, by));
    draw.run();
  }

  /// Holds the page that is shown, or goes on as the chair has it.
  private void hold() {
    if (pages.count() == 1) return;
    held = held.isPresent() ? Optional.empty() : Optional.of(page);
    draw.run();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var ui = event.getUI();
    keys.add(key(ui, () -> turn(1), Key.ARROW_RIGHT));
    keys.add(key(ui, () -> turn(1), Key.PAGE_DOWN));
    keys.add(key(ui, () -> turn(-1), Key.ARROW_LEFT));
    keys.add(key(ui, () -> turn(-1), Key.PAGE_UP));
    keys.add(key(ui, this::hold, Key.KEY_P));
    var live = new Live(ui, draw);
    turns =
        CLOCK.scheduleAtFixedRate(
            () -> {
              if (isTurning()) live.changed();
            },
            StagePages.left(Instant.now()).toMillis() + 20,
            StagePages.TURN.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static ShortcutRegistration key(UI ui, Runnable pressed, Key key) {
    return Shortcuts.addShortcutListener(ui, pressed::run, key);
  }

  /// Read on the clock's thread; whether it is out of date for a moment does not matter.
  private boolean isTurning() {
    return pages.count() > 1 && held.isEmpty() && chosen.isEmpty();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (turns != null) turns.cancel(false);
    turns = null;
    keys.forEach(ShortcutRegistration::remove);
    keys.clear();
  }
}
