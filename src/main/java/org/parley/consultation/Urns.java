package org.parley.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.parley.opinionmap.Routing;

/// Which statements to show a participant next: drawn from three urns, so that answers tell much,
/// new statements are heard, and those that only a group holds are not drowned by the many.
///
/// | urn | share | weight of a statement |
/// |---|---|---|
/// | telling | 6 of 10 | its [Routing] priority |
/// | new | 2 of 10 | 1/(S + 1)², with S votes seen |
/// | minority | 2 of 10 | (1 − p)·(share agreeing in the group that agrees most − share agreeing overall) |
///
/// A statement the participant has answered is never drawn. An urn in which nothing is left, or as
/// long as there are no groups, hands over to the first. The weights are summed up once for all
/// participants, so a draw costs O(log n); see `docs/methods/consultation.md`.
public final class Urns {

  /// The version of the rule, for those who compute again.
  public static final String METHOD = "parley-next-statement/1";

  private static final int TRIES = 12;
  private static final int OF_TEN_NEW = 2;
  private static final int OF_TEN_MINORITY = 2;

  private final int[] statements;
  private final double[] telling;
  private final double[] fresh;
  private final double[] minority;

  private Urns(int[] statements, double[] telling, double[] fresh, double[] minority) {
    this.statements = statements;
    this.telling = telling;
    this.fresh = fresh;
    this.minority = minority;
  }

  /// A statement that can be shown.
  ///
  /// @param extremity how much it pulls people apart on the map, 0 where nobody knows
  /// @param most the smoothed share agreeing in the group that agrees most, 0 without groups
  public record Candidate(
      int statement, Count count, double extremity, double most, boolean meta) {}

  public static Urns of(List<Candidate> candidates) {
    int n = candidates.size();
    var statements = new int[n];
    var telling = new double[n];
    var fresh = new double[n];
    var minority = new double[n];
    for (int i = 0; i < n; i++) {
      var candidate = candidates.get(i);
      var count = candidate.count();
      double agree = (count.agree() + 1.0) / (count.seen() + 2.0);
      double pass = (count.pass() + 1.0) / (count.seen() + 2.0);
      double unseen = 1.0 / (count.seen() + 1.0);
      statements[i] = candidate.statement();
      telling[i] =
          Routing.priority(
              count.agree(), count.pass(), count.seen(), candidate.extremity(), candidate.meta());
      fresh[i] = unseen * unseen;
      minority[i] = (1 - pass) * Math.max(0, candidate.most() - agree);
      if (i > 0) {
        telling[i] += telling[i - 1];
        fresh[i] += fresh[i - 1];
        minority[i] += minority[i - 1];
      }
    }
    return new Urns(statements, telling, fresh, minority);
  }

  /// Draws different statements one after another; the same seed draws the same.
  ///
  /// @param without further statements that shall not be drawn
  /// @param count how many at most
  public int[] draw(Sheet sheet, IntPredicate without, int count, long seed) {
    var random = new SplittableRandom(seed);
    var drawn = new int[Math.min(count, statements.length)];
    int n = 0;
    while (n < drawn.length) {
      int found = n;
      int place = one(place(statement -> isOpen(sheet, without, drawn, found, statement)), random);
      if (place < 0) break;
      drawn[n++] = statements[place];
    }
    return n == drawn.length ? drawn : Arrays.copyOf(drawn, n);
  }

  private IntPredicate place(IntPredicate open) {
    return place -> open.test(statements[place]);
  }

  private static boolean isOpen(
      Sheet sheet, IntPredicate without, int[] drawn, int found, int statement) {
    for (int i = 0; i < found; i++) if (drawn[i] == statement) return false;
    return !sheet.has(statement) && !without.test(statement);
  }

  private int one(IntPredicate open, SplittableRandom random) {
    int urn = random.nextInt(10);
    if (urn < OF_TEN_NEW) {
      int place = from(fresh, open, random);
      if (place >= 0) return place;
    } else if (urn < OF_TEN_NEW + OF_TEN_MINORITY) {
      int place = from(minority, open, random);
      if (place >= 0) return place;
    }
    return from(telling, open, random);
  }

  /// Trying again after a statement that is not open draws the open ones with their own chances; if
  /// few are left, they are summed up.
  private static int from(double[] sums, IntPredicate open, SplittableRandom random) {
    double total = sums.length == 0 ? 0 : sums[sums.length - 1];
    if (total <= 0) return -1;
    for (int i = 0; i < TRIES; i++) {
      int place = first(sums, random.nextDouble() * total);
      if (open.test(place)) return place;
    }
    return amongFew(sums, open, random);
  }

  private static int amongFew(double[] sums, IntPredicate open, SplittableRandom random) {
    double total = 0;
    for (int i = 0; i < sums.length; i++) total += open.test(i) ? weight(sums, i) : 0;
    double at = random.nextDouble() * total;
    int last = -1;
    for (int i = 0; i < sums.length; i++)
      if (weight(sums, i) > 0 && open.test(i)) {
        last = i;
        at -= weight(sums, i);
        if (at < 0) return i;
      }
    return last;
  }

  private static double weight(double[] sums, int i) {
    return i == 0 ? sums[0] : sums[i] - sums[i - 1];
  }

  /// The first place whose sum lies above.
  private static int first(double[] sums, double at) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
