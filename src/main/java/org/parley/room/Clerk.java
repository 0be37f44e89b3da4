package org.parley.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Actor;
import org.parley.panel.Decision;
import org.parley.panel.Envelope;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelEvent;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.transcript.Appended;
import org.parley.transcript.BoxAct;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides a panel's commands one after another and has them recorded.
///
/// Each is decided on the panel as it will stand once all that was decided before is on disk; so
/// commands need not wait for each other's commit, and go to disk in groups. Answers wait for the
/// disk, refusals for the entries they rest on.
///
/// When another node was faster, or the database failed and nobody knows what it kept, the clerk
/// reads on. Entries are known by their hashes: what is found was carried out, whatever became of
/// its acknowledgement; all else is decided again. The lock is never held while the database works.
///
/// Before a secret round is counted, all that was decided has to be on disk; then its box is read,
/// and what comes meanwhile waits.
final class Clerk {

  private static final Logger log = LoggerFactory.getLogger(Clerk.class);

  /// How many commands may wait.
  private static final int MOST = 10_000;

  private final Panel.Id id;
  private final Desk desk;
  private final Reader reader;
  private final Consumer<Panel> onChange;
  private final ReentrantLock lock = new ReentrantLock();
  private final Line line;

  /// Whether the line cannot go to disk as it was decided.
  private boolean derailed;

  /// Whether a secret round is to be counted once the line is on disk.
  private boolean counting;

  /// Whether the database failed last.
  private volatile boolean failed;

  private boolean reading;

  /// Whether there may be more to read than is being read.
  private volatile boolean stale;

  private volatile boolean closed;

  /// @throws NoSuchPanel if nothing is recorded of it
  Clerk(Panel.Id id, Desk desk, Consumer<Panel> onChange) {
    this.id = id;
    this.desk = desk;
    this.onChange = onChange;
    this.reader = new Reader(id, desk.transcripts(), desk.json());
    this.line = new Line(reader.whole().orElseThrow(() -> new NoSuchPanel(id)));
  }

  Standing standing() {
    return line.durable();
  }

  CompletableFuture<Answer> submit(Actor actor, PanelCommand command) {
    lock.lock();
    try {
      if (closed) return CompletableFuture.failedFuture(RecordUnreachable.closed());
      if (line.length() >= MOST)
        return CompletableFuture.failedFuture(RecordUnreachable.crowded(id));
      var attempt = line.attempt(actor, command);
      if (attempt.isRecorded()) attempt.answer(new Answer.Done(line.durable().panel()));
      else if (!attempt.isInLine()) takeIn(attempt, Optional.empty());
      return attempt.answer();
    } finally {
      lock.unlock();
    }
  }

  /// @param holder who has to have put the ballot in
  Optional<String> receipt(Round.Id round, Seat.Id seat, int holder) {
    return desk.transcripts().receipt(id.value(), round.number(), seat.number(), holder);
  }

  /// Takes in what other nodes have recorded.
  void readOn() {
    lock.lock();
    try {
      stale = true;
      if (!reading) {
        reading = true;
        Thread.startVirtualThread(this::read);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Sends away those who have waited too long.
  void tick() {
    lock.lock();
    try {
      // Perhaps only word of it was lost.
      if (line.abandonLate(desk.timing(), RecordUnreachable.silent(id))) readOn();
    } finally {
      lock.unlock();
    }
  }

  boolean isBusy() {
    lock.lock();
    try {
      return reading || !line.isIdle();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    closed = true;
  }

  /// @param box of the round that is to be counted, as it was read last
  private void takeIn(Attempt attempt, Optional<Box> box) {
    if (derailed || counting) {
      line.await(attempt);
      return;
    }
    var count = line.ahead().panel().unseals(attempt.actor, attempt.command);
    if (count.isEmpty()) decide(attempt, Optional.empty());
    else if (line.isSettled() && box.map(Box::round).equals(count)) decide(attempt, box);
    else {
      line.await(attempt);
      counting = true;
      if (line.isSettled()) readOn();
    }
  }

  private void decide(Attempt attempt, Optional<Box> box) {
    try {
      var envelope = desk.envelope(attempt.actor, line.ahead(), box);
      switch (line.ahead().panel().decide(envelope, attempt.command)) {
        case Decision.Refused(var refusal) -> line.refuse(attempt, refusal);
        case Decision.Accepted(var events) ->
            record(attempt, envelope, events, Desk.acts(line.ahead().panel(), events, box));
        case Decision.Deposited(var ballot, var holder, var events) -> {
          attempt.deposits();
          record(attempt, envelope, events, List.of(desk.deposit(ballot, holder)));
        }
      }
    } catch (RuntimeException e) {
      // A fault in the rules; nothing of it was handed in.
      line.abandon(attempt, e);
    }
  }

  private void record(
      Attempt attempt, Envelope envelope, List<PanelEvent> events, List<BoxAct> acts) {
    var before = line.ahead();
    var sealed = desk.seal(before, envelope, events);
    var head = sealed.after().head();
    line.record(attempt, sealed.after());
    desk.transcripts()
        .append(id.value(), before.head(), sealed.entries(), acts)
        .whenComplete((appended, failure) -> settle(attempt, head, appended, failure));
  }

  private void settle(
      Attempt attempt, Head head, @Nullable Appended appended, @Nullable Throwable failure) {
    lock.lock();
    try {
      // Found in the record, or decided again, before word of it came.
      if (!attempt.isInLineFor(head)) return;
      if (appended instanceof Appended.Stored) {
        failed = false;
        var before = line.durable();
        line.storedUpTo(attempt);
        tellFrom(before);
        if (counting && line.isSettled()) readOn();
      } else {
        attempt.setBack();
        derail(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  private void tellFrom(Standing before) {
    if (line.durable() != before) onChange.accept(line.durable().panel());
  }

  private void derail(@Nullable Throwable failure) {
    if (failure != null) fail(failure);
    derailed = true;
    readOn();
  }

  private void fail(Throwable failure) {
    if (!failed) log.error("The record of panel {} fails", id, failure);
    failed = true;
  }

  private void read() {
    try {
      boolean more;
      do more = readPage();
      while (more);
    } catch (Throwable e) {
      log.error("Panel {} cannot go on", id, e);
      giveUp(e);
    }
  }

  /// @return whether there may be more to read
  private boolean readPage() throws InterruptedException {
    if (failed) Thread.sleep(desk.timing().pause());
    if (closed) throw RecordUnreachable.closed();
    stale = false;
    var head = line.durable().head();
    List<Entry> page;
    Optional<Box> box;
    try {
      var count = toCount();
      box = count.flatMap(this::box);
      page = reader.after(head);
      // Another node that destroys a box records so in the same transaction.
      if (count.isPresent() && box.isEmpty() && page.isEmpty())
        throw new IllegalStateException("the box of " + count.get() + " is gone");
    } catch (RuntimeException e) {
      fail(e);
      return true;
    }
    return take(reader.understand(head, page), page.size() < Reader.PAGE, box);
  }

  private Optional<Round.Id> toCount() {
    lock.lock();
    try {
      return line.toCount();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Box> box(Round.Id round) {
    return desk.transcripts()
        .open(id.value(), round.number())
        .map(content -> new Box(round, content));
  }

  private boolean take(List<Reader.Said> read, boolean last, Optional<Box> box) {
    lock.lock();
    try {
      var before = line.durable();
      line.learn(read);
      tellFrom(before);
      if (last) {
        if (derailed || !line.fits() || counting && line.isSettled())
          takeAll().forEach(attempt -> takeIn(attempt, box));
        else line.answerRefusals();
        failed &= !line.isSettled();
      }
      reading = stale || !last;
      return reading;
    } finally {
      lock.unlock();
    }
  }

  /// What was read cannot be understood, or the node closes: nobody need wait.
  private void giveUp(Throwable reason) {
    lock.lock();
    try {
      reading = false;
      failed = false;
      takeAll().forEach(attempt -> line.abandon(attempt, reason));
    } finally {
      lock.unlock();
    }
  }

  private List<Attempt> takeAll() {
    derailed = false;
    counting = false;
    return line.takeAll();
  }
}
