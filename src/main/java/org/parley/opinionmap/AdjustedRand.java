package org.parley.opinionmap;

/// How far two divisions of the same people agree: the adjusted Rand index.
///
/// 1 for the same groups under any names, about 0 for groups that have nothing to do with each
/// other. People whom either division leaves out (a negative label) are not counted. Source: Hubert
/// & Arabie, Comparing partitions, J. Classification 2 (1985) 193–218.
public final class AdjustedRand {
  private AdjustedRand() {}

  /// The index, from about −0.5 to 1; 1 where both put all people into one group.
  ///
  /// @throws IllegalArgumentException if the divisions are of different length
  public static double of(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " and " + second.length + " people");
    }
    int rows = size(first);
    int columns = size(second);
    long[][] both = new long[rows][columns];
    long people = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] >= 0 && second[i] >= 0) {
        both[first[i]][second[i]]++;
        people++;
      }
    }
    double together = 0;
    double inFirst = 0;
    double inSecond = 0;
    long[] sums = new long[columns];
    for (long[] row : both) {
      long sum = 0;
      for (int column = 0; column < columns; column++) {
        together += pairs(row[column]);
        sum += row[column];
        sums[column] += row[column];
      }
      inFirst += pairs(sum);
    }
    for (long sum : sums) {
      inSecond += pairs(sum);
    }
    if (people < 2) {
      return 1;
    }
    double expected = inFirst * inSecond / pairs(people);
    double most = (inFirst + inSecond) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static int size(int[] labels) {
    int max = -1;
    for (int label : labels) {
      max = Math.max(max, label);
    }
    return max + 1;
  }

  private static double pairs(long n) {
    return n * (n - 1) / 2.0;
  }
}
