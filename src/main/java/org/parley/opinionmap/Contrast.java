package org.parley.opinionmap;

/// How one group's votes on one statement stand against everyone else's.
///
/// The figures are those of Polis: shares with one imagined vote on either side, and the z-scores
/// of a share against one half (`…Test`) and of two shares against each other (`…RatioTest`).
/// Passing counts among the votes seen, never as disagreement.
///
/// @param agree share agreeing, (A + 1) / (S + 2)
/// @param disagree share disagreeing
/// @param agreeTest 2·√(S + 1)·((A + 1)/(S + 1) − ½)
/// @param disagreeTest the same for disagreement
/// @param agreeRatio the share agreeing over that of the others
/// @param disagreeRatio the share disagreeing over that of the others
/// @param agreeRatioTest the z-score of the two shares' difference
/// @param disagreeRatioTest the same for disagreement
public record Contrast(
    double agree,
    double disagree,
    double agreeTest,
    double disagreeTest,
    double agreeRatio,
    double disagreeRatio,
    double agreeRatioTest,
    double disagreeRatioTest) {
  /// One-sided 90 % of the normal distribution.
  static final double SIGNIFICANT = 1.2816;

  /// The contrast of a group with the others on one statement.
  public static Contrast of(Tally group, Tally others, int column) {
    int agree = group.agree(column);
    int disagree = group.disagree(column);
    int seen = group.seen(column);
    int otherSeen = others.seen(column);
    return new Contrast(
        share(agree, seen),
        share(disagree, seen),
        test(agree, seen),
        test(disagree, seen),
        share(agree, seen) / share(others.agree(column), otherSeen),
        share(disagree, seen) / share(others.disagree(column), otherSeen),
        difference(agree, seen, others.agree(column), otherSeen),
        difference(disagree, seen, others.disagree(column), otherSeen));
  }

  static double share(int part, int seen) {
    return (part + 1.0) / (seen + 2.0);
  }

  static double test(int part, int seen) {
    return 2 * Math.sqrt(seen + 1.0) * ((part + 1.0) / (seen + 1.0) - 0.5);
  }

  private static double difference(int part, int seen, int otherPart, int otherSeen) {
    double n1 = seen + 1.0;
    double n2 = otherSeen + 1.0;
    double first = (part + 1) / n1;
    double second = (otherPart + 1) / n2;
    double pooled = (part + otherPart + 2) / (n1 + n2);
    return pooled == 1
        ? 0
        : (first - second) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  }

  boolean agreeing() {
    return agreeRatioTest > disagreeRatioTest;
  }

  boolean agreeSignificant() {
    return agreeRatioTest > SIGNIFICANT && agreeTest > SIGNIFICANT;
  }

  boolean disagreeSignificant() {
    return disagreeRatioTest > SIGNIFICANT && disagreeTest > SIGNIFICANT;
  }

  /// How well the statement stands for the group, on the side the group leans to.
  double weight() {
    return agreeing()
        ? agreeRatio * agreeRatioTest * agree * agreeTest
        : disagreeRatio * disagreeRatioTest * disagree * disagreeTest;
  }
}
