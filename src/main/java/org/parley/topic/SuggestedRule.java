package org.parley.topic;

import java.util.regex.Pattern;

/// When a result is to count as consensus. Shares are texts, kept as exact as the host wrote them:
/// `75%`, `2/3`, and `>50%` for more than half.
///
/// @param threshold share of all who have to accept
/// @param roleThreshold share of each role that has to accept; `0%` asks nothing of roles
/// @param quorum share of the eligible who have to vote
/// @param abstentions whether abstaining weighs like not accepting, or not at all
public record SuggestedRule(
    String threshold, String roleThreshold, String quorum, Abstentions abstentions) {

  static final String SHARE = "^(>?(0|[1-9]|[1-9][0-9])%|100%|>?[0-9]{1,4}/[1-9][0-9]{0,3})$";
  private static final Pattern PATTERN = Pattern.compile(SHARE);

  public enum Abstentions {
    COUNTED,
    IGNORED;

    public String key() {
      return Slugs.of(this);
    }
  }

  public SuggestedRule {
    requireShare(threshold);
    requireShare(roleThreshold);
    requireShare(quorum);
  }

  /// Whether the text is a share between nothing and all.
  static boolean isShare(String text) {
    if (!PATTERN.matcher(text).matches()) return false;
    int slash = text.indexOf('/');
    if (slash < 0) return true;
    boolean exceed = text.startsWith(">");
    int part = Integer.parseInt(text.substring(exceed ? 1 : 0, slash));
    int whole = Integer.parseInt(text.substring(slash + 1));
    return exceed ? part < whole : part <= whole;
  }

  private static void requireShare(String text) {
    if (!isShare(text)) throw new IllegalArgumentException("'" + text + "' is no share");
  }
}
