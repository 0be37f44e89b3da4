package org.parley.voting.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.parley.voting.Working;

/// How far ratings from 1 to 9 spread. Percentiles are interpolated linearly (type 7 of Hyndman &
/// Fan), so in exact tenths. IPR = P70 − P30; IPRAS = 2.35 + 1.5·|5 − (P30 + P70)/2|; disagreement
/// where IPR > IPRAS. By the rule of thirds, defined for 8 to 16 raters, there is disagreement
/// where at least 3 (from 11 raters 4, from 14 raters 5) are in 1–3 and as many in 7–9.
final class Spread {

  /// Best first.
  static final List<String> CLASSES =
      List.of("appropriate", "uncertain", "inappropriate", "unrated");

  private final long[] counts;
  private final long n;

  Spread(long[] counts) {
    this.counts = counts;
    this.n = between(1, 9);
  }

  Working.Rating rating() {
    if (n == 0)
      return new Working.Rating(
          0,
          Optional.empty(),
          "unrated",
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    long p30 = tenths(3);
    long p50 = tenths(5);
    long p70 = tenths(7);
    // IPRAS in 1/200: 470 + 300·|5 − (p30 + p70)/20|.
    long ipras = 470 + 15 * Math.abs(100 - p30 - p70);
    boolean disagreement = 20 * (p70 - p30) > ipras;
    return new Working.Rating(
        n,
        Optional.of(BigDecimal.valueOf(p50, 1)),
        disagreement
            ? "uncertain"
            : p50 >= 65 ? "appropriate" : p50 < 35 ? "inappropriate" : "uncertain",
        disagreement,
        byCount(),
        Optional.of(BigDecimal.valueOf(p30, 1)),
        Optional.of(BigDecimal.valueOf(p70, 1)),
        Optional.of(BigDecimal.valueOf(ipras * 5, 3)));
  }

  private Optional<Boolean> byCount() {
    if (n < 8 || n > 16) return Optional.empty();
    int least = n <= 10 ? 3 : n <= 13 ? 4 : 5;
    return Optional.of(between(1, 3) >= least && between(7, 9) >= least);
  }

  private long between(int low, int high) {
    long sum = 0;
    for (int rating = low; rating <= high; rating++) sum += counts[rating - 1];
    return sum;
  }

  /// The percentile at `tenth` tenths, times ten.
  private long tenths(int tenth) {
    long position = tenth * (n - 1);
    long below = at(position / 10);
    return 10 * below + position % 10 * (at(Math.min(n - 1, position / 10 + 1)) - below);
  }

  private long at(long index) {
    int rating = 1;
    for (long seen = counts[0]; seen <= index; seen += counts[rating - 1]) rating++;
    return rating;
  }
}
