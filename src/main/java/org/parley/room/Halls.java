package org.parley.room;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Decision;
import org.parley.consultation.Digest;
import org.parley.consultation.Ending;
import org.parley.transcript.Transcripts;
import org.parley.transcript.VoteLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live consultations of this node: opened when first asked for, let go when nobody uses them.
public final class Halls implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Halls.class);
  private static final long TICK_MILLIS = 500;
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final Transcripts transcripts;
  private final VoteLog.Logs logs;
  private final InstantSource clock;
  private final Timing timing;
  private final Salt salt = new Salt();
  private final Map<Consultation.Id, Hall> halls = new ConcurrentHashMap<>();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("hall-keeper").daemon().factory());

  /// One map at a time: each uses all processors.
  private final ExecutorService drawer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("map-drawer").daemon().factory());

  private final Publisher publisher;
  private final List<Consumer<Hall>> watchers = new CopyOnWriteArrayList<>();

  /// Makes what is published of a consultation when it ends.
  public interface Publisher {
    Ending ending(Hall hall, Digest digest);
  }

  public Halls(
      Transcripts transcripts, VoteLog.Logs logs, InstantSource clock, Publisher publisher) {
    this(transcripts, logs, clock, publisher, Timing.USUAL);
  }

  Halls(
      Transcripts transcripts,
      VoteLog.Logs logs,
      InstantSource clock,
      Publisher publisher,
      Timing timing) {
    this.publisher = publisher;
    this.transcripts = transcripts;
    this.logs = logs;
    this.clock = clock;
    this.timing = timing;
    transcripts.watch(new Reporter());
    keeper.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// The hall of a consultation. The first who asks waits until all votes are read.
  ///
  /// @throws NoSuchConsultation if there is none
  public Hall hall(Consultation.Id id) {
    var open = halls.get(id);
    return open != null && !open.isShut()
        ? open
        : halls.compute(id, (_, known) -> known == null || known.isShut() ? open(id) : known);
  }

  private Hall open(Consultation.Id id) {
    var hall = new Hall(id, new Ledger(id, transcripts, timing, salt), logs, clock, publisher);
    watchers.forEach(watcher -> watcher.accept(hall));
    return hall;
  }

  /// Tells of every hall that is opened from now on, before anybody else has it.
  public void watch(Consumer<Hall> watcher) {
    watchers.add(watcher);
  }

  /// Begins a consultation; returns when it is on disk.
  public HallAnswer create(Actor actor, Create create) {
    return switch (create.decide()) {
      case Decision.Refused(var refusal) -> new HallAnswer.Refused(refusal);
      case Decision.Accepted(var events) -> {
        var id = create.consultation();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!new Ledger(id, transcripts, timing, salt).begin(at, actor, events))
          throw new IllegalStateException("there is a consultation " + id);
        yield new HallAnswer.Done(hall(id).consultation());
      }
    };
  }

  /// Takes no more votes. What has been handed in still gets to disk.
  @Override
  public void close() {
    keeper.shutdown();
    drawer.shutdown();
    halls.values().forEach(Hall::close);
  }

  private void tick() {
    halls.forEach(
        (id, hall) -> {
          try {
            if (hall.isIdle(IDLE)) {
              halls.remove(id, hall);
              hall.close();
            } else {
              hall.tick(drawer::execute);
              if (hall.isOver()) drawer.execute(() -> hall.close(new Actor.Keeper()));
            }
          } catch (RuntimeException e) {
            log.error("Keeping consultation {} failed", id, e);
          }
        });
  }

  /// Has halls read on, each on a thread of its own: the one that brings the word has to go on
  /// listening.
  private final class Reporter implements Transcripts.Watcher {

    @Override
    public void appended(UUID stream) {
      var hall = halls.get(new Consultation.Id(stream));
      if (hall != null) Thread.startVirtualThread(hall::readOn);
    }

    @Override
    public void missed() {
      halls.values().forEach(hall -> Thread.startVirtualThread(hall::readOn));
    }
  }
}
