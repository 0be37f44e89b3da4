package org.parley.room;

import org.parley.consultation.Refusal;
import org.parley.consultation.Statement;

/// What became of an answer.
public sealed interface CastOutcome {

  Statement.Id statement();

  /// It is on disk and counts.
  record Counted(Statement.Id statement, long sequence) implements CastOutcome {}

  /// It was on disk before.
  record Repeated(Statement.Id statement, long sequence) implements CastOutcome {}

  /// A later answer of the participant was there before.
  record Outdated(Statement.Id statement, long sequence) implements CastOutcome {}

  record Refused(Statement.Id statement, Refusal refusal) implements CastOutcome {}
}
