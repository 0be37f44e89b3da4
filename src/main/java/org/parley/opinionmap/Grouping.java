package org.parley.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Finds the groups on the map: the best of several k-means runs for each number of groups, and the
/// number with the largest mean silhouette.
///
/// Ten runs from k-means++ centres and one from the left edge of the map compete by their sum of
/// squared distances; a run whose smallest group is smaller than a group may be loses to any other.
/// Each run draws from its own seed, and numbers of groups are tried in parallel.
record Grouping(KMeans.Clusters clusters, double silhouette, double[] silhouettes) {
  static final int MOST_GROUPS = 8;
  static final int RUNS = 10;
  private static final int TRIAL_ROUNDS = 5;

  /// Fewer people than this are no group: 3, or 2 % of all.
  static int smallestGroup(int people) {
    return Math.max(3, (people + 49) / 50);
  }

  /// The most groups that are looked for.
  static int mostGroups(int people) {
    return Math.clamp(2 + people / 12, 2, MOST_GROUPS);
  }

  /// Nothing if fewer than two groups are possible.
  static Optional<Grouping> automatic(Points people, long seed) {
    if (people.size() < 2) {
      return Optional.empty();
    }
    Points places = Places.of(people);
    int smallest = smallestGroup(people.size());
    KMeans.Clusters[] candidates =
        IntStream.rangeClosed(2, mostGroups(people.size()))
            .parallel()
            .mapToObj(k -> best(places, k, seed, smallest))
            .toArray(KMeans.Clusters[]::new);
    KMeans.Clusters[] large =
        Arrays.stream(candidates)
            .filter(c -> c.k() > 1 && c.smallest(places) >= smallest)
            .toArray(KMeans.Clusters[]::new);
    if (large.length == 0) {
      return Optional.empty();
    }
    double[] silhouettes = Silhouettes.of(places, large);
    int chosen =
        IntStream.range(0, large.length)
            .boxed()
            .max(Comparator.comparingDouble((Integer i) -> silhouettes[i]).thenComparing(i -> -i))
            .orElseThrow();
    return Optional.of(
        new Grouping(onPeople(people, large[chosen]), silhouettes[chosen], silhouettes));
  }

  /// This many groups, whatever their silhouette.
  static Optional<Grouping> of(Points people, int k, long seed) {
    if (people.size() < k) {
      return Optional.empty();
    }
    Points places = Places.of(people);
    KMeans.Clusters found = best(places, k, seed, smallestGroup(people.size()));
    if (found.k() < k || found.smallest(places) == 0) {
      return Optional.empty();
    }
    double silhouette = Silhouettes.of(places, new KMeans.Clusters[] {found})[0];
    return Optional.of(
        new Grouping(onPeople(people, found), silhouette, new double[] {silhouette}));
  }

  private static KMeans.Clusters onPeople(Points people, KMeans.Clusters found) {
    return KMeans.from(people, found.x(), found.y());
  }

  /// The groups that grow from earlier groups' centres, as many as those and in their order; the
  /// silhouette is the earlier map's.
  static Grouping near(Points people, Landmarks earlier, double scale) {
    KMeans.Clusters found =
        KMeans.from(
            people,
            earlier.centres().stream().mapToDouble(centre -> scale * centre.x()).toArray(),
            earlier.centres().stream().mapToDouble(centre -> scale * centre.y()).toArray());
    return new Grouping(found, earlier.silhouette(), new double[0]);
  }

  static KMeans.Clusters best(Points points, int k, long seed, int smallest) {
    return best(points, k, seed, smallest, RUNS);
  }

  /// The best of so many runs and the one from the left. A run tries its start for a few rounds;
  /// the most promising third goes on to the end.
  static KMeans.Clusters best(Points points, int k, long seed, int smallest, int runs) {
    KMeans.Clusters best = KMeans.fromTheLeft(points, k).toTheEnd();
    if (best.k() < k) {
      return best;
    }
    Lloyd[] tried = new Lloyd[runs];
    for (int run = 0; run < runs; run++) {
      SplittableRandom random = new SplittableRandom(seed + 1000L * k + run);
      tried[run] = KMeans.plusPlus(points, k, random).forRounds(TRIAL_ROUNDS);
    }
    Arrays.sort(
        tried,
        Comparator.comparing((Lloyd run) -> run.smallest() < smallest)
            .thenComparingDouble(Lloyd::inertia));
    for (int run = 0; run < Math.max(1, runs / 3); run++) {
      KMeans.Clusters found = tried[run].toTheEnd();
      if (!better(points, smallest, best, found)) {
        best = found;
      }
    }
    return best;
  }

  /// Whether the first is at least as good as the second.
  private static boolean better(Points points, int smallest, KMeans.Clusters a, KMeans.Clusters b) {
    boolean large = a.smallest(points) >= smallest;
    return large == (b.smallest(points) >= smallest) ? a.inertia() <= b.inertia() : large;
  }
}
