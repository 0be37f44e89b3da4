package org.parley.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.transcript.Head;

/// A command on its way to the record. It may be decided more than once, when another node or a
/// failure comes between; whichever of its entries is found in the record, it has been carried out.
/// Used under the room's lock.
final class Attempt {

  /// What was decided last.
  sealed interface Outcome {

    /// Handed in to follow `before`; this is how the panel will then stand.
    record Recording(Head before, Standing after) implements Outcome {}

    /// It rests on what was decided before and holds once that is on disk.
    record Refused(Refusal refusal) implements Outcome {}

    record Undecided() implements Outcome {}
  }

  private static final Outcome UNDECIDED = new Outcome.Undecided();

  final Actor actor;
  final PanelCommand command;
  private final List<Head> heads = new ArrayList<>(1);
  private CompletableFuture<Answer> answer = new CompletableFuture<>();
  private Outcome outcome = UNDECIDED;
  private long since = System.nanoTime();
  private boolean abandoned;
  private boolean recorded;
  private boolean deposit;
  private boolean setBack;

  Attempt(Actor actor, PanelCommand command) {
    this.actor = actor;
    this.command = command;
  }

  CompletableFuture<Answer> answer() {
    return answer;
  }

  Outcome outcome() {
    return outcome;
  }

  void decided(Outcome decided) {
    outcome = decided;
    setBack = false;
    if (decided instanceof Outcome.Recording(_, var after) && leavesEntries())
      heads.add(after.head());
  }

  /// It puts a ballot into a box, and may leave no entry to know it by.
  void deposits() {
    deposit = true;
  }

  boolean isDeposit() {
    return deposit;
  }

  /// Whether the record will tell of it. A changed secret ballot leaves no entry.
  boolean leavesEntries() {
    return outcome instanceof Outcome.Recording(var before, var after)
        && !before.equals(after.head());
  }

  /// It was handed in and did not get there. Of those that leave entries the record tells.
  void setBack() {
    setBack = !leavesEntries();
  }

  boolean isSetBack() {
    return setBack;
  }

  /// It has left the line.
  void undecided() {
    outcome = UNDECIDED;
  }

  boolean isInLine() {
    return outcome != UNDECIDED;
  }

  boolean isInLineFor(Head head) {
    return outcome instanceof Outcome.Recording(_, var after) && after.head().equals(head);
  }

  /// Where the record would stand with it, once for each time it was handed in.
  List<Head> heads() {
    return heads;
  }

  /// Whether nothing of it is in the record nor can get there any more: others hold its places.
  boolean isLost(long recordedUpTo) {
    return !isInLine() && heads.stream().allMatch(head -> head.sequence() <= recordedUpTo);
  }

  boolean isRecorded() {
    return recorded;
  }

  boolean isAbandoned() {
    return abandoned;
  }

  /// Whether it was asked for, or recorded, longer ago.
  boolean isOlderThan(Duration age) {
    return System.nanoTime() - since > age.toNanos();
  }

  void recorded(Panel panel) {
    undecided();
    recorded = true;
    since = System.nanoTime();
    if (!abandoned) answer(new Answer.Done(panel));
  }

  void refused(Refusal refusal) {
    undecided();
    if (!abandoned) answer(new Answer.Refused(refusal));
  }

  /// Whatever hangs on an answer runs on a thread of its own, never on the one that writes the
  /// transcript.
  void answer(Answer given) {
    var asked = answer;
    Thread.startVirtualThread(() -> asked.complete(given));
  }

  /// The caller need not wait any longer.
  void abandon(Throwable reason) {
    abandoned = true;
    var asked = answer;
    Thread.startVirtualThread(() -> asked.completeExceptionally(reason));
  }

  /// The caller asks for the same again.
  void revive() {
    abandoned = false;
    since = System.nanoTime();
    answer = new CompletableFuture<>();
  }
}
