package org.parley.ui.panel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.people.Account;
import org.parley.people.RoleDrafts;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.parley.transcript.Head;
import org.parley.ui.Words;
import org.parley.ui.wire.Wire;
import org.pcollections.PVector;

/// One person in one panel: what they see, and what they ask for. Safe to use from any thread.
public final class Visit {

  private static final int PATIENCE_SECONDS = 10;

  private final PanelDoor door;
  private final Room room;
  private final Optional<Account.Id> account;
  private final boolean besideThePublic;

  /// Who is who, as it was when these seats stood so; looked up again when they change.
  private record People(PVector<Seat> seats, Actor actor, Map<Seat.Id, String> names) {}

  private volatile People people;

  Visit(PanelDoor door, Room room, Optional<Account.Id> account) {
    this.door = door;
    this.room = room;
    this.account = account;
    this.people = people(room.panel(), false);
    this.besideThePublic = door.consultations.isBesideThePublic(room.panel());
  }

  /// Whether a public consultation belonged to the panel when the person came.
  boolean isBesideThePublic() {
    return besideThePublic;
  }

  public Panel.Id panel() {
    return room.panel().id();
  }

  public Optional<Account.Id> account() {
    return account;
  }

  /// The panel as this person sees it now.
  public PanelNow now() {
    var panel = room.panel();
    var known = known(panel);
    return new PanelNow(
        panel,
        known.actor(),
        panel.known(known.actor(), known.names()),
        room.presence().present(),
        door.clock.instant());
  }

  /// Whether the person may still look in: whoever had a seat at a private panel may not once they
  /// have none.
  boolean mayLook() {
    var panel = room.panel();
    return panel.mayLook(known(panel).actor());
  }

  private People known(Panel panel) {
    var known = people;
    if (known.seats() != panel.seats())
      people = known = people(panel, known.actor().seat().isPresent());
    return known;
  }

  /// Where the panel's transcript stands.
  public Head head() {
    return room.head();
  }

  /// The panel as it stood at an earlier moment.
  public Panel panelAt(Instant moment) {
    return room.panelAt(moment);
  }

  /// @param sat whether the person had a seat before: who has got up counts as invited to it for as
  ///   long as it takes to write that down beside the record
  private People people(Panel panel, boolean sat) {
    var actor = door.reception.actor(panel, account);
    return new People(
        panel.seats(),
        new Actor(actor.host(), actor.seat(), actor.invitation().filter(_ -> !sat)),
        door.holders.names(panel.id()));
  }

  /// Asks for something and waits until it is on disk, or refused.
  ///
  /// @throws Unreachable if it could not be written down
  public Answer submit(PanelCommand command) {
    return await(door.reception.submit(room, asking(), command));
  }

  /// Asks for something and waits until it is on disk.
  ///
  /// @return what to tell the person where it was not done
  public Optional<String> ask(PanelCommand command) {
    try {
      return switch (submit(command)) {
        case Answer.Done _ -> Optional.empty();
        case Answer.Refused(var refusal) -> Optional.of(Words.of(refusal));
      };
    } catch (Unreachable e) {
      return Optional.of(Words.say("shell.unreachable"));
    }
  }

  /// Seats somebody by name.
  ///
  /// @throws Unreachable if it could not be written down
  /// @throws org.parley.people.Invalid if the name is empty, too long or unreadable
  public Answer seatByName(Seat.Id seat, String name) {
    return await(door.reception.seatByName(room, asking(), seat, name));
  }

  /// What the seats of the person's role write together; empty where they speak for none.
  ///
  /// @param basedOn the version of the role's position that is being revised, 0 for a new one
  public Optional<RoleDraft> roleDraft(int basedOn) {
    return now()
        .seat()
        .flatMap(
            seat ->
                seat.role()
                    .map(
                        role ->
                            new RoleDraft(
                                door.drafts,
                                new RoleDrafts.Place(panel(), role, basedOn),
                                seat.id(),
                                () -> now().actor().seat().equals(Optional.of(seat.id())),
                                () -> asking().isPresent())));
  }

  /// Whoever has been signed out meanwhile asks as the stranger they are.
  private Optional<Account.Id> asking() {
    return door.current.id().equals(account) ? account : Optional.empty();
  }

  private static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new Unreachable(
          e.getCause() instanceof TimeoutException ? "no answer in time" : "not recorded", e);
    }
  }

  /// The receipt of this person's ballot in a secret round that is open.
  public Optional<String> receipt(Round.Id round) {
    return room.receipt(people.actor(), round);
  }

  /// Calls after each change of the panel or of who is present, on another thread.
  ///
  /// @return what ends it
  Runnable listen(Runnable changed) {
    var ends = room.listen(_ -> changed.run());
    var presenceEnds = room.presence().listen(_ -> changed.run());
    return () -> {
      ends.run();
      presenceEnds.run();
    };
  }

  /// Has a page told over a wire what everybody may read of each change, and drawn with all of it.
  ///
  /// @return what ends it
  Runnable hear(News news, Words.Reader reader, Wire wire, Live live) {
    var ends = door.heralds.tell(room, news, this, reader, wire, live);
    var presenceEnds = room.presence().listen(_ -> live.changed());
    return () -> {
      ends.run();
      presenceEnds.run();
    };
  }

  /// Whether others are told that the person is present.
  boolean isSeated() {
    return people.actor().seat().isPresent();
  }

  /// The person has the panel open from now on.
  ///
  /// @return what ends it
  Runnable arrive() {
    return people.actor().seat().map(seat -> room.presence().enter(seat)).orElse(() -> {});
  }

  /// The database did not take a command in; it may or may not have been carried out.
  public static final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
