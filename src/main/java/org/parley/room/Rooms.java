package org.parley.room;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parley.panel.Convene;
import org.parley.panel.Decision;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.PanelJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live panels of this node: opened when first asked for, let go when nobody uses them.
public final class Rooms implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rooms.class);
  private static final long TICK_MILLIS = 200;

  private final Desk desk;
  private final Map<Panel.Id, Door> doors = new ConcurrentHashMap<>();
  private final List<Consumer<Panel>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("room-keeper").daemon().factory());

  public Rooms(Transcripts transcripts, InstantSource clock) {
    this(transcripts, clock, Timing.USUAL);
  }

  Rooms(Transcripts transcripts, InstantSource clock, Timing timing) {
    this.desk = new Desk(transcripts, new PanelJson(), new Salt(), clock, timing);
    transcripts.watch(new Reporter());
    keeper.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// The room of a panel.
  ///
  /// @throws NoSuchPanel if there is none
  /// @throws org.parley.transcript.BrokenTranscript if its record was tampered with
  /// @throws org.parley.transcript.json.UnreadableEntry if its record is beyond this Parley
  public Room room(Panel.Id id) {
    while (true) {
      var door = doors.computeIfAbsent(id, _ -> new Door(() -> new Room(id, desk, this::advanced)));
      try {
        var room = door.enter();
        if (room.isPresent()) return room.get();
      } catch (RuntimeException | Error e) {
        doors.remove(id, door);
        throw e;
      }
      doors.remove(id, door);
    }
  }

  /// Begins a panel. The future completes once it is on disk.
  public CompletableFuture<Answer> convene(Convene convene) {
    return switch (convene.decide()) {
      case Decision.Refused(var refusal) ->
          CompletableFuture.completedFuture(new Answer.Refused(refusal));
      case Decision.Deposited _ -> throw new IllegalStateException("no panel begins with a ballot");
      case Decision.Accepted(var events) -> {
        var id = convene.panel();
        yield begin(id, desk.beginning(events))
            .thenApply(
                begun -> {
                  if (!begun) throw new IllegalStateException("there is a panel " + id);
                  return new Answer.Done(room(id).panel());
                });
      }
    };
  }

  /// Puts a whole life on record that was decided before, all of it or nothing. A panel that is on
  /// record already stays as it is, and its own life is answered.
  public CompletableFuture<Panel> admit(Panel.Id id, List<Happening> life) {
    return begin(id, life).thenApply(_ -> room(id).panel());
  }

  private CompletableFuture<Boolean> begin(Panel.Id id, List<Happening> life) {
    return CompletableFuture.supplyAsync(
        () -> new Beginning(id, desk).record(life), Thread::startVirtualThread);
  }

  /// Takes no more commands. What has been handed in to the record still gets there.
  @Override
  public void close() {
    keeper.shutdown();
    doors.values().forEach(Door::close);
  }

  /// Calls after the clock has opened a phase in a room of this node.
  public void whenAdvanced(Consumer<Panel> listener) {
    listeners.add(listener);
  }

  private void advanced(Panel panel) {
    listeners.forEach(listener -> listener.accept(panel));
  }

  private void tick() {
    doors.forEach(
        (id, door) -> {
          try {
            if (door.tick(desk.timing().idle())) doors.remove(id, door);
          } catch (RuntimeException e) {
            log.error("Keeping room {} failed", id, e);
          }
        });
  }

  /// Has rooms read on, each on a thread of its own: the one that brings the word has to go on
  /// listening.
  private final class Reporter implements Transcripts.Watcher {

    @Override
    public void appended(UUID stream) {
      var door = doors.get(new Panel.Id(stream));
      if (door != null) Thread.startVirtualThread(door::readOn);
    }

    @Override
    public void missed() {
      doors.values().forEach(door -> Thread.startVirtualThread(door::readOn));
    }
  }
}
