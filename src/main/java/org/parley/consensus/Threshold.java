package org.parley.consensus;

import java.util.regex.Pattern;

/// A share that has to be reached, kept exact: 6 of 9 reach "2/3". Written as people write it:
/// `75%`, `2/3`, and with a leading `>` where the share has to be exceeded: `>50%`, `>1/2`.
///
/// @param numerator from 0 to `denominator`
/// @param denominator from 1 to 10,000
/// @param exceed whether exactly the share is not enough
public record Threshold(int numerator, int denominator, boolean exceed) {

  private static final Pattern TEXT =
      Pattern.compile("(>?)\\s*(?:(\\d{1,3})\\s*%|(\\d{1,4})\\s*/\\s*(\\d{1,4}))");

  public Threshold {
    if (denominator < 1 || numerator < 0 || numerator > denominator)
      throw new IllegalArgumentException(
          "a threshold lies between 0 and 1, not " + numerator + "/" + denominator);
    if (exceed && numerator == denominator)
      throw new IllegalArgumentException("nothing can exceed all");
  }

  /// At least so many percent.
  public static Threshold percent(int percent) {
    return new Threshold(percent, 100, false);
  }

  /// Reads `75%`, `2/3`, `>50%`.
  ///
  /// @throws IllegalArgumentException saying what is wrong with the text
  public static Threshold of(String text) {
    var match = TEXT.matcher(text.strip());
    if (!match.matches())
      throw new IllegalArgumentException(
          "'" + text + "' is no threshold; write 75%, 2/3 or, for more than half, >50%");
    boolean exceed = !match.group(1).isEmpty();
    return match.group(2) != null
        ? new Threshold(Integer.parseInt(match.group(2)), 100, exceed)
        : new Threshold(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4)), exceed);
  }

  /// Whether `part` of `whole` is enough. Nothing of nothing is enough only where nothing is asked
  /// for.
  public boolean isMetBy(long part, long whole) {
    if (whole == 0) return numerator == 0 && !exceed;
    long has = part * denominator;
    long needs = whole * numerator;
    return exceed ? has > needs : has >= needs;
  }

  /// The least part of `whole` that is enough; more than `whole` where nothing is.
  public int needed(int whole) {
    int part = Math.ceilDiv(whole * numerator, denominator);
    return isMetBy(part, whole) ? part : part + 1;
  }

  /// The text [#of] reads.
  @Override
  public String toString() {
    var share = denominator == 100 ? numerator + "%" : numerator + "/" + denominator;
    return exceed ? ">" + share : share;
  }
}
