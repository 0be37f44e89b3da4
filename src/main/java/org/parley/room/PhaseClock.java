package org.parley.room;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.parley.panel.Actor;
import org.parley.panel.Due;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a room's next phase when the time of one is over. On several nodes several clocks strike:
/// the panel refuses all but the first, since the phase they name is then over.
final class PhaseClock {

  private static final Logger log = LoggerFactory.getLogger(PhaseClock.class);

  private final Room room;
  private final InstantSource clock;
  private final Consumer<Panel> advanced;
  private volatile CompletableFuture<?> striking = CompletableFuture.completedFuture(null);

  PhaseClock(Room room, InstantSource clock, Consumer<Panel> advanced) {
    this.room = room;
    this.clock = clock;
    this.advanced = advanced;
  }

  /// To be called by one thread, again and again.
  void tick() {
    if (striking.isDone())
      room.panel()
          .due()
          .filter(due -> !clock.instant().isBefore(due.ends()))
          .ifPresent(this::strike);
  }

  private void strike(Due due) {
    striking =
        room.submit(Actor.CLOCK, new PanelCommand.Advance(due.phase(), due.ends()))
            .thenAccept(this::tell)
            .exceptionally(
                failure -> {
                  log.warn("Phase {} of {} could not be ended", due.phase(), room, failure);
                  return null;
                });
  }

  private void tell(Answer answer) {
    if (answer instanceof Answer.Done(var panel)) advanced.accept(panel);
  }
}
