package org.parley.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.ConsultationEvent.StatementAdded;
import org.parley.consultation.Settings.Moderation;

/// How statements come into a consultation.
final class StatementRules {

  /// What the map can hold.
  static final int MOST = 20_000;

  private StatementRules() {}

  static Decision seed(Consultation consultation, List<String> texts) {
    var problem = seedProblem(consultation.statements(), texts);
    if (problem.isPresent()) return Decision.refuse(problem.get());
    int number = consultation.nextNumber();
    var events = new ArrayList<ConsultationEvent>();
    for (var text : texts)
      events.add(
          new StatementAdded(new Statement.Id(number++), text.strip(), Optional.empty(), true));
    return new Decision.Accepted(events);
  }

  static Optional<Refusal> seedProblem(Collection<Statement> known, List<String> texts) {
    var said = said(known);
    int number = known.size() + 1;
    for (var text : texts) {
      var problem = problem(said, text);
      if (problem.isPresent()) return problem;
      said.put(Texts.plain(text), new Statement.Id(number++));
    }
    return number > MOST + 1 ? Optional.of(new Refusal.TooManyStatements(MOST)) : Optional.empty();
  }

  /// Statements of participants are shown at once or wait for a moderator, as the consultation is
  /// set.
  static Decision propose(Consultation consultation, Actor actor, String text) {
    if (!consultation.settings().openToStatements())
      return Decision.refuse(new Refusal.NoStatementsAsked());
    if (consultation.statements().size() >= MOST)
      return Decision.refuse(new Refusal.TooManyStatements(MOST));
    var problem = problem(said(consultation.statements()), text);
    if (problem.isPresent()) return Decision.refuse(problem.get());
    return Decision.accept(
        new StatementAdded(
            new Statement.Id(consultation.nextNumber()),
            text.strip(),
            actor instanceof Actor.Participant(int number) ? Optional.of(number) : Optional.empty(),
            consultation.settings().moderation() == Moderation.AFTER));
  }

  static Decision reword(Consultation consultation, ConsultationCommand.Reword reword, int votes) {
    var statement = consultation.statement(reword.statement());
    if (statement.isEmpty())
      return Decision.refuse(new Refusal.NoSuchStatement(reword.statement()));
    if (!statement.get().isPending() && !statement.get().isAccepted())
      return Decision.refuse(new Refusal.NotShown(reword.statement()));
    if (votes > 0) return Decision.refuse(new Refusal.HasVotes(reword.statement(), votes));
    var text = reword.text().strip();
    if (text.equals(statement.get().text())) return Decision.accept();
    var said = said(consultation.statements());
    said.values().remove(reword.statement());
    var problem = problem(said, text);
    return problem.isPresent()
        ? Decision.refuse(problem.get())
        : Decision.accept(new ConsultationEvent.StatementReworded(reword.statement(), text));
  }

  static Decision bring(Consultation consultation, ConsultationCommand.Import brought) {
    if (!consultation.statements().isEmpty()) return Decision.refuse(new Refusal.NotEmpty());
    if (brought.statements().size() > MOST)
      return Decision.refuse(new Refusal.TooManyStatements(MOST));
    return new Decision.Accepted(List.copyOf(brought.statements()));
  }

  private static Optional<Refusal> problem(Map<String, Statement.Id> said, String text) {
    return Texts.statement(text)
        .or(() -> Optional.ofNullable(said.get(Texts.plain(text))).map(Refusal.SaidBefore::new));
  }

  /// What has been said, but for what was rejected: who says that again gets the same answer from
  /// the moderators.
  private static Map<String, Statement.Id> said(Collection<Statement> statements) {
    var said = new HashMap<String, Statement.Id>();
    for (var statement : statements)
      if (statement.isAccepted() || statement.isPending())
        said.putIfAbsent(Texts.plain(statement.text()), statement.id());
    return said;
  }
}
