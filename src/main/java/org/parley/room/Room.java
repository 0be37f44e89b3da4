package org.parley.room;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.transcript.Head;

/// A live panel on this node. What it shows is only ever what is on disk.
public final class Room {

  private final Clerk clerk;
  private final Notifier<Panel> notifier;
  private final Presence presence;
  private final PhaseClock clock;
  private final Past past;

  /// @param advanced told when the clock has opened a phase here
  Room(Panel.Id id, Desk desk, Consumer<Panel> advanced) {
    this.notifier = new Notifier<>("panel " + id);
    this.presence = new Presence(id);
    this.past = new Past(new Reader(id, desk.transcripts(), desk.json()));
    this.clerk = new Clerk(id, desk, notifier::changed);
    this.clock = new PhaseClock(this, desk.clock(), advanced);
  }

  /// The panel as it stands on disk.
  public Panel panel() {
    return clerk.standing().panel();
  }

  /// The panel as it stood at an earlier moment, without what is hidden now. Waits for the
  /// database.
  public Panel panelAt(Instant moment) {
    return past.at(moment).readAfter(panel());
  }

  /// Where its transcript stands.
  public Head head() {
    return clerk.standing().head();
  }

  /// Carries out a command, or says why not. The future completes when the outcome is on disk; or
  /// exceptionally, with [RecordUnreachable] when that takes more than some seconds. Who then asks
  /// for the very same again gets it done once.
  public CompletableFuture<Answer> submit(Actor actor, PanelCommand command) {
    return clerk.submit(actor, command);
  }

  /// The receipt of the actor's ballot in a secret round, as long as that is open: afterwards
  /// nobody can tell any more whose it is. That of a ballot which somebody put in who held the seat
  /// before is not theirs. Waits for the database.
  public Optional<String> receipt(Actor actor, Round.Id id) {
    var panel = panel();
    return panel
        .round(id)
        .filter(round -> round.isSecret() && round.isOpen())
        .flatMap(
            round ->
                actor
                    .seat()
                    .filter(seat -> panel.seat(seat).filter(Seat::isHeld).isPresent())
                    .flatMap(seat -> clerk.receipt(id, seat, round.holder(seat))));
  }

  /// Calls after each change, with the panel as it then stood, one call at a time. Changes that
  /// come faster than the listener takes them are passed over but for the last.
  ///
  /// @return what ends it
  public Runnable listen(Consumer<Panel> listener) {
    return notifier.add(listener);
  }

  /// The same, on threads of the listener's own choice.
  public Runnable listen(Consumer<Panel> listener, Executor threads) {
    return notifier.add(listener, threads);
  }

  /// Who has it open in front of them.
  public Presence presence() {
    return presence;
  }

  /// Takes in what other nodes have recorded.
  void readOn() {
    clerk.readOn();
  }

  /// Sends away those who have waited too long, and opens the phase whose time has come.
  void tick() {
    clerk.tick();
    clock.tick();
  }

  /// Whether somebody is here, listens or waits; such a room stays open.
  boolean isBusy() {
    return clerk.isBusy() || !notifier.isEmpty() || !presence.isIdle();
  }

  void close() {
    clerk.close();
  }
}
