package org.parley.panel;

import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Refusal.Field;

/// What may be written. Lengths are in code points.
public final class Texts {

  public static final int TITLE = 200;
  public static final int BODY = 20_000;
  public static final int QUESTION = 500;
  public static final int REASON = 2_000;

  private Texts() {}

  static Optional<Refusal> problem(PositionText text) {
    return firstOf(
        required(Field.TITLE, text.title(), TITLE),
        required(Field.REASONS, text.reasons(), BODY),
        optional(Field.COULD_ACCEPT, text.couldAccept(), BODY),
        optional(Field.CANNOT_ACCEPT, text.cannotAccept(), BODY),
        optional(Field.SOURCES, text.sources(), BODY));
  }

  static Optional<Refusal> problem(RecommendationText text) {
    return firstOf(
        required(Field.TITLE, text.title(), TITLE), optional(Field.BODY, text.body(), BODY));
  }

  static Optional<Refusal> required(Field field, String text, int most) {
    return text.isBlank()
        ? Optional.of(new Refusal.TextMissing(field))
        : optional(field, text, most);
  }

  /// Why a text that may be empty cannot be taken.
  public static Optional<Refusal> optional(Field field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) return Optional.of(new Refusal.TextTooLong(field, length, most));
    return text.codePoints().anyMatch(Texts::isUnreadable)
        ? Optional.of(new Refusal.TextUnreadable(field))
        : Optional.empty();
  }

  /// Control characters but line ends and tabs, lone surrogates, and the overrides that make text
  /// read in another order than it is stored. The direction *marks* and isolates that right-to-left
  /// writing needs are fine.
  private static boolean isUnreadable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> c >= 0x202A && c <= 0x202E;
    };
  }

  @SafeVarargs
  private static Optional<Refusal> firstOf(Optional<Refusal>... problems) {
    return Stream.of(problems).flatMap(Optional::stream).findFirst();
  }
}
