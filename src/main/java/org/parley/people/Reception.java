package org.parley.people;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.parley.panel.Action;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.Invitations.Invitation;
import org.parley.room.Answer;
import org.parley.room.NoSuchPanel;
import org.parley.room.Room;
import org.parley.room.Rooms;
import org.springframework.stereotype.Component;

/// Brings people and rooms together: who is who at a panel, who may come in, and what is kept
/// beside the record when people sit down or get up.
@Component
public class Reception {

  private final Rooms rooms;
  private final Listings listings;
  private final Holders holders;
  private final Invitations invitations;
  private final Guests guests;
  private final RoleDrafts drafts;

  Reception(
      Rooms rooms,
      Listings listings,
      Holders holders,
      Invitations invitations,
      Guests guests,
      RoleDrafts drafts) {
    this.drafts = drafts;
    this.guests = guests;
    this.rooms = rooms;
    this.listings = listings;
    this.holders = holders;
    this.invitations = invitations;
  }

  /// Who a person is at a panel. A person whose seat was assigned but never taken in the record,
  /// since the server stopped in between, counts as invited to it.
  public Actor actor(Panel panel, Optional<Account.Id> account) {
    if (account.isEmpty()) return Actor.STRANGER;
    boolean host = isHost(panel.id(), account.get());
    var seat = holders.seat(panel.id(), account.get());
    boolean sits = seat.flatMap(panel::seat).filter(Seat::isHeld).isPresent();
    return new Actor(host, seat.filter(_ -> sits), seat.filter(_ -> !sits));
  }

  /// The room of a panel, if this person may look in. Whether there is no such panel or it is none
  /// of their business makes no difference to them.
  public Optional<Room> room(Panel.Id id, Optional<Account.Id> account) {
    try {
      var room = rooms.room(id);
      return Optional.of(room).filter(it -> it.panel().mayLook(actor(it.panel(), account)));
    } catch (NoSuchPanel _) {
      return Optional.empty();
    }
  }

  private boolean isHost(Panel.Id panel, Account.Id account) {
    return listings.find(panel).flatMap(Listings.Listing::host).filter(account::equals).isPresent();
  }

  /// Begins a panel.
  ///
  /// @param host who runs it; samples have none
  /// @param asChair whether the host takes the chair
  public CompletableFuture<Answer> convene(
      Convene convene, Optional<Account.Id> host, boolean asChair) {
    return rooms
        .convene(convene)
        .thenCompose(
            answer -> {
              if (!(answer instanceof Answer.Done(var panel)))
                return CompletableFuture.completedFuture(answer);
              listings.add(panel, host);
              return asChair && host.isPresent()
                  ? sit(panel, chair(panel), host.get())
                  : CompletableFuture.completedFuture(answer);
            });
  }

  /// Puts a sample on record and lists it. Nobody hosts it and nobody holds its seats. However
  /// often and on however many nodes it is put up, there is one.
  public CompletableFuture<Panel> putUp(Panel.Id sample, List<Happening> life) {
    return rooms
        .admit(sample, life)
        .thenApply(
            panel -> {
              if (listings.find(sample).isEmpty()) listings.addOnce(panel, Optional.empty());
              return panel;
            });
  }

  private static Seat.Id chair(Panel panel) {
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.CHAIR)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// Carries out a command for a person.
  public CompletableFuture<Answer> submit(
      Room room, Optional<Account.Id> account, PanelCommand command) {
    return submit(room, actor(room.panel(), account), command);
  }

  private CompletableFuture<Answer> submit(Room room, Actor actor, PanelCommand command) {
    return room.submit(actor, command)
        .thenApply(
            answer -> {
              if (answer instanceof Answer.Done(var panel)) keep(panel, actor, command);
              return answer;
            });
  }

  private void keep(Panel panel, Actor actor, PanelCommand command) {
    switch (command) {
      case PanelCommand.LeaveSeat(var seat) -> {
        holders.release(panel.id(), seat);
        invitations.revokeSeat(panel.id(), seat);
      }
      case PanelCommand.RemoveSeat(var seat) -> invitations.revokeSeat(panel.id(), seat);
      case PanelCommand.ClosePanel _ -> {
        listings.update(panel);
        drafts.forget(panel.id());
      }
      case PanelCommand.FilePosition(_, var writtenFor) -> {
        if (writtenFor.isEmpty()) filed(panel, actor);
      }
      case PanelCommand.RevisePosition(var position, _, _) -> {
        if (panel.isStatedByRole(new Reply.Target.ToPosition(position))) filed(panel, actor);
      }
      case PanelCommand.Edit _,
          PanelCommand.OpenPhase _,
          PanelCommand.ClosePhase _,
          PanelCommand.ReopenPhase _,
          PanelCommand.UndoStep _,
          PanelCommand.ExtendPhase _,
          PanelCommand.PausePanel _,
          PanelCommand.ResumePanel _,
          PanelCommand.Advance _ ->
          listings.update(panel);
      case PanelCommand.AddSeat _,
          PanelCommand.TakeSeat _,
          PanelCommand.SubmitReply _,
          PanelCommand.ProposeRecommendation _,
          PanelCommand.ReviseRecommendation _,
          PanelCommand.WithdrawRecommendation _,
          PanelCommand.OpenRound _,
          PanelCommand.CastBallot _,
          PanelCommand.CloseRound _,
          PanelCommand.AdoptReport _,
          PanelCommand.HandChair _,
          PanelCommand.NameSpeaker _,
          PanelCommand.SeatByName _,
          PanelCommand.AskForFloor _,
          PanelCommand.WithdrawRequest _,
          PanelCommand.GiveFloor _,
          PanelCommand.EndSpeech _,
          PanelCommand.SetFloorTerms _,
          PanelCommand.AllowProxies _,
          PanelCommand.GiveProxy _,
          PanelCommand.TakeBackProxy _,
          PanelCommand.WeighVotes _,
          PanelCommand.EnterPaper _,
          PanelCommand.SetStage _,
          PanelCommand.AdmitAudience _,
          PanelCommand.AskPanel _,
          PanelCommand.VoteForQuestion _,
          PanelCommand.MarkQuestion _,
          PanelCommand.AnswerStatement _,
          PanelCommand.StateOpinion _,
          PanelCommand.Drafting _,
          PanelCommand.Saying _,
          PanelCommand.Concealing _,
          PanelCommand.Moderating _ -> {}
    }
  }

  /// What the role had drafted is on record.
  private void filed(Panel panel, Actor actor) {
    actor
        .seat()
        .flatMap(panel::seat)
        .flatMap(Seat::role)
        .ifPresent(role -> drafts.forget(panel.id(), role));
  }

  /// The panel an invitation leads to.
  public Panel panel(Invitation invitation) {
    return rooms.room(invitation.panel()).panel();
  }

  /// The seats an invitation leads to that nobody holds, in the panel's order.
  public List<Seat> vacant(Panel panel, Invitation invitation) {
    if (invitation.audience()) return List.of();
    return panel.seats().stream()
        .filter(seat -> !seat.taken() && !seat.removed())
        .filter(seat -> invitation.seat().isEmpty() || invitation.seat().get().equals(seat.id()))
        .filter(seat -> invitation.role().isEmpty() || invitation.role().equals(seat.role()))
        .filter(seat -> invitation.seat().isPresent() || seat.kind() == Seat.Kind.PANELIST)
        .toList();
  }

  /// Seats a person by an invitation, if it is still good.
  ///
  /// @param role the role chosen where the invitation leaves the choice
  public CompletableFuture<Answer> join(
      Account.Id account, Invitation invitation, Optional<Role.Id> role) {
    var panel = rooms.room(invitation.panel()).panel();
    if (actor(panel, Optional.of(account)).seat().isPresent())
      return CompletableFuture.completedFuture(new Answer.Done(panel));
    if (!invitations.stands(invitation))
      return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.NotInvited()));
    for (var seat : vacant(panel, invitation)) {
      if (role.isPresent() && !seat.role().equals(role)) continue;
      if (holders.assign(panel.id(), seat.id(), account)) return take(panel, seat.id());
    }
    return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.SeatIsHeld()));
  }

  /// Whether this way leads into the audience, and the panel admits one.
  public static boolean admits(Panel panel, Invitation invitation) {
    return panel.audience().admitted() && invitation.audience();
  }

  /// Lets a person in to watch, on an observer's seat that is vacant or added for them. What was
  /// asked from a seat and is kept is not for whoever happens to come next.
  public CompletableFuture<Answer> watch(Account.Id account, Invitation invitation) {
    var room = rooms.room(invitation.panel());
    var panel = room.panel();
    if (actor(panel, Optional.of(account)).seat().isPresent())
      return CompletableFuture.completedFuture(new Answer.Done(panel));
    if (!invitations.stands(invitation))
      return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.NotInvited()));
    if (!admits(panel, invitation))
      return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.NoAudience()));
    for (var seat : panel.seats())
      if (seat.kind() == Seat.Kind.OBSERVER
          && !seat.taken()
          && !seat.removed()
          && !panel.audience().isAskedFrom(seat.id())
          && holders.assign(panel.id(), seat.id(), account)) return take(panel, seat.id());
    return room.submit(Actor.HOST, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
        .thenCompose(
            answer ->
                answer instanceof Answer.Done
                    ? watch(account, invitation)
                    : CompletableFuture.completedFuture(answer));
  }

  /// Seats somebody who has come without a device. Their name stands beside the record, like
  /// everybody's; nobody can sign in under it.
  ///
  /// @throws Invalid if the name is empty, too long or unreadable
  public CompletableFuture<Answer> seatByName(
      Room room, Optional<Account.Id> account, Seat.Id seat, String name) {
    var panel = room.panel();
    var actor = actor(panel, account);
    var refusal = panel.refusal(actor, Action.SEAT_BY_NAME);
    if (refusal.isPresent())
      return CompletableFuture.completedFuture(new Answer.Refused(refusal.get()));
    return guests.letIn(
        name, guest -> seatByName(room, actor, seat, guest), Answer.Done.class::isInstance);
  }

  private CompletableFuture<Answer> seatByName(
      Room room, Actor actor, Seat.Id seat, Account.Id guest) {
    var panel = room.panel().id();
    if (!holders.assign(panel, seat, guest))
      return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.SeatIsHeld()));
    return room.submit(actor, new PanelCommand.SeatByName(seat))
        .thenApply(
            answer -> {
              if (answer instanceof Answer.Done) invitations.revokeSeat(panel, seat);
              return answer;
            });
  }

  private CompletableFuture<Answer> sit(Panel panel, Seat.Id seat, Account.Id account) {
    return holders.assign(panel.id(), seat, account)
        ? take(panel, seat)
        : CompletableFuture.completedFuture(new Answer.Refused(new Refusal.SeatIsHeld()));
  }

  private CompletableFuture<Answer> take(Panel panel, Seat.Id seat) {
    return rooms
        .room(panel.id())
        .submit(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat))
        .thenApply(
            answer -> {
              if (answer instanceof Answer.Refused) holders.release(panel.id(), seat);
              else invitations.revokeSeat(panel.id(), seat);
              return answer;
            });
  }
}
