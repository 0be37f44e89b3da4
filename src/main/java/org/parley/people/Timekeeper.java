package org.parley.people;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.panel.Panel;
import org.parley.room.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sees to it that panels whose phases open by the clock have a room when the time comes, also
/// after a restart and where nobody looks. The room then does it.
@Component
public class Timekeeper {

  private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);
  private static final int SECONDS = 5;

  private final Rooms rooms;
  private final Listings listings;
  private final InstantSource clock;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("timekeeper").daemon().factory());

  Timekeeper(Rooms rooms, Listings listings, InstantSource clock) {
    this.rooms = rooms;
    this.listings = listings;
    this.clock = clock;
    rooms.whenAdvanced(listings::update);
    sweeper.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void sweep() {
    try {
      listings.due(clock.instant()).forEach(this::open);
    } catch (RuntimeException e) {
      log.warn("Panels that are due could not be looked up", e);
    }
  }

  private void open(Panel.Id id) {
    try {
      var panel = rooms.room(id).panel();
      // Another node has advanced it, or it was extended: the list is behind the record.
      if (panel.due().filter(due -> !clock.instant().isBefore(due.ends())).isEmpty())
        listings.update(panel);
    } catch (RuntimeException e) {
      log.warn("Panel {} is due and cannot be opened", id, e);
    }
  }

  @PreDestroy
  void close() {
    sweeper.shutdownNow();
  }
}
