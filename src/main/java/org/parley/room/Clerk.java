package org.parley.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Actor;
import org.parley.panel.Decision;
import org.parley.panel.Envelope;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelEvent;
import org.parley.room.Attempt.Outcome;
import org.parley.transcript.Appended;
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
final class Clerk {

  private static final Logger log = LoggerFactory.getLogger(Clerk.class);

  /// How many commands may wait.
  private static final int MOST = 10_000;

  private final Panel.Id id;
  private final Desk desk;
  private final Reader reader;
  private final Consumer<Panel> onChange;
  private final ReentrantLock lock = new ReentrantLock();

  /// Decided and not settled, in the order of decision.
  private final Deque<Attempt> line = new ArrayDeque<>();

  /// To be decided once the clerk has read on.
  private final Deque<Attempt> waiting = new ArrayDeque<>();

  private final Abandoned abandoned = new Abandoned();

  /// As it stands on disk.
  private volatile Standing durable;

  /// As it will stand once all in line is on disk.
  private Standing ahead;

  /// Whether the line cannot go to disk as it was decided.
  private boolean derailed;

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
    this.durable = reader.whole().orElseThrow(() -> new NoSuchPanel(id));
    this.ahead = durable;
  }

  Standing standing() {
    return durable;
  }

  CompletableFuture<Answer> submit(Actor actor, PanelCommand command) {
    lock.lock();
    try {
      if (closed) return CompletableFuture.failedFuture(RecordUnreachable.closed());
      if (line.size() + waiting.size() >= MOST)
        return CompletableFuture.failedFuture(RecordUnreachable.crowded(id));
      var attempt = abandoned.revive(actor, command).orElseGet(() -> new Attempt(actor, command));
      if (attempt.isRecorded()) attempt.answer(new Answer.Done(durable.panel()));
      else if (!attempt.isInLine()) takeIn(attempt);
      return attempt.answer();
    } finally {
      lock.unlock();
    }
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

  /// Sends away those who have waited too long, and forgets what need not be remembered.
  void tick() {
    lock.lock();
    try {
      var late =
          Stream.concat(line.stream(), waiting.stream())
              .filter(attempt -> !attempt.isAbandoned())
              .filter(attempt -> attempt.isOlderThan(desk.timing().patience()))
              .toList();
      late.forEach(attempt -> abandoned.add(attempt, RecordUnreachable.silent(id)));
      waiting.removeIf(Attempt::isAbandoned);
      abandoned.forget(desk.timing(), durable.head().sequence());
      // Perhaps only word of it was lost.
      if (!late.isEmpty()) readOn();
    } finally {
      lock.unlock();
    }
  }

  boolean isBusy() {
    lock.lock();
    try {
      return reading || !line.isEmpty() || !waiting.isEmpty() || !abandoned.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    closed = true;
  }

  private void takeIn(Attempt attempt) {
    if (derailed) waiting.add(attempt);
    else decide(attempt);
  }

  private void decide(Attempt attempt) {
    try {
      var envelope = desk.envelope(attempt.actor, ahead);
      switch (ahead.panel().decide(envelope, attempt.command)) {
        case Decision.Refused(var refusal) -> {
          attempt.decided(new Outcome.Refused(refusal));
          line.add(attempt);
          answerRefusals();
        }
        case Decision.Accepted(var events) -> record(attempt, envelope, events);
      }
    } catch (RuntimeException e) {
      // A fault in the rules; nothing of it was handed in.
      abandoned.add(attempt, e);
    }
  }

  private void record(Attempt attempt, Envelope envelope, List<PanelEvent> events) {
    var before = ahead.head();
    var sealed = desk.seal(ahead, envelope, events);
    ahead = sealed.after();
    var head = ahead.head();
    attempt.decided(new Outcome.Recording(before, ahead));
    line.add(attempt);
    desk.transcripts()
        .append(before, sealed.entries())
        .whenComplete((appended, failure) -> settle(attempt, head, appended, failure));
  }

  private void settle(
      Attempt attempt, Head head, @Nullable Appended appended, @Nullable Throwable failure) {
    lock.lock();
    try {
      // Found in the record, or decided again, before word of it came.
      if (!attempt.isInLineFor(head)) return;
      if (appended instanceof Appended.Stored) storedUpTo(attempt);
      else derail(failure);
    } finally {
      lock.unlock();
    }
  }

  /// What is on disk vouches for all before it.
  private void storedUpTo(Attempt last) {
    Attempt next;
    do {
      next = line.remove();
      switch (next.outcome()) {
        case Outcome.Recording(_, var after) -> {
          durable = after;
          failed = false;
          next.recorded(after.panel());
        }
        case Outcome.Refused(var refusal) -> next.refused(refusal);
        case Outcome.Undecided _ -> throw new IllegalStateException("undecided in line");
      }
    } while (next != last);
    answerRefusals();
    onChange.accept(durable.panel());
  }

  /// Answers those refusals that rest on nothing but what is on disk.
  private void answerRefusals() {
    while (!line.isEmpty() && line.peek().outcome() instanceof Outcome.Refused(var refusal))
      line.remove().refused(refusal);
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
    var head = durable.head();
    List<Entry> page;
    try {
      page = reader.after(head);
    } catch (RuntimeException e) {
      fail(e);
      return true;
    }
    return take(reader.understand(head, page), page.size() < Reader.PAGE);
  }

  private boolean take(List<Reader.Line> read, boolean last) {
    lock.lock();
    try {
      learn(read);
      line.removeIf(Attempt::isRecorded);
      if (last) {
        if (derailed || !fits()) decideAgain();
        else answerRefusals();
        failed &= !line.isEmpty();
      }
      reading = stale || !last;
      return reading;
    } finally {
      lock.unlock();
    }
  }

  private void learn(List<Reader.Line> read) {
    var handedIn = new HashMap<Head, Attempt>();
    Stream.of(line.stream(), waiting.stream(), abandoned.stream())
        .flatMap(attempts -> attempts)
        .forEach(attempt -> attempt.heads().forEach(head -> handedIn.put(head, attempt)));
    var before = durable;
    for (var entry : read) {
      if (entry.head().sequence() <= durable.head().sequence()) continue;
      durable = durable.after(entry.happening(), entry.head());
      var attempt = handedIn.get(entry.head());
      if (attempt != null) attempt.recorded(durable.panel());
    }
    if (durable != before) onChange.accept(durable.panel());
  }

  /// Whether the line still follows what is on disk.
  private boolean fits() {
    for (var attempt : line)
      if (attempt.outcome() instanceof Outcome.Recording(var before, _))
        return before.equals(durable.head());
    return ahead.head().equals(durable.head());
  }

  private void decideAgain() {
    var again = takeAll();
    for (var attempt : again) if (!attempt.isAbandoned() && !attempt.isRecorded()) decide(attempt);
  }

  /// What was read cannot be understood, or the node closes: nobody need wait.
  private void giveUp(Throwable reason) {
    lock.lock();
    try {
      reading = false;
      failed = false;
      for (var attempt : takeAll())
        if (!attempt.isAbandoned() && !attempt.isRecorded()) abandoned.add(attempt, reason);
    } finally {
      lock.unlock();
    }
  }

  private List<Attempt> takeAll() {
    var all = new ArrayList<>(line);
    all.addAll(waiting);
    all.forEach(Attempt::undecided);
    line.clear();
    waiting.clear();
    ahead = durable;
    derailed = false;
    return all;
  }
}
