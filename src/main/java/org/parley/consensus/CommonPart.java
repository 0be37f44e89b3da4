package org.parley.consensus;

import java.util.List;

/// What two spreads of answers over the same steps have in common: the sum, over the steps, of the
/// lesser of the two shares. All of it where both are spread alike, nothing where no step was
/// chosen in both. As a fraction in lowest terms.
public record CommonPart(long part, long whole) {

  /// Both spreads need somebody who answered.
  public static CommonPart of(List<Integer> before, List<Integer> after) {
    long n = new Ordered(before).n();
    long m = new Ordered(after).n();
    long part = 0;
    for (int i = 0; i < after.size(); i++) part += Math.min(before.get(i) * m, after.get(i) * n);
    long divisor = gcd(part, n * m);
    return new CommonPart(part / divisor, n * m / divisor);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
