package org.parley.consultation;

import java.util.Optional;
import org.parley.consultation.Refusal.Field;

/// Decides commands: first who may act so now, then what the command's content asks for.
final class Decider {

  private Decider() {}

  static Decision decide(
      Consultation consultation, Envelope envelope, ConsultationCommand command) {
    var actor = envelope.actor();
    var refusal = refusal(consultation, envelope, command);
    if (refusal.isPresent()) return Decision.refuse(refusal.get());
    return switch (command) {
      case ConsultationCommand.Edit edit -> SettingsRules.edit(consultation, edit);
      case ConsultationCommand.AddSeeds(var texts) -> StatementRules.seed(consultation, texts);
      case ConsultationCommand.Propose(var text) ->
          StatementRules.propose(consultation, actor, text);
      case ConsultationCommand.Accept(var statement) ->
          ModerationRules.accept(consultation, actor, statement);
      case ConsultationCommand.Reject reject -> ModerationRules.reject(consultation, actor, reject);
      case ConsultationCommand.AskSecondOpinion ask ->
          ModerationRules.askSecondOpinion(consultation, ask);
      case ConsultationCommand.Merge merge -> ModerationRules.merge(consultation, actor, merge);
      case ConsultationCommand.Reword reword ->
          StatementRules.reword(
              consultation, reword, envelope.votesOn().applyAsInt(reword.statement().number()));
      case ConsultationCommand.Mark mark -> ModerationRules.mark(consultation, mark);
      case ConsultationCommand.Pause(var remark) -> pause(consultation, remark);
      case ConsultationCommand.Resume _ -> resume(consultation);
      case ConsultationCommand.RecordDigest(var digest) -> digest(consultation, digest);
      case ConsultationCommand.Close(var ending) ->
          Decision.accept(new ConsultationEvent.Closed(ending));
      case ConsultationCommand.Import brought -> StatementRules.bring(consultation, brought);
    };
  }

  private static Optional<Refusal> refusal(
      Consultation consultation, Envelope envelope, ConsultationCommand command) {
    if (!mayAct(envelope.actor(), command)) return Optional.of(new Refusal.NotYours());
    if (consultation.isClosed()) return Optional.of(new Refusal.AlreadyClosed());
    var stage = consultation.stage(envelope.at());
    return command instanceof ConsultationCommand.Propose && stage != Stage.OPEN
        ? Optional.of(new Refusal.NotOpen(stage))
        : Optional.empty();
  }

  private static boolean mayAct(Actor actor, ConsultationCommand command) {
    return switch (command) {
      case ConsultationCommand.Edit _,
          ConsultationCommand.AddSeeds _,
          ConsultationCommand.Pause _,
          ConsultationCommand.Resume _,
          ConsultationCommand.Import _ ->
          actor instanceof Actor.Host;
      case ConsultationCommand.Propose _ -> actor instanceof Actor.Participant;
      case ConsultationCommand.Accept _,
          ConsultationCommand.Reject _,
          ConsultationCommand.AskSecondOpinion _,
          ConsultationCommand.Merge _,
          ConsultationCommand.Reword _,
          ConsultationCommand.Mark _ ->
          actor.moderates();
      case ConsultationCommand.RecordDigest _ -> actor instanceof Actor.Keeper;
      case ConsultationCommand.Close _ ->
          actor instanceof Actor.Host || actor instanceof Actor.Keeper;
    };
  }

  private static Decision pause(Consultation consultation, String remark) {
    var problem = Texts.optional(Field.REMARK, remark, Texts.REMARK);
    if (problem.isPresent()) return Decision.refuse(problem.get());
    return consultation.isPaused()
        ? Decision.accept()
        : Decision.accept(new ConsultationEvent.Paused(remark.strip()));
  }

  private static Decision resume(Consultation consultation) {
    return consultation.isPaused()
        ? Decision.accept(new ConsultationEvent.Resumed())
        : Decision.refuse(new Refusal.NotPaused());
  }

  /// Another node may have been further.
  private static Decision digest(Consultation consultation, Digest digest) {
    boolean newer = consultation.digest().map(last -> last.rows() < digest.rows()).orElse(true);
    return newer ? Decision.accept(new ConsultationEvent.VotesDigested(digest)) : Decision.accept();
  }
}
