package org.parley.panel;

import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.PanelCommand.Drafting.AcceptAmendment;
import org.parley.panel.PanelCommand.Drafting.EndSupport;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Drafting.PutToVote;
import org.parley.panel.PanelCommand.Drafting.RejectAmendment;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;
import org.parley.panel.PanelCommand.Drafting.WithdrawAmendment;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.PanelCommand.Saying.WithdrawSignature;

/// Decides commands: first who may act so now ([Rights]), then what the command's content asks for.
final class Decider {

  private Decider() {}

  static Decision decide(Panel panel, Envelope envelope, PanelCommand command) {
    var actor = envelope.actor();
    var refusal = Rights.refusal(panel, actor, command.action());
    if (refusal.isPresent()) return Decision.refuse(refusal.get());
    return switch (command) {
      case PanelCommand.Edit edit -> SeatRules.edit(panel, edit);
      case PanelCommand.AddSeat add -> SeatRules.add(panel, add);
      case PanelCommand.RemoveSeat remove -> SeatRules.remove(panel, remove);
      case PanelCommand.TakeSeat take -> SeatRules.take(panel, actor, take);
      case PanelCommand.LeaveSeat leave -> SeatRules.leave(panel, actor, leave);
      case PanelCommand.OpenPhase open -> AgendaRules.open(panel, open, envelope);
      case PanelCommand.ClosePhase close -> AgendaRules.close(panel, close);
      case PanelCommand.FilePosition file -> SpeechRules.file(panel, seatOf(actor), file);
      case PanelCommand.RevisePosition revise -> SpeechRules.revise(panel, seatOf(actor), revise);
      case PanelCommand.SubmitReply reply -> SpeechRules.reply(panel, seatOf(actor), reply);
      case PanelCommand.ProposeRecommendation propose ->
          RecommendationRules.propose(panel, seatOf(actor), propose);
      case PanelCommand.ReviseRecommendation revise ->
          RecommendationRules.revise(panel, actor, revise);
      case PanelCommand.WithdrawRecommendation withdraw ->
          RecommendationRules.withdraw(panel, actor, withdraw);
      case PanelCommand.OpenRound open ->
          unless(
              SupportRules.lacking(panel, open),
              () -> RoundRules.open(panel, open, envelope.seed()));
      case PanelCommand.CastBallot cast -> CastRules.cast(panel, seatOf(actor), cast);
      case PanelCommand.CloseRound close ->
          AmendmentVotes.settle(panel, RoundRules.close(panel, close, envelope.unsealed()));
      case PanelCommand.AdoptReport adopt -> AgendaRules.adopt(panel, adopt);
      case PanelCommand.ClosePanel _ -> AgendaRules.closePanel(panel);
      case PanelCommand.ExtendPhase extend -> AgendaRules.extend(panel, extend);
      case PanelCommand.ReopenPhase reopen -> AgendaRules.reopen(panel, reopen, envelope.seed());
      case PanelCommand.PausePanel pause -> ChairRules.pause(panel, pause);
      case PanelCommand.ResumePanel _ -> ChairRules.resume(panel);
      case PanelCommand.HandChair hand -> ChairRules.hand(panel, hand);
      case PanelCommand.NameSpeaker name -> RolePositions.name(panel, name);
      case PanelCommand.UndoStep undo -> ChairRules.undo(panel, undo);
      case PanelCommand.SeatByName by -> SeatRules.seatByName(panel, by);
      case PanelCommand.AskForFloor ask -> FloorRules.ask(panel, actor, ask);
      case PanelCommand.WithdrawRequest withdraw -> FloorRules.withdraw(panel, actor, withdraw);
      case PanelCommand.GiveFloor give -> FloorRules.give(panel, give);
      case PanelCommand.EndSpeech end -> FloorRules.end(panel, actor, end);
      case PanelCommand.SetFloorTerms set -> FloorRules.set(panel, set);
      case PanelCommand.AllowProxies allow -> ProxyRules.allow(panel, allow);
      case PanelCommand.GiveProxy give -> ProxyRules.give(panel, actor, give);
      case PanelCommand.TakeBackProxy back -> ProxyRules.takeBack(panel, actor, back);
      case PanelCommand.WeighVotes weigh -> TermsRules.weigh(panel, weigh);
      case PanelCommand.EnterPaper paper -> CastRules.paper(panel, paper);
      case PanelCommand.SetStage set -> ChairRules.stage(panel, set);
      case PanelCommand.AdmitAudience admit -> AudienceRules.admit(panel, admit);
      case PanelCommand.AskPanel ask -> AudienceRules.ask(panel, seatOf(actor), ask);
      case PanelCommand.VoteForQuestion vote -> AudienceRules.vote(panel, seatOf(actor), vote);
      case PanelCommand.MarkQuestion mark -> AudienceRules.mark(panel, seatOf(actor), mark);
      case PanelCommand.Advance advance -> ClockRules.advance(panel, envelope, advance);
      case PanelCommand.AnswerStatement(var statement, var choice) ->
          panel.answers().of(seatOf(actor), statement).equals(Optional.of(choice))
              ? Decision.refuse(new Refusal.NothingChanged())
              : Decision.accept(new PanelEvent.StatementAnswered(seatOf(actor), statement, choice));
      case PanelCommand.StateOpinion state -> OpinionRules.state(panel, seatOf(actor), state);
      case PanelCommand.Drafting drafting -> drafting(panel, envelope, drafting);
      case PanelCommand.Saying saying -> saying(panel, seatOf(actor), saying);
      case PanelCommand.Concealing concealing -> AnonymityRules.decide(panel, actor, concealing);
      case PanelCommand.Moderating moderating ->
          ModerationRules.decide(panel, seatOf(actor), moderating);
    };
  }

  private static Decision drafting(Panel panel, Envelope envelope, PanelCommand.Drafting command) {
    var actor = envelope.actor();
    return switch (command) {
      case ProposeAmendment propose -> AmendmentRules.propose(panel, seatOf(actor), propose);
      case AcceptAmendment(var id) -> AmendmentRules.accept(panel, actor, id);
      case RejectAmendment reject -> AmendmentRules.reject(panel, actor, reject);
      case WithdrawAmendment(var id) -> AmendmentRules.withdraw(panel, seatOf(actor), id);
      case PutToVote(var id) -> AmendmentVotes.open(panel, id, envelope.seed());
      case SupportRecommendation(var id) -> SupportRules.give(panel, seatOf(actor), id);
      case EndSupport(var id) -> SupportRules.end(panel, seatOf(actor), id);
    };
  }

  private static Decision saying(Panel panel, Seat.Id seat, PanelCommand.Saying command) {
    return switch (command) {
      case MarkConvincing(var target) -> ExchangeRules.mark(panel, seat, target);
      case UnmarkConvincing(var target) -> ExchangeRules.unmark(panel, seat, target);
      case SignPosition sign -> ExchangeRules.sign(panel, seat, sign);
      case WithdrawSignature(var id) -> ExchangeRules.unsign(panel, seat, id);
      case DeclareInterests declare -> ExchangeRules.declare(panel, seat, declare);
    };
  }

  private static Seat.Id seatOf(Actor actor) {
    return actor.seat().orElseThrow(() -> new IllegalStateException("no seat: " + actor));
  }

  /// Refuses for the first problem found, else decides.
  static Decision unless(Optional<Refusal> problem, Supplier<Decision> decision) {
    return problem.map(Decision::refuse).orElseGet(decision);
  }
}
