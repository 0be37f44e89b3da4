package org.parley.consultation;

import java.util.List;

/// What can be asked of a consultation, votes excepted.
public sealed interface ConsultationCommand {

  record Edit(Settings settings) implements ConsultationCommand {}

  /// Statements the host puts in, which are shown at once.
  record AddSeeds(List<String> texts) implements ConsultationCommand {
    public AddSeeds {
      texts = List.copyOf(texts);
    }
  }

  record Propose(String text) implements ConsultationCommand {}

  record Accept(Statement.Id statement) implements ConsultationCommand {}

  record Reject(Statement.Id statement, Statement.Reason reason, String remark)
      implements ConsultationCommand {}

  record AskSecondOpinion(Statement.Id statement, String remark) implements ConsultationCommand {}

  record Merge(Statement.Id statement, Statement.Id into) implements ConsultationCommand {}

  record Reword(Statement.Id statement, String text) implements ConsultationCommand {}

  record Mark(Statement.Id statement, boolean meta) implements ConsultationCommand {}

  record Pause(String remark) implements ConsultationCommand {}

  record Resume() implements ConsultationCommand {}

  record RecordDigest(Digest digest) implements ConsultationCommand {}

  record Close(Ending ending) implements ConsultationCommand {}

  /// Statements gathered elsewhere, before anything else is in the consultation.
  record Import(List<ConsultationEvent.StatementImported> statements)
      implements ConsultationCommand {
    public Import {
      statements = List.copyOf(statements);
    }
  }
}
