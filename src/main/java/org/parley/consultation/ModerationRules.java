package org.parley.consultation;

import java.util.Optional;
import java.util.function.Function;
import org.parley.consultation.ConsultationEvent.SecondOpinionAsked;
import org.parley.consultation.ConsultationEvent.StatementAccepted;
import org.parley.consultation.ConsultationEvent.StatementMarked;
import org.parley.consultation.ConsultationEvent.StatementMerged;
import org.parley.consultation.ConsultationEvent.StatementRejected;
import org.parley.consultation.Refusal.Field;

/// How statements are judged. A judgement can be changed at any time until the consultation closes,
/// but for a merger: votes that count for another statement cannot be told apart any more.
final class ModerationRules {

  private ModerationRules() {}

  static Decision accept(Consultation consultation, Actor actor, Statement.Id id) {
    return judged(
        consultation,
        actor,
        id,
        statement ->
            statement.status() instanceof Statement.Status.Accepted && statement.second().isEmpty()
                ? Decision.refuse(new Refusal.AlreadyJudged(id))
                : Decision.accept(new StatementAccepted(id)));
  }

  static Decision reject(
      Consultation consultation, Actor actor, ConsultationCommand.Reject reject) {
    var problem = Texts.optional(Field.REMARK, reject.remark(), Texts.REMARK);
    if (problem.isPresent()) return Decision.refuse(problem.get());
    return judged(
        consultation,
        actor,
        reject.statement(),
        statement ->
            statement.status() instanceof Statement.Status.Rejected rejected
                    && rejected.reason() == reject.reason()
                ? Decision.refuse(new Refusal.AlreadyJudged(reject.statement()))
                : Decision.accept(
                    new StatementRejected(
                        reject.statement(), reject.reason(), reject.remark().strip())));
  }

  static Decision askSecondOpinion(
      Consultation consultation, ConsultationCommand.AskSecondOpinion ask) {
    var problem = Texts.optional(Field.REMARK, ask.remark(), Texts.REMARK);
    if (problem.isPresent()) return Decision.refuse(problem.get());
    return found(
        consultation,
        ask.statement(),
        statement ->
            statement.second().isPresent()
                ? Decision.refuse(new Refusal.AlreadyJudged(ask.statement()))
                : Decision.accept(new SecondOpinionAsked(ask.statement(), ask.remark().strip())));
  }

  /// Where both say the same word for word, the votes on either count; whoever voted on both is
  /// counted once, by the vote on the one that stays.
  static Decision merge(Consultation consultation, Actor actor, ConsultationCommand.Merge merge) {
    if (merge.statement().equals(merge.into()))
      return Decision.refuse(new Refusal.IntoItself(merge.into()));
    var into = consultation.statement(merge.into());
    if (into.isEmpty()) return Decision.refuse(new Refusal.NoSuchStatement(merge.into()));
    if (!into.get().isAccepted()) return Decision.refuse(new Refusal.NotShown(merge.into()));
    return judged(
        consultation,
        actor,
        merge.statement(),
        statement ->
            Decision.accept(
                new StatementMerged(
                    merge.statement(),
                    merge.into(),
                    Texts.plain(statement.text()).equals(Texts.plain(into.get().text())))));
  }

  static Decision mark(Consultation consultation, ConsultationCommand.Mark mark) {
    return found(
        consultation,
        mark.statement(),
        statement ->
            statement.meta() == mark.meta()
                ? Decision.accept()
                : Decision.accept(new StatementMarked(mark.statement(), mark.meta())));
  }

  private static Decision judged(
      Consultation consultation,
      Actor actor,
      Statement.Id id,
      Function<Statement, Decision> decision) {
    return found(
        consultation,
        id,
        statement ->
            statement.second().equals(Optional.of(actor))
                ? Decision.refuse(new Refusal.NeedsAnother(id))
                : decision.apply(statement));
  }

  private static Decision found(
      Consultation consultation, Statement.Id id, Function<Statement, Decision> decision) {
    var statement = consultation.statement(id);
    if (statement.isEmpty()) return Decision.refuse(new Refusal.NoSuchStatement(id));
    if (statement.get().status() instanceof Statement.Status.Merged)
      return Decision.refuse(new Refusal.AlreadyJudged(id));
    return decision.apply(statement.get());
  }
}
