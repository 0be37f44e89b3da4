package org.parley.topic;

/// Whether people can read a text as it is stored.
final class Readable {

  private Readable() {}

  /// The index of the first character that is no text, or -1.
  static int firstProblem(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
      if (isProblem(text.codePointAt(i))) return i;
    return -1;
  }

  /// Control characters but line ends and tabs, lone surrogates, and the overrides that make text
  /// read in another order than it is stored. The direction marks and isolates that right-to-left
  /// writing needs are fine.
  private static boolean isProblem(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> c >= 0x202A && c <= 0x202E;
    };
  }

  static String name(int c) {
    return String.format("U+%04X", c);
  }
}
