package org.parley.voting.method;

import java.math.BigInteger;
import java.util.Comparator;

/// A part of a whole, compared by cross-multiplication and so exactly. A share of nothing is less
/// than every other.
record Share(long part, long whole) implements Comparable<Share> {

  static final Comparator<Share> LARGEST_FIRST = Comparator.reverseOrder();

  @Override
  public int compareTo(Share other) {
    if (whole == 0 || other.whole == 0) return Boolean.compare(whole != 0, other.whole != 0);
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(other.whole))
        .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
  }

  boolean isMajority() {
    return part > whole - part;
  }
}
