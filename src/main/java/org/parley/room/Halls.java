package org.parley.room;

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
import org.parley.transcript.Drawings;
import org.parley.transcript.Transcripts;
import org.parley.transcript.VoteLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live consultations of this node: opened when first asked for, let go when nobody uses them,
/// and opened again as they were.
public final class Halls implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Halls.class);
  private static final long TICK_MILLIS = 500;

  private final Transcripts transcripts;
  private final VoteLog.Logs logs;
  private final Drawings drawings;
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
  private final List<Consumer<Consultation.Id>> watchers = new CopyOnWriteArrayList<>();

  /// Makes what is published of a consultation when it ends.
  public interface Publisher {
    Ending ending(Hall hall, Digest digest);
  }

  public Halls(
      Transcripts transcripts,
      VoteLog.Logs logs,
      Drawings drawings,
      InstantSource clock,
      Publisher publisher) {
    this(transcripts, logs, drawings, clock, publisher, Timing.OF_HALLS);
  }

  Halls(
      Transcripts transcripts,
      VoteLog.Logs logs,
      Drawings drawings,
      InstantSource clock,
      Publisher publisher,
      Timing timing) {
    this.publisher = publisher;
    this.transcripts = transcripts;
    this.logs = logs;
    this.drawings = drawings;
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
    if (open != null && open.enter()) return open;
    return halls.compute(id, (_, known) -> known != null && known.enter() ? known : open(id));
  }

  private Hall open(Consultation.Id id) {
    return new Hall(id, ledger(id), logs, drawings, clock, publisher, () -> changed(id));
  }

  private Ledger ledger(Consultation.Id id) {
    return new Ledger(id, transcripts, timing, salt);
  }

  private void changed(Consultation.Id id) {
    watchers.forEach(watcher -> watcher.accept(id));
  }

  boolean isOpen(Consultation.Id id) {
    return halls.containsKey(id);
  }

  /// Calls when the record of a consultation goes on that is open here; to be answered quickly.
  /// What goes on while nobody has it open here is heard elsewhere, or by reading its [Chronicle].
  public void watch(Consumer<Consultation.Id> watcher) {
    watchers.add(watcher);
  }

  /// What is recorded of a consultation, from the beginning.
  public Chronicle chronicle(Consultation.Id id) {
    return new Chronicle(id, ledger(id));
  }

  /// Begins a consultation; returns when it is on disk.
  public HallAnswer create(Actor actor, Create create) {
    return switch (create.decide()) {
      case Decision.Refused(var refusal) -> new HallAnswer.Refused(refusal);
      case Decision.Accepted(var events) -> {
        var id = create.consultation();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!ledger(id).begin(at, actor, events))
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
    for (var id : halls.keySet())
      try {
        var hall =
            halls.computeIfPresent(id, (_, known) -> known.leave(timing.idle()) ? null : known);
        if (hall == null) continue;
        hall.tick(drawer::execute);
        if (hall.isOver()) drawer.execute(() -> hall.close(new Actor.Keeper()));
      } catch (RuntimeException e) {
        log.error("Keeping consultation {} failed", id, e);
      }
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
