package org.parley.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;

/// What panelists answered to the statements of public consultations, apart from the public. Single
/// answers are shown to nobody but whoever gave them.
///
/// @param given by statement, then by seat number
public record StatementAnswers(HashPMap<Statement, IntTreePMap<Choice>> given) {

  static final StatementAnswers NONE = new StatementAnswers(HashTreePMap.empty());

  /// A statement of a consultation.
  public record Statement(UUID consultation, int number) {}

  public enum Choice {
    AGREE,
    PASS,
    DISAGREE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// By seat number.
  public IntTreePMap<Choice> to(Statement statement) {
    return given.getOrDefault(statement, IntTreePMap.empty());
  }

  public Optional<Choice> of(Seat.Id seat, Statement statement) {
    return Optional.ofNullable(to(statement).get(seat.number()));
  }

  StatementAnswers with(Seat.Id seat, Statement statement, Choice choice) {
    return new StatementAnswers(given.plus(statement, to(statement).plus(seat.number(), choice)));
  }

  /// Whoever leaves takes their answers along: they are not for the next holder to see.
  StatementAnswers without(Seat.Id seat) {
    var rest = given;
    for (var entry : given.entrySet())
      if (entry.getValue().containsKey(seat.number()))
        rest = rest.plus(entry.getKey(), entry.getValue().minus(seat.number()));
    return new StatementAnswers(rest);
  }
}
