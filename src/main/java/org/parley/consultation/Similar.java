package org.parley.consultation;

import java.util.Collection;
import java.util.List;
import org.parley.likeness.Alike;

/// Finds statements that are written alike, for whoever is about to say the same again.
public final class Similar {

  /// From here on two statements hardly differ but in spelling, order, forms or a few words.
  private static final double MUCH = 0.5;

  private final Alike<Statement> statements;

  /// @param likeness 0 to 1, 1 for the same word for word
  public record Match(Statement statement, double likeness) {}

  private Similar(Alike<Statement> statements) {
    this.statements = statements;
  }

  /// Among those that are shown.
  public static Similar among(Collection<Statement> statements) {
    return new Similar(
        Alike.among(
            statements.stream().filter(Statement::isAccepted).toList(),
            statement -> List.of(statement.text())));
  }

  /// Those that may well be merged, the most alike first.
  public List<Match> muchLike(String text, int most) {
    return to(text, most).stream().filter(match -> match.likeness() >= MUCH).toList();
  }

  /// The most alike first, for whoever is still writing.
  public List<Match> to(String text, int most) {
    return statements.to(text, most).stream()
        .map(match -> new Match(match.thing(), match.likeness()))
        .toList();
  }
}
