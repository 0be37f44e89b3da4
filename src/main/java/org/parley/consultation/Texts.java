package org.parley.consultation;

import java.util.Optional;
import org.parley.consultation.Refusal.Field;
import org.parley.likeness.Alike;

/// What may be written. Lengths are in code points.
final class Texts {

  static final int TITLE = 200;
  static final int QUESTION = 500;
  static final int LONG = 20_000;
  static final int REMARK = 500;

  private Texts() {}

  static Optional<Refusal> required(Field field, String text, int most) {
    return text.isBlank()
        ? Optional.of(new Refusal.TextMissing(field))
        : optional(field, text, most);
  }

  static Optional<Refusal> optional(Field field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) return Optional.of(new Refusal.TextTooLong(field, length, most));
    return text.codePoints().anyMatch(Texts::isUnreadable)
        ? Optional.of(new Refusal.TextUnreadable(field))
        : Optional.empty();
  }

  /// A statement is one line.
  static Optional<Refusal> statement(String text) {
    return required(Field.STATEMENT, text, Statement.LONGEST)
        .or(
            () ->
                text.strip().lines().count() > 1
                    ? Optional.of(new Refusal.TextUnreadable(Field.STATEMENT))
                    : Optional.empty());
  }

  /// Control characters but line ends and tabs, lone surrogates, and the overrides that make text
  /// read in another order than it is stored.
  private static boolean isUnreadable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> c >= 0x202A && c <= 0x202E;
    };
  }

  /// What two texts have in common that say the same word for word.
  static String plain(String text) {
    return Alike.plain(text);
  }
}
