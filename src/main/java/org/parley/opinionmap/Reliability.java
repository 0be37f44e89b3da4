package org.parley.opinionmap;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whether the groups would be found again had other statements been asked.
///
/// The statements are cut at random into halves, 20 times; each half places the people by its votes
/// alone and groups them anew, and the two groupings are compared by the adjusted Rand index. Since
/// half the votes tell less than all, the mean r is stepped up to 2r/(1+r), as is the reliability
/// of a questionnaire from its halves. Groups are reliable from 0.5. People are thinned to 2,000.
/// Sources: Spearman 1910 and Brown 1910 (split halves); Hubert & Arabie 1985 (index).
///
/// @param score the stepped-up index, 0 to 1; 0 where there are no groups
/// @param halves the mean index between halves, as found
/// @param reason why they are reliable or not
public record Reliability(double score, double halves, Reason reason) {
  /// The least score of reliable groups.
  public static final double THRESHOLD = 0.5;

  private static final int SPLITS = 20;
  private static final int RUNS = 4;
  private static final int MOST_PEOPLE = 2000;

  /// What the judgement rests on.
  public enum Reason {
    FOUND_AGAIN,
    NOT_FOUND_AGAIN,
    GROUP_TOO_SMALL,
    NO_GROUPS
  }

  /// Whether people may be told that these groups exist.
  public boolean reliable() {
    return reason == Reason.FOUND_AGAIN;
  }

  static Reliability none() {
    return new Reliability(0, 0, Reason.NO_GROUPS);
  }

  static Reliability of(
      VoteMatrix matrix, Axes axes, int[] included, KMeans.Clusters clusters, long seed) {
    int stride = Math.max(1, (included.length + MOST_PEOPLE - 1) / MOST_PEOPLE);
    int[] rows =
        IntStream.range(0, included.length)
            .filter(i -> i % stride == 0)
            .map(i -> included[i])
            .toArray();
    Halves people = Halves.of(matrix, axes, rows);
    double[] indexes =
        IntStream.range(0, SPLITS)
            .parallel()
            .mapToDouble(split -> split(people, clusters.k(), seed + 7919L * split))
            .toArray();
    double sum = 0;
    for (double index : indexes) {
      sum += index;
    }
    double halves = sum / SPLITS;
    double score = halves <= 0 ? 0 : 2 * halves / (1 + halves);
    int[] sizes = new int[clusters.k()];
    for (int label : clusters.labels()) {
      sizes[label]++;
    }
    int smallest = IntStream.of(sizes).min().orElse(0);
    Reason reason =
        smallest < Grouping.smallestGroup(included.length)
            ? Reason.GROUP_TOO_SMALL
            : score >= THRESHOLD ? Reason.FOUND_AGAIN : Reason.NOT_FOUND_AGAIN;
    return new Reliability(score, halves, reason);
  }

  private static double split(Halves halves, int k, long seed) {
    Points[] places = halves.cut(new SplittableRandom(seed));
    int[] one = regroup(places[0], k, seed);
    int[] other = regroup(places[1], k, seed);
    return AdjustedRand.of(one, other);
  }

  private static int[] regroup(Points points, int k, long seed) {
    int least = Grouping.smallestGroup(points.size());
    return Grouping.best(points, k, seed, least, RUNS).labels();
  }
}
