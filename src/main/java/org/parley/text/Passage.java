package org.parley.text;

/// A passage of a text in one line, as far as it is needed to know it.
public final class Passage {

  private Passage() {}

  /// The same of a text in Markdown: what it says, without its marks.
  public static String ofMarkdown(String markdown, int most) {
    return of(Markdown.words(markdown), most);
  }

  /// @param most characters, as people count them
  public static String of(String text, int most) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
