package org.parley.consensus.measure;

import org.hipparchus.stat.interval.BinomialProportion;

/// Where the share behind an observed one plausibly lies: the score interval, which stays within 0
/// and 1 and keeps its promise for small panels. Where the votes are those of the whole panel and
/// not a sample, it says how much one would learn from asking a like panel again.
///
/// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA
/// 22 (1927) 209–212.
///
/// @param low from 0
/// @param high to 1
/// @param confidence between 0 and 1, such as 0.95
public record WilsonInterval(double low, double high, double confidence) {

  public static WilsonInterval of(Share share, double confidence) {
    var interval =
        BinomialProportion.getWilsonScoreInterval(share.whole(), share.value(), confidence);
    return new WilsonInterval(
        share.part() == 0 ? 0 : interval.getLowerBound(),
        share.part() == share.whole() ? 1 : interval.getUpperBound(),
        confidence);
  }
}
