package org.parley.people;

import java.text.Normalizer;

/// What may stand as a person's name.
final class Name {

  private static final int MOST = 80;

  private Name() {}

  static String of(String text) {
    var name = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) throw new Invalid(Invalid.Field.NAME, "missing");
    if (name.length() > MOST) throw new Invalid(Invalid.Field.NAME, "too-long");
    if (name.codePoints().anyMatch(Name::isUnreadable))
      throw new Invalid(Invalid.Field.NAME, "unreadable");
    return name;
  }

  /// Names stand alone in a line, so nothing invisible is needed in one.
  private static boolean isUnreadable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
