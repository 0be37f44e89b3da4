package org.parley.voting.method;

import java.util.Arrays;
import java.util.Comparator;

/// What remains to be compared once one majority grade after another is taken away: the sorted
/// grades read from the lower middle outwards. Compared in runs of equal grades, so that a million
/// voters cost no more than ten.
final class MajorityValue implements Comparable<MajorityValue> {

  static final Comparator<MajorityValue> BEST_FIRST = Comparator.reverseOrder();

  /// How many gave this grade or a worse one.
  private final long[] upTo;

  private final long voters;

  /// @param counts per grade, worst first; the voters of all values compared are equally many
  MajorityValue(long[] counts) {
    this.upTo = counts.clone();
    Arrays.parallelPrefix(upTo, Long::sum);
    this.voters = upTo[upTo.length - 1];
  }

  int majorityGrade() {
    return gradeAt(middle());
  }

  long below() {
    return before(majorityGrade());
  }

  long above() {
    return voters - upTo[majorityGrade()];
  }

  private long middle() {
    return (voters - 1) / 2;
  }

  private int gradeAt(long index) {
    int grade = 0;
    while (upTo[grade] <= index) grade++;
    return grade;
  }

  private long before(int grade) {
    return grade == 0 ? 0 : upTo[grade - 1];
  }

  /// After the middle one, an odd number of voters goes on below it first, an even number above.
  @Override
  public int compareTo(MajorityValue other) {
    if (voters != other.voters) throw new IllegalArgumentException("not equally many voters");
    boolean odd = voters % 2 == 1;
    long distance = 0;
    while (distance <= voters / 2) {
      long low = middle() - distance;
      long high = middle() + distance;
      int below = low < 0 ? 0 : Integer.compare(gradeAt(low), other.gradeAt(low));
      int above = high >= voters ? 0 : Integer.compare(gradeAt(high), other.gradeAt(high));
      int first = odd ? below : above;
      int second = odd ? above : below;
      if (distance == 0 && below != 0) return below;
      if (first != 0) return first;
      if (second != 0) return second;
      distance += Math.min(run(low, high), other.run(low, high));
    }
    return 0;
  }

  /// For how many steps outwards the two grades stay as they are, at least 1.
  private long run(long low, long high) {
    long down = low < 0 ? Long.MAX_VALUE : low - before(gradeAt(low)) + 1;
    long up = high >= voters ? Long.MAX_VALUE : upTo[gradeAt(high)] - high;
    return Math.min(down, up);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MajorityValue value && Arrays.equals(upTo, value.upTo);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(upTo);
  }
}
