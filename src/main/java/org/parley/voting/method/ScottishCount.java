package org.parley.voting.method;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import org.parley.voting.Working.Stage;

/// One count by [ScottishStv]. Votes are whole numbers of 0.00001 votes.
final class ScottishCount {

  private static final int DECIMALS = 5;
  private static final long UNIT = 100_000;

  private final List<String> names;
  private final int seats;
  private final Lots lots;
  private final Piles piles;
  private final long valid;
  private final long quota;

  private final long[] votes;
  private final boolean[] continuing;
  private final List<Integer> elected = new ArrayList<>();
  private final List<Integer> pending = new ArrayList<>();
  private final List<Integer> excluded = new ArrayList<>();
  private final List<long[]> history = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();

  ScottishCount(Rankings rankings, int seats, Lots lots) {
    this.names = rankings.candidates();
    this.seats = seats;
    this.lots = lots;
    this.piles = new Piles(rankings, UNIT);
    this.votes = new long[names.size()];
    this.continuing = new boolean[names.size()];
    Arrays.fill(continuing, true);
    var first = piles.first();
    for (int c = 0; c < first.length; c++) votes[c] = first[c] * UNIT;
    long papers = Arrays.stream(first).sum();
    this.valid = papers;
    this.quota = papers / (seats + 1L) + 1;
  }

  void run() {
    elect();
    stage("first-preferences", Optional.empty(), new long[names.size()]);
    while (elected.size() < seats && !left().isEmpty()) {
      if (pending.isEmpty()) exclude(pick(left(), -1));
      else surplus(pick(pending, 1));
    }
  }

  private List<Integer> left() {
    return IntStream.range(0, names.size()).filter(c -> continuing[c]).boxed().toList();
  }

  /// Elects who has the quota, most votes first, and all who are left if they are no more than the
  /// seats.
  private void elect() {
    var reached = new ArrayList<>(left().stream().filter(c -> votes[c] >= quota * UNIT).toList());
    while (!reached.isEmpty()) {
      int best = pick(reached, 1);
      reached.remove((Integer) best);
      elect(best);
      if (votes[best] > quota * UNIT) pending.add(best);
    }
    var rest = new ArrayList<>(left());
    if (rest.size() > seats - elected.size()) return;
    while (!rest.isEmpty()) {
      int best = pick(rest, 1);
      rest.remove((Integer) best);
      elect(best);
    }
  }

  private void elect(int candidate) {
    continuing[candidate] = false;
    elected.add(candidate);
  }

  private void surplus(int candidate) {
    pending.remove((Integer) candidate);
    long surplus = votes[candidate] - quota * UNIT;
    long total = votes[candidate];
    var moved = new long[names.size()];
    piles
        .take(candidate)
        .forEach((worth, papers) -> move(papers, cut(surplus, worth, total), moved));
    votes[candidate] = quota * UNIT;
    finish("surplus", candidate, moved);
  }

  private void exclude(int candidate) {
    continuing[candidate] = false;
    excluded.add(candidate);
    var moved = new long[names.size()];
    piles.take(candidate).forEach((worth, papers) -> move(papers, worth, moved));
    votes[candidate] = 0;
    finish("exclusion", candidate, moved);
  }

  private void move(List<Piles.Bundle> papers, long worth, long[] moved) {
    var got = piles.deal(papers, worth, continuing);
    for (int c = 0; c < moved.length; c++) moved[c] += worth * got[c];
  }

  private void finish(String action, int candidate, long[] moved) {
    for (int c = 0; c < moved.length; c++) votes[c] += moved[c];
    elect();
    stage(action, Optional.of(names.get(candidate)), moved);
  }

  private void stage(String action, Optional<String> of, long[] moved) {
    history.add(votes.clone());
    var received = new LinkedHashMap<String, BigDecimal>();
    var standings = new LinkedHashMap<String, BigDecimal>();
    long sum = 0;
    for (int c = 0; c < votes.length; c++) {
      if (moved[c] > 0) received.put(names.get(c), decimal(moved[c]));
      standings.put(names.get(c), decimal(votes[c]));
      sum += votes[c];
    }
    stages.add(
        new Stage(
            action,
            of,
            received,
            standings,
            decimal(valid * UNIT - sum),
            elected.stream().map(names::get).toList(),
            excluded.stream().map(names::get).toList()));
  }

  /// Who has the most (sign 1) or the fewest votes (-1).
  private int pick(List<Integer> among, int sign) {
    long best = among.stream().mapToLong(c -> sign * votes[c]).max().orElseThrow();
    var equals = among.stream().filter(c -> sign * votes[c] == best).sorted().toList();
    if (equals.size() == 1) return equals.getFirst();
    var parted = sign > 0 ? Earlier.most(equals, history) : Earlier.fewest(equals, history);
    var chosen =
        parted.size() == 1
            ? names.get(parted.getFirst())
            : lots.one(parted.stream().map(names::get).toList());
    ties.add(
        new Tie(
            equals.stream().map(names::get).toList(),
            parted.size() == 1 ? "earlier-stage" : "lot",
            List.of(chosen)));
    return names.indexOf(chosen);
  }

  private static long cut(long surplus, long value, long total) {
    if (Math.multiplyHigh(surplus, value) == 0 && surplus * value >= 0)
      return surplus * value / total;
    return BigInteger.valueOf(surplus)
        .multiply(BigInteger.valueOf(value))
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }

  private static BigDecimal decimal(long units) {
    var stripped = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
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
    return new Working.Stages(quota, valid, stages);
  }
}
