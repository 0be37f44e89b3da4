package org.parley.consultation;

import java.time.Instant;
import java.util.Optional;

/// What happened to a consultation. Stored for ever: components may be added where they can be left
/// out, none is renamed or given another meaning. Votes are not among them: they are too many, and
/// lie in a table of their own, which [VotesDigested] vouches for.
public sealed interface ConsultationEvent {

  record Created(Consultation.Id consultation, Settings settings) implements ConsultationEvent {}

  record Edited(Settings settings) implements ConsultationEvent {}

  /// @param author the participant who wrote it; empty for those the host put in
  /// @param accepted whether it is shown at once
  record StatementAdded(
      Statement.Id statement, String text, Optional<Integer> author, boolean accepted)
      implements ConsultationEvent {}

  record StatementAccepted(Statement.Id statement) implements ConsultationEvent {}

  record StatementRejected(Statement.Id statement, Statement.Reason reason, String remark)
      implements ConsultationEvent {}

  record SecondOpinionAsked(Statement.Id statement, String remark) implements ConsultationEvent {}

  /// @param withVotes whether its votes count for the other, since it says the same word for word
  record StatementMerged(Statement.Id statement, Statement.Id into, boolean withVotes)
      implements ConsultationEvent {}

  record StatementReworded(Statement.Id statement, String text) implements ConsultationEvent {}

  record StatementMarked(Statement.Id statement, boolean meta) implements ConsultationEvent {}

  record Paused(String remark) implements ConsultationEvent {}

  record Resumed() implements ConsultationEvent {}

  record VotesDigested(Digest digest) implements ConsultationEvent {}

  record Closed(Ending ending) implements ConsultationEvent {}

  /// A statement that was gathered elsewhere.
  ///
  /// @param written when it was written there
  record StatementImported(
      Statement.Id statement,
      String text,
      Optional<Integer> author,
      Instant written,
      Imported status,
      boolean meta)
      implements ConsultationEvent {}

  /// How a statement was judged elsewhere.
  enum Imported {
    ACCEPTED,
    UNMODERATED,
    REJECTED
  }
}
