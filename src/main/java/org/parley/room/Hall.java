package org.parley.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Actor;
import org.parley.consultation.Attendance;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Decision;
import org.parley.consultation.Digest;
import org.parley.consultation.Envelope;
import org.parley.consultation.Refusal;
import org.parley.consultation.Similar;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.parley.consultation.VoteBook;
import org.parley.opinionmap.OpinionMap;
import org.parley.transcript.Drawings;
import org.parley.transcript.Head;
import org.parley.transcript.VoteLog;
import org.parley.transcript.VoteRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A live consultation on this node. What it shows is only ever what is on disk, and is read from
/// memory.
public final class Hall {

  private static final Logger log = LoggerFactory.getLogger(Hall.class);

  /// Numbers taken from the database at once, so that joining costs it nothing.
  private static final int NUMBERS = 1_000;

  /// A digest is recorded after so many votes.
  private static final long DIGEST_EVERY = 20_000;

  private static final Duration OFTEN = Duration.ofSeconds(2);

  private final Consultation.Id id;
  private final Ledger ledger;
  private final VoteLog voteLog;
  private final boolean shared;
  private final InstantSource clock;
  private final Halls.Publisher publisher;
  private final Runnable onChange;
  private final Claims claims = new Claims();
  private final VoteBook book = new VoteBook();
  private final MapKeeper map;
  private final VoteWriter writer;
  private final Notifier<Picture> notifier;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Statement.Id> frozen = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean dirty = new AtomicBoolean(true);
  private final AtomicBoolean drawing = new AtomicBoolean();
  private final AtomicLong version = new AtomicLong();
  private volatile Ledger.Page page;
  private volatile Picture picture;
  private volatile boolean closing;
  private volatile boolean closed;
  private volatile long used = System.nanoTime();
  private long drawnAt;
  private int nextNumber;
  private int numbersEnd;

  /// @param onChange called when the record goes on
  /// @throws NoSuchConsultation if nothing is recorded of it
  Hall(
      Consultation.Id id,
      Ledger ledger,
      VoteLog.Logs logs,
      Drawings drawings,
      InstantSource clock,
      Halls.Publisher publisher,
      Runnable onChange) {
    this.id = id;
    this.onChange = onChange;
    this.publisher = publisher;
    this.ledger = ledger;
    this.clock = clock;
    this.voteLog = logs.log(id.value());
    this.shared = logs.areShared();
    this.map = new MapKeeper(id, book, voteLog.secret(), drawings);
    this.notifier = new Notifier<>("consultation " + id);
    this.page = ledger.whole().orElseThrow(() -> new NoSuchConsultation(id));
    this.writer = new VoteWriter(id, voteLog, book, this::refusal, this::voted, clock, digests());
    this.picture = picture(page.consultation(), Optional.empty(), Duration.ZERO);
    mergeAll(page.consultation());
  }

  private Map<Long, String> digests() {
    var known = new HashMap<Long, String>();
    page.consultation().digest().ifPresent(digest -> known.put(digest.rows(), digest.hash()));
    return known;
  }

  public Consultation consultation() {
    return page.consultation();
  }

  /// Where its transcript stands.
  public Head head() {
    return page.head();
  }

  /// What everybody said, from memory.
  public VoteBook votes() {
    return book;
  }

  public Picture picture() {
    return picture;
  }

  /// Which moderator has which statement before them.
  public Claims claims() {
    return claims;
  }

  public Stage stage() {
    return closing && !consultation().isClosed()
        ? Stage.OVER
        : consultation().stage(clock.instant());
  }

  /// A number for somebody who takes part.
  public int newParticipant() {
    used();
    lock.lock();
    try {
      if (nextNumber == numbersEnd) {
        nextNumber = voteLog.takeNumbers(NUMBERS);
        numbersEnd = nextNumber + NUMBERS;
      }
      return nextNumber++;
    } finally {
      lock.unlock();
    }
  }

  /// Takes a participant's answers. The future completes when all that count are on disk; or
  /// exceptionally, with [RecordUnreachable], when nobody knows. Who then sends the very same again
  /// has them counted once.
  public CompletableFuture<List<CastOutcome>> vote(int participant, List<Cast> casts) {
    used();
    return writer.submit(participant, casts);
  }

  /// Carries out a command, or says why not; returns when the outcome is on disk.
  ///
  /// @throws RecordUnreachable if that takes more than some seconds
  public HallAnswer submit(Actor actor, ConsultationCommand command) {
    used();
    lock.lock();
    try {
      return command instanceof ConsultationCommand.Reword(var statement, _)
          ? withoutVotesOn(statement, () -> carryOut(actor, command))
          : carryOut(actor, command);
    } finally {
      lock.unlock();
    }
  }

  /// Ends the consultation: no more votes, then the last digest and what is published.
  public HallAnswer close(Actor actor) {
    used();
    lock.lock();
    try {
      if (consultation().isClosed()) return new HallAnswer.Refused(new Refusal.AlreadyClosed());
      closing = true;
      await(writer.act(shared ? writer::readOn : () -> {}));
      var command = new ConsultationCommand.Close(publisher.ending(this, digest()));
      var answer = carryOut(actor, command);
      map.irregular();
      return answer;
    } finally {
      closing = false;
      lock.unlock();
    }
  }

  /// What vouches for the votes as they are on disk.
  public Digest digest() {
    var found = new Digest[1];
    await(writer.act(() -> found[0] = writer.digest()));
    return found[0];
  }

  /// By which participants get other numbers in what is published.
  public byte[] secret() {
    return voteLog.secret();
  }

  /// Brings votes from elsewhere, before anybody has voted here.
  public void bring(List<VoteRow> rows) {
    int most = rows.stream().mapToInt(VoteRow::participant).max().orElse(-1);
    lock.lock();
    try {
      if (most >= 0) voteLog.takeNumbers(most + 1);
    } finally {
      lock.unlock();
    }
    await(writer.act(() -> writer.append(rows)));
    // A map that was drawn in the middle of it must not shape what is drawn of the whole.
    synchronized (map) {
      map.forget();
    }
  }

  /// Tells every answer as it was taken, changes included.
  public void history(Consumer<VoteRow> each) {
    voteLog.read(0, each);
  }

  /// Has an attendance take the answers that have come since it last did.
  public void tell(Attendance attendance) {
    voteLog.read(
        attendance.rows(), row -> attendance.add(row.participant(), row.at(), row.sequence()));
  }

  /// Calls after each change of what is seen, one call at a time. Changes that come faster than the
  /// listener takes them are passed over but for the last.
  ///
  /// @return what ends it
  public Runnable listen(Consumer<Picture> listener) {
    return notifier.add(listener);
  }

  /// Draws the map now, and returns when it can be seen.
  public Picture redraw() {
    draw();
    return picture;
  }

  /// Takes in what other nodes have recorded.
  void readOn() {
    lock.lock();
    try {
      var before = page.consultation();
      page = ledger.readOn(page);
      if (page.consultation() != before) changed(before);
    } finally {
      lock.unlock();
    }
    if (shared) writer.act(writer::readOn);
  }

  /// To be called now and then.
  void tick(Consumer<Runnable> background) {
    if (shared && !consultation().isClosed()) writer.act(writer::readOn);
    if (!dirty.get() || !isDue() || !drawing.compareAndSet(false, true)) return;
    background.accept(
        () -> {
          try {
            draw();
            recordDigest();
          } catch (RuntimeException e) {
            dirty.set(true);
            log.error("The map of {} could not be drawn", id, e);
          } finally {
            drawing.set(false);
          }
        });
  }

  /// Whether its time is over and nobody has closed it yet.
  boolean isOver() {
    return !consultation().isClosed() && consultation().stage(clock.instant()) == Stage.OVER;
  }

  /// Somebody comes in.
  ///
  /// @return false if nobody can any more
  boolean enter() {
    used();
    return !closed;
  }

  /// Shuts the hall if nobody has used it for so long, unless somebody comes in meanwhile.
  ///
  /// @return whether it is shut
  boolean leave(Duration idle) {
    if (!isIdle(idle)) return false;
    closed = true;
    if (!isIdle(idle)) {
      closed = false;
      return false;
    }
    close();
    return true;
  }

  private boolean isIdle(Duration idle) {
    return notifier.isEmpty()
        && writer.isIdle()
        && !drawing.get()
        && System.nanoTime() - used > idle.toNanos();
  }

  void close() {
    closed = true;
    writer.close();
  }

  private void used() {
    used = System.nanoTime();
  }

  /// A map that takes long to draw is drawn less often.
  private boolean isDue() {
    long pause = Math.max(OFTEN.toNanos(), 4 * picture.took().toNanos());
    return drawnAt == 0 || System.nanoTime() - drawnAt >= pause;
  }

  private @Nullable Refusal refusal(Cast cast) {
    if (closing) return new Refusal.NotOpen(Stage.OVER);
    if (frozen.contains(cast.statement())) return new Refusal.NotShown(cast.statement());
    return page.consultation()
        .voteRefusal(clock.instant(), cast.statement(), cast.version())
        .orElse(null);
  }

  private void voted(VoteRow row) {
    map.voted(row);
    dirty.set(true);
  }

  private HallAnswer carryOut(Actor actor, ConsultationCommand command) {
    while (true) {
      var before = page;
      var at = before.notBefore(clock.instant());
      var envelope = new Envelope(actor, at, number -> book.count(number).seen());
      switch (before.consultation().decide(envelope, command)) {
        case Decision.Refused(var refusal) -> {
          return new HallAnswer.Refused(refusal);
        }
        case Decision.Accepted(var events) -> {
          if (events.isEmpty()) return new HallAnswer.Done(before.consultation());
          var after = ledger.append(before, at, actor, events);
          page = after.orElseGet(() -> ledger.readOn(before));
          changed(before.consultation());
          if (after.isPresent()) return new HallAnswer.Done(after.get().consultation());
        }
      }
    }
  }

  /// While a statement's text changes nobody votes on it, and all who have are counted.
  private HallAnswer withoutVotesOn(Statement.Id statement, Supplier<HallAnswer> work) {
    frozen.add(statement);
    try {
      await(writer.act(shared ? writer::readOn : () -> {}));
      return work.get();
    } finally {
      frozen.remove(statement);
    }
  }

  private void changed(Consultation before) {
    var now = page.consultation();
    if (!now.byNumber().equals(before.byNumber())) merge(before, now);
    dirty.set(true);
    picture = picture(now, picture.map(), picture.took());
    notifier.changed(picture);
    onChange.run();
  }

  private void merge(Consultation before, Consultation now) {
    for (var statement : now.statements())
      if (statement.status() instanceof Statement.Status.Merged(var into, var withVotes)
          && !before.statement(statement.id()).equals(Optional.of(statement)))
        writer.act(() -> merge(statement.id(), into, withVotes)).thenRun(() -> dirty.set(true));
  }

  private void mergeAll(Consultation whole) {
    for (var statement : whole.statements())
      if (statement.status() instanceof Statement.Status.Merged(var into, var withVotes))
        await(writer.act(() -> merge(statement.id(), into, withVotes)));
  }

  private void merge(Statement.Id from, Statement.Id into, boolean withVotes) {
    book.merge(from.number(), into.number(), withVotes);
    map.irregular();
  }

  private void draw() {
    synchronized (map) {
      dirty.set(false);
      long start = System.nanoTime();
      drawnAt = start;
      var now = page.consultation();
      var drawn = map.draw(now);
      drawnAt = System.nanoTime();
      var took = Duration.ofNanos(drawnAt - start);
      log.debug("The map of {} took {} ms", id, took.toMillis());
      picture = picture(now, drawn, took);
      notifier.changed(picture);
    }
  }

  private Picture picture(Consultation now, Optional<OpinionMap> drawn, Duration took) {
    return new Picture(
        now,
        drawn,
        MapKeeper.urns(now, book, drawn),
        Similar.among(now.statements()),
        book.participants(),
        book.votes(),
        version.incrementAndGet(),
        took);
  }

  private void recordDigest() {
    long last = consultation().digest().map(Digest::rows).orElse(0L);
    if (consultation().isClosed() || writer.rows() < last + DIGEST_EVERY) return;
    submit(new Actor.Keeper(), new ConsultationCommand.RecordDigest(digest()));
  }

  private void await(CompletableFuture<Void> done) {
    try {
      done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RecordUnreachable.silent(id);
    }
  }
}
