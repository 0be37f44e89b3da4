package org.parley.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Actor;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.room.Attempt.Outcome;
import org.parley.transcript.Head;

/// A panel's commands from being asked for to being settled, and how the panel stands with them.
/// Used under the clerk's lock; how it stands on disk may be asked at any time.
final class Line {

  /// Decided and not settled, in the order of decision.
  private final Deque<Attempt> decided = new ArrayDeque<>();

  /// To be decided once the clerk has read on.
  private final Deque<Attempt> waiting = new ArrayDeque<>();

  private final Abandoned abandoned = new Abandoned();

  /// As it stands on disk.
  private volatile Standing durable;

  /// As it will stand once all that is decided is on disk.
  private Standing ahead;

  Line(Standing durable) {
    this.durable = durable;
    this.ahead = durable;
  }

  Standing durable() {
    return durable;
  }

  Standing ahead() {
    return ahead;
  }

  int length() {
    return decided.size() + waiting.size();
  }

  /// Whether all that was decided is on disk.
  boolean isSettled() {
    return decided.isEmpty();
  }

  boolean isIdle() {
    return decided.isEmpty() && waiting.isEmpty() && abandoned.isEmpty();
  }

  /// A new attempt, or the one the caller gave up and asks for again.
  Attempt attempt(Actor actor, PanelCommand command) {
    return abandoned.revive(actor, command).orElseGet(() -> new Attempt(actor, command));
  }

  void await(Attempt attempt) {
    waiting.add(attempt);
  }

  void refuse(Attempt attempt, Refusal refusal) {
    attempt.decided(new Outcome.Refused(refusal));
    decided.add(attempt);
    answerRefusals();
  }

  /// @param after how the panel will then stand
  void record(Attempt attempt, Standing after) {
    attempt.decided(new Outcome.Recording(ahead.head(), after));
    ahead = after;
    decided.add(attempt);
  }

  /// Answers those refusals that rest on nothing but what is on disk.
  void answerRefusals() {
    while (!decided.isEmpty() && decided.peek().outcome() instanceof Outcome.Refused(var refusal))
      decided.remove().refused(refusal);
  }

  /// What is on disk vouches for all before it, but for deposits that leave no entry: they are
  /// decided again if they did not get there.
  void storedUpTo(Attempt last) {
    var again = new ArrayDeque<Attempt>();
    Attempt next;
    do {
      next = decided.remove();
      if (next.isSetBack()) {
        again.push(next);
        continue;
      }
      switch (next.outcome()) {
        case Outcome.Recording(_, var after) -> {
          durable = after;
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
  }

  /// Takes in what was read. Attempts that are found there have been carried out.
  void learn(List<Reader.Said> read) {
    var handedIn = new HashMap<Head, Attempt>();
    Stream.of(decided.stream(), waiting.stream(), abandoned.stream())
        .flatMap(attempts -> attempts)
        .forEach(attempt -> attempt.heads().forEach(head -> handedIn.put(head, attempt)));
    for (var entry : read) {
      if (entry.head().sequence() <= durable.head().sequence()) continue;
      durable = durable.after(entry.happening(), entry.head());
      var attempt = handedIn.get(entry.head());
      if (attempt != null) attempt.recorded(durable.panel());
    }
    decided.removeIf(Attempt::isRecorded);
  }

  /// Whether what was decided still follows what is on disk.
  boolean fits() {
    for (var attempt : decided)
      if (attempt.outcome() instanceof Outcome.Recording(var before, _))
        return before.equals(durable.head());
    return ahead.head().equals(durable.head());
  }

  /// The secret round for whose count all is ready but its box.
  Optional<Round.Id> toCount() {
    var panel = durable.panel();
    return decided.isEmpty()
        ? waiting.stream()
            .flatMap(attempt -> panel.unseals(attempt.actor, attempt.command).stream())
            .findFirst()
        : Optional.empty();
  }

  /// Empties the line.
  ///
  /// @return those who still wait for an answer, in their order
  List<Attempt> takeAll() {
    var all = new ArrayList<>(decided);
    all.addAll(waiting);
    all.forEach(Attempt::undecided);
    all.removeIf(attempt -> attempt.isAbandoned() || attempt.isRecorded());
    decided.clear();
    waiting.clear();
    ahead = durable;
    return all;
  }

  /// Sends a caller away.
  void abandon(Attempt attempt, Throwable reason) {
    abandoned.add(attempt, reason);
  }

  /// Sends away those who have waited too long, and forgets what need not be remembered.
  ///
  /// @return whether there was any
  boolean abandonLate(Timing timing, Throwable reason) {
    var late =
        Stream.concat(decided.stream(), waiting.stream())
            .filter(attempt -> !attempt.isAbandoned())
            .filter(attempt -> attempt.isOlderThan(timing.patience()))
            .toList();
    late.forEach(attempt -> abandoned.add(attempt, reason));
    waiting.removeIf(Attempt::isAbandoned);
    abandoned.forget(timing, durable.head().sequence());
    return !late.isEmpty();
  }
}
