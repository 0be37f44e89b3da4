package org.parley.text;

import java.util.regex.Pattern;

/// A text as it stands in a table for spreadsheets, which take some for formulas. Those get an
/// apostrophe, also behind a semicolon or the end of a line: in countries that write decimals with
/// a comma spreadsheets begin another cell there.
public final class Cell {

  /// Where a formula would begin. Those behind apostrophes get one more, so that it can be taken
  /// away again. What stands before is looked at and not taken, since it may begin one itself.
  private static final Pattern BEGINS =
      Pattern.compile("^(?='*[\t\r])|(?<=^|[;\t\r\n])(?='*[=+\\-@])");

  private static final Pattern WRITTEN =
      Pattern.compile("^'(?='*[\t\r])|(?<=^|[;\t\r\n])'(?='*[=+\\-@])");

  private Cell() {}

  /// What no spreadsheet takes for a formula.
  public static String harmless(String text) {
    return BEGINS.matcher(text).replaceAll("'");
  }

  /// The text of which [#harmless] made this.
  public static String original(String cell) {
    return WRITTEN.matcher(cell).replaceAll("");
  }
}
