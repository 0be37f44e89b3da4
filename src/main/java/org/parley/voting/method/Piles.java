package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.voting.Rankings;

/// Papers in a pile for each candidate who is their best one still standing, and in each pile by
/// what a paper is worth. A paper is kept as the place where it stands, so that moving it touches
/// little more than the place where it goes. Large piles are dealt by all cores; in which order
/// papers lie decides nothing.
final class Piles {

  /// So many papers are dealt by one core at a time.
  private static final int HANDFUL = 1 << 16;

  /// So many papers are fetched from memory before the first of them is read: together that takes
  /// little longer than for one.
  private static final int AHEAD = 64;

  /// Some papers of the same worth.
  static final class Bundle {
    private int[] places = new int[64];

    /// How many papers stand behind each place; empty while it is one each.
    private long[] times = new long[0];

    private int size;

    private void add(int place, long count) {
      if (size == places.length) places = Arrays.copyOf(places, size + size / 2);
      if (count != 1 && times.length == 0) {
        times = new long[places.length];
        Arrays.fill(times, 0, size, 1);
      }
      if (times.length > 0) {
        if (times.length < places.length) times = Arrays.copyOf(times, places.length);
        times[size] = count;
      }
      places[size++] = place;
    }

    private long times(int paper) {
      return times.length == 0 ? 1 : times[paper];
    }
  }

  /// Papers sorted by their candidates.
  private final class Sorted {
    private final @Nullable Bundle[] to = new Bundle[candidates];
    private final long[] got = new long[candidates + 1];

    /// Says nothing; kept, so that fetching is not left out as useless.
    private int fetched;

    private void put(int place, long count) {
      int candidate = rankings.candidate(place);
      var bundle = to[candidate];
      if (bundle == null) {
        bundle = new Bundle();
        to[candidate] = bundle;
      }
      bundle.add(place, count);
      got[candidate] += count;
    }
  }

  private final Rankings rankings;
  private final int candidates;
  private final List<NavigableMap<Long, List<Bundle>>> piles = new ArrayList<>();
  private final long[] first;

  /// @param worth of every paper at first
  Piles(Rankings rankings, long worth) {
    this.rankings = rankings;
    this.candidates = rankings.candidates().size();
    for (int c = 0; c < candidates; c++) piles.add(new TreeMap<>());
    int handfuls = (rankings.rows() + HANDFUL - 1) / HANDFUL;
    var range = IntStream.range(0, handfuls);
    this.first =
        collect((handfuls > 1 ? range.parallel() : range).mapToObj(this::firstPlaces), worth);
  }

  private Sorted firstPlaces(int handful) {
    var sorted = new Sorted();
    int end = Math.min(rankings.rows(), (handful + 1) * HANDFUL);
    for (int row = handful * HANDFUL; row < end; row++)
      sorted.put(rankings.start(row), rankings.count(row));
    return sorted;
  }

  /// How many papers each candidate has at first.
  long[] first() {
    return Arrays.copyOf(first, candidates);
  }

  /// Takes a candidate's pile away: bundles by what their papers are worth.
  NavigableMap<Long, List<Bundle>> take(int candidate) {
    var pile = piles.get(candidate);
    piles.set(candidate, new TreeMap<>());
    return pile;
  }

  /// Hands papers on to their next candidates standing, at a new worth.
  ///
  /// @return how many papers each candidate got, and last how many name nobody who is left
  long[] deal(List<Bundle> bundles, long worth, boolean[] standing) {
    long papers = bundles.stream().mapToLong(bundle -> bundle.size).sum();
    var stream = papers > HANDFUL ? bundles.parallelStream() : bundles.stream();
    return collect(stream.map(bundle -> nextPlaces(bundle, standing)), worth);
  }

  private Sorted nextPlaces(Bundle bundle, boolean[] standing) {
    var sorted = new Sorted();
    for (int paper = 0; paper < bundle.size; paper++) {
      if (paper % AHEAD == 0)
        sorted.fetched |=
            rankings.fetch(bundle.places, paper, Math.min(bundle.size, paper + AHEAD));
      int place = rankings.next(bundle.places[paper], standing);
      if (place < 0) sorted.got[candidates] += bundle.times(paper);
      else sorted.put(place, bundle.times(paper));
    }
    return sorted;
  }

  private long[] collect(Stream<Sorted> dealt, long worth) {
    var got = new long[candidates + 1];
    for (var sorted : dealt.toList())
      for (int c = 0; c <= candidates; c++) {
        got[c] += sorted.got[c];
        var bundle = c < candidates ? sorted.to[c] : null;
        if (bundle != null) piles.get(c).computeIfAbsent(worth, _ -> new ArrayList<>()).add(bundle);
      }
    return got;
  }
}
