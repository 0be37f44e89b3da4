package org.parley.voting.method;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.voting.Rankings;
import org.parley.voting.Tally.Tie;
import org.parley.voting.Working;
import org.parley.voting.Working.KeepRound;

/// One count by [MeekStv].
final class MeekCount {

  /// A surplus of so many units is used up.
  private static final long USED_UP = 1_000;

  private static final int MOST_ITERATIONS = 10_000;

  private final Rankings rankings;
  private final List<String> names;
  private final int seats;
  private final Lots lots;
  private final long papers;
  private final int decimals;
  private final long unit;
  private final long[] keep;
  private final boolean[] continuing;
  private final boolean[] isElected;
  private final List<Integer> elected = new ArrayList<>();
  private final List<Integer> excluded = new ArrayList<>();
  private final List<KeepRound> rounds = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private long[] votes = new long[0];
  private long quota;
  private int iterations;

  MeekCount(Rankings rankings, int seats, Lots lots) {
    this.rankings = rankings;
    this.names = rankings.candidates();
    this.seats = seats;
    this.lots = lots;
    this.keep = new long[names.size()];
    this.continuing = new boolean[names.size()];
    this.isElected = new boolean[names.size()];
    Arrays.fill(keep, MeekTree.WHOLE);
    Arrays.fill(continuing, true);
    long sum = 0;
    for (int row = 0; row < rankings.rows(); row++) sum += rankings.count(row);
    this.papers = sum;
    this.decimals = sum < 4_000_000 ? 12 : 9;
    this.unit = decimals == 12 ? 1_000_000_000_000L : 1_000_000_000L;
  }

  void run() {
    while (elected.size() < seats && !left().isEmpty()) {
      iterations = 0;
      long surplus = useUp();
      if (left().size() <= seats - elected.size()) electRest();
      if (elected.size() >= seats || left().isEmpty()) round(Optional.empty());
      else {
        int last = last(surplus);
        round(Optional.of(names.get(last)));
        continuing[last] = false;
        keep[last] = 0;
        excluded.add(last);
      }
    }
  }

  private List<Integer> left() {
    return IntStream.range(0, names.size()).filter(c -> continuing[c]).boxed().toList();
  }

  /// Counts again and again until the elected have just the quota, or all seats are filled.
  ///
  /// @return the surplus not used
  private long useUp() {
    var tree = new MeekTree(rankings, continuing, isElected);
    long before = Long.MAX_VALUE;
    while (true) {
      votes = tree.votes(keep, unit);
      iterations++;
      long active = Arrays.stream(votes).sum();
      quota = active / (seats + 1L) + 1;
      if (electReached()) {
        if (elected.size() >= seats || left().isEmpty()) return 0;
        tree = new MeekTree(rankings, continuing, isElected);
        before = Long.MAX_VALUE;
      }
      long surplus = elected.stream().mapToLong(c -> Math.max(0, votes[c] - quota)).sum();
      boolean stuck = surplus >= before && surplus < unit / 1_000_000;
      if (surplus <= USED_UP || stuck || iterations == MOST_ITERATIONS) return surplus;
      before = surplus;
      for (int c : elected) keep[c] = lowered(keep[c], votes[c]);
    }
  }

  private boolean electReached() {
    var reached = new ArrayList<>(left().stream().filter(c -> votes[c] >= quota).toList());
    reached.sort(Comparator.<Integer>comparingLong(c -> -votes[c]).thenComparing(names::get));
    reached.forEach(this::elect);
    return !reached.isEmpty();
  }

  private void electRest() {
    var rest = new ArrayList<>(left());
    rest.sort(Comparator.<Integer>comparingLong(c -> -votes[c]).thenComparing(names::get));
    rest.forEach(this::elect);
  }

  private void elect(int candidate) {
    continuing[candidate] = false;
    isElected[candidate] = true;
    elected.add(candidate);
  }

  /// Rounded up, so that nobody falls below the quota.
  private long lowered(long share, long has) {
    if (has <= quota) return share;
    var parts = BigInteger.valueOf(share).multiply(BigInteger.valueOf(quota));
    var lowered = parts.divideAndRemainder(BigInteger.valueOf(has));
    return lowered[0].longValueExact() + (lowered[1].signum() > 0 ? 1 : 0);
  }

  private int last(long surplus) {
    long least = left().stream().mapToLong(c -> votes[c]).min().orElseThrow();
    long margin = Math.max(surplus, USED_UP);
    var equals = left().stream().filter(c -> votes[c] - least <= margin).toList();
    if (equals.size() == 1) return equals.getFirst();
    var named = equals.stream().map(names::get).toList();
    var chosen = lots.one(named);
    ties.add(new Tie(named, "lot", List.of(chosen)));
    return names.indexOf(chosen);
  }

  private void round(Optional<String> last) {
    var standings = new LinkedHashMap<String, BigDecimal>();
    var kept = new LinkedHashMap<String, BigDecimal>();
    for (int c = 0; c < votes.length; c++) {
      standings.put(names.get(c), decimal(votes[c]));
      kept.put(names.get(c), share(keep[c]));
    }
    rounds.add(
        new KeepRound(
            standings,
            decimal(quota),
            decimal(papers * unit - Arrays.stream(votes).sum()),
            kept,
            iterations,
            winners(),
            last));
  }

  private BigDecimal decimal(long units) {
    return plain(BigDecimal.valueOf(units, decimals));
  }

  private BigDecimal share(long parts) {
    return plain(
        BigDecimal.valueOf(parts)
            .divide(BigDecimal.valueOf(MeekTree.WHOLE), decimals, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  List<String> winners() {
    return elected.stream().map(names::get).toList();
  }

  List<Set<String>> ranking() {
    var ranking = new ArrayList<Set<String>>();
    elected.forEach(c -> ranking.add(Set.of(names.get(c))));
    ranking.addAll(
        Places.ranked(
            left().stream().map(names::get).toList(),
            c -> votes[names.indexOf(c)],
            Comparator.reverseOrder()));
    excluded.reversed().forEach(c -> ranking.add(Set.of(names.get(c))));
    return ranking;
  }

  List<Tie> ties() {
    return ties;
  }

  Working working() {
    return new Working.Iterations(decimals, rounds);
  }
}
