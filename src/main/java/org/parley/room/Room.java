package org.parley.room;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.parley.panel.Actor;
import org.parley.panel.Decision;
import org.parley.panel.Envelope;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.transcript.Appended;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.PanelJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A live panel on this node.
///
/// Commands are decided one after another on the panel as it will stand once all that was decided
/// before is on disk; so they need not wait for each other's commit, and go to disk in groups. What
/// others see, and what callers are answered, is only ever the panel as it stands on disk; even a
/// refusal waits for the entries it rests on. When another node was faster, the room reads on and
/// decides again whatever it had not got to disk.
public final class Room {

  private static final Logger log = LoggerFactory.getLogger(Room.class);
  private static final int PAGE = 1_000;

  /// A command that has been decided and not settled yet.
  private record Pending(
      Actor actor,
      PanelCommand command,
      Panel after,
      Head head,
      CompletableFuture<Answer> answer) {}

  private record State(Panel panel, Head head) {}

  private final Transcripts transcripts;
  private final PanelJson json;
  private final Salt salt;
  private final InstantSource clock;
  private final Notifier<Panel> notifier;
  private final Presence presence;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Pending> pending = new ArrayDeque<>();

  /// As it stands on disk.
  private volatile State durable;

  /// As it will stand once all that is pending is on disk.
  private State ahead;

  Room(Panel.Id id, Transcripts transcripts, PanelJson json, Salt salt, InstantSource clock) {
    this.transcripts = transcripts;
    this.json = json;
    this.salt = salt;
    this.clock = clock;
    this.notifier = new Notifier<>("panel " + id);
    this.presence = new Presence(id);
    var life = read(id, 0);
    if (life.isEmpty()) throw new NoSuchPanel(id);
    var panel = Panel.of(life.stream().map(json::happening).toList());
    this.durable = new State(panel, life.getLast().head());
    this.ahead = durable;
  }

  /// The panel as it stands on disk.
  public Panel panel() {
    return durable.panel();
  }

  /// Where its transcript stands.
  public Head head() {
    return durable.head();
  }

  /// Who has it open in front of them.
  public Presence presence() {
    return presence;
  }

  /// Carries out a command, or says why not. The future completes when the outcome is on disk;
  /// exceptionally when the database failed, and then it is unknown whether the command was carried
  /// out.
  public CompletableFuture<Answer> submit(Actor actor, PanelCommand command) {
    lock.lock();
    try {
      return decide(actor, command, new CompletableFuture<>());
    } finally {
      lock.unlock();
    }
  }

  /// Calls after each change, with the panel as it then stood, one call at a time. Changes that
  /// come faster than the listener takes them are passed over but for the last.
  ///
  /// @return what ends it
  public Runnable listen(Consumer<Panel> listener) {
    return notifier.add(listener);
  }

  /// Whether somebody is here, listens or waits; such a room stays open.
  boolean isBusy() {
    lock.lock();
    try {
      return !pending.isEmpty() || !notifier.isEmpty() || !presence.isIdle();
    } finally {
      lock.unlock();
    }
  }

  /// Takes in what other nodes have recorded.
  void readOn() {
    lock.lock();
    try {
      // Pending batches will find out by themselves that they are behind, if they are.
      if (pending.isEmpty()) refresh();
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Answer> decide(
      Actor actor, PanelCommand command, CompletableFuture<Answer> answer) {
    var panel = ahead.panel();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    switch (panel.decide(new Envelope(actor, now, salt.seed()), command)) {
      case Decision.Refused(var refusal) -> {
        var last = pending.peekLast();
        if (last == null) answer.complete(new Answer.Refused(refusal));
        else last.answer().whenComplete((_, _) -> answer.complete(new Answer.Refused(refusal)));
      }
      case Decision.Accepted(var events) -> {
        var drafts = new ArrayList<Draft>(events.size());
        for (var event : events) {
          var happening = new Happening(now, actor.seat(), event);
          drafts.add(json.draft(happening, salt.next()));
          panel = panel.after(happening);
        }
        var before = ahead.head();
        var entries = Chain.seal(panel.id().value(), before, drafts);
        var decided = new Pending(actor, command, panel, entries.getLast().head(), answer);
        ahead = new State(panel, decided.head());
        pending.add(decided);
        transcripts
            .append(before, entries)
            .whenComplete((appended, failure) -> settle(decided, appended, failure));
      }
    }
    return answer;
  }

  private void settle(Pending decided, Appended appended, Throwable failure) {
    lock.lock();
    try {
      // Settled together with an earlier one that was behind.
      if (!pending.contains(decided)) return;
      if (failure != null) fail(failure);
      else
        switch (appended) {
          case Appended.Stored _ -> {
            pending.remove(decided);
            durable = new State(decided.after(), decided.head());
            notifier.changed(decided.after());
            answer(decided, new Answer.Done(decided.after()));
          }
          case Appended.Behind _ -> decideAgain();
        }
    } finally {
      lock.unlock();
    }
  }

  /// Another node was faster: read on, and decide all that is pending again, in its order.
  private void decideAgain() {
    var again = List.copyOf(pending);
    pending.clear();
    try {
      refresh();
    } catch (RuntimeException e) {
      again.forEach(p -> fail(p, e));
      return;
    }
    again.forEach(p -> decide(p.actor(), p.command(), p.answer()));
  }

  /// The database failed; what it kept is found out as soon as it answers again.
  private void fail(Throwable failure) {
    log.error("Panel {} could not be recorded", durable.panel().id(), failure);
    var failed = List.copyOf(pending);
    pending.clear();
    ahead = durable;
    try {
      refresh();
    } catch (RuntimeException e) {
      log.warn("Panel {} cannot be read yet: {}", durable.panel().id(), e.getMessage());
    }
    failed.forEach(p -> fail(p, failure));
  }

  /// Whatever hangs on an answer runs on a thread of its own, never on the one that writes the
  /// transcript.
  private static void answer(Pending decided, Answer answer) {
    Thread.startVirtualThread(() -> decided.answer().complete(answer));
  }

  private static void fail(Pending decided, Throwable failure) {
    Thread.startVirtualThread(() -> decided.answer().completeExceptionally(failure));
  }

  private void refresh() {
    var panel = durable.panel();
    var head = durable.head();
    for (var entry : read(panel.id(), head.sequence())) {
      panel = panel.after(json.happening(entry));
      head = entry.head();
    }
    boolean changed = !head.equals(durable.head());
    durable = new State(panel, head);
    ahead = durable;
    if (changed) notifier.changed(panel);
  }

  private List<Entry> read(Panel.Id id, long after) {
    var entries = new ArrayList<Entry>();
    List<Entry> page;
    do {
      page = transcripts.read(id.value(), after, PAGE);
      entries.addAll(page);
      after += page.size();
    } while (page.size() == PAGE);
    return entries;
  }
}
