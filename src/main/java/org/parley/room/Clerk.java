package org.parley.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.room.Attempt.Outcome;
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
      else if (!attempt.isInLine()) takeIn(attempt, Optional.empty());
      return attempt.answer();
    } finally {
      lock.unlock();
    }
  }

  Optional<String> receipt(Round.Id round, Seat.Id seat) {
    return desk.transcripts().receipt(id.value(), round.number(), seat.number());
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

  /// @param box of the round that is to be counted, as it was read last
  private void takeIn(Attempt attempt, Optional<Box> box) {
    if (derailed || counting) {
      waiting.add(attempt);
      return;
    }
    var count = ahead.panel().unseals(attempt.actor, attempt.command);
    if (count.isEmpty()) decide(attempt, Optional.empty());
    else if (line.isEmpty() && box.map(Box::round).equals(count)) decide(attempt, box);
    else {
      waiting.add(attempt);
      counting = true;
      if (line.isEmpty()) readOn();
    }
  }

  private void decide(Attempt attempt, Optional<Box> box) {
    try {
      var envelope = desk.envelope(attempt.actor, ahead, box);
      switch (ahead.panel().decide(envelope, attempt.command)) {
        case Decision.Refused(var refusal) -> {
          attempt.decided(new Outcome.Refused(refusal));
          line.add(attempt);
          answerRefusals();
        }
        case Decision.Accepted(var events) ->
            record(attempt, envelope, events, Desk.acts(events, box));
        case Decision.Deposited(var ballot, var events) -> {
          attempt.deposits();
          record(attempt, envelope, events, List.of(desk.deposit(ballot)));
        }
      }
    } catch (RuntimeException e) {
      // A fault in the rules; nothing of it was handed in.
      abandoned.add(attempt, e);
    }
  }

  private void record(
      Attempt attempt, Envelope envelope, List<PanelEvent> events, List<BoxAct> acts) {
    var before = ahead.head();
    var sealed = desk.seal(ahead, envelope, events);
    ahead = sealed.after();
    var head = ahead.head();
    attempt.decided(new Outcome.Recording(before, ahead));
    line.add(attempt);
    desk.transcripts()
        .append(id.value(), before, sealed.entries(), acts)
        .whenComplete((appended, failure) -> settle(attempt, head, appended, failure));
  }

  private void settle(
      Attempt attempt, Head head, @Nullable Appended appended, @Nullable Throwable failure) {
    lock.lock();
    try {
      // Found in the record, or decided again, before word of it came.
      if (!attempt.isInLineFor(head)) return;
      if (appended instanceof Appended.Stored) {
        storedUpTo(attempt);
      } else {
        attempt.setBack();
        derail(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /// What is on disk vouches for all before it, but for deposits that leave no entry: they are
  /// decided again if they did not get there.
  private void storedUpTo(Attempt last) {
    var before = durable;
    var again = new ArrayDeque<Attempt>();
    Attempt next;
    do {
      next = line.remove();
      if (next.isSetBack()) {
        again.push(next);
        continue;
      }
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
    again.forEach(
        attempt -> {
          attempt.undecided();
          waiting.addFirst(attempt);
        });
    answerRefusals();
    if (counting && line.isEmpty()) readOn();
    if (durable != before) onChange.accept(durable.panel());
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

  private Optional<Box> box(Round.Id round) {
    return desk.transcripts()
        .open(id.value(), round.number())
        .map(content -> new Box(round, content));
  }

  /// The secret round for whose count all is ready but its box.
  private Optional<Round.Id> toCount() {
    lock.lock();
    try {
      return line.isEmpty()
          ? waiting.stream()
              .flatMap(w -> durable.panel().unseals(w.actor, w.command).stream())
              .findFirst()
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean take(List<Reader.Line> read, boolean last, Optional<Box> box) {
    lock.lock();
    try {
      learn(read);
      line.removeIf(Attempt::isRecorded);
      if (last) {
        if (derailed || !fits() || counting && line.isEmpty()) decideAgain(box);
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

  private void decideAgain(Optional<Box> box) {
    for (var attempt : takeAll())
      if (!attempt.isAbandoned() && !attempt.isRecorded()) takeIn(attempt, box);
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
    counting = false;
    return all;
  }
}
