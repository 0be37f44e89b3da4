package org.parley.voting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rankings of an election in the compact form that ranked methods count from: one number per place
/// instead of a set per rank, so that a million rankings of twenty candidates fit into 40 MB.
///
/// Candidates are numbered in the order of their names, whatever the order they were put in, so
/// that no method can tell that order.
public final class Rankings {

  /// More candidates than this are refused: workings grow with their square.
  public static final int MOST_CANDIDATES = 1_000;

  /// Stands behind the last place of every entry.
  private static final short END = Short.MIN_VALUE;

  private final List<String> candidates;
  private final short[] places;
  private final int[] starts;
  private final long[] counts;
  private final long blank;
  private final long invalid;

  /// Whether any place is shared.
  private final boolean shared;

  private Rankings(Builder built) {
    this.candidates = built.candidates;
    this.places = Arrays.copyOf(built.places, built.used);
    this.starts = Arrays.copyOf(built.starts, built.rows + 1);
    this.counts = Arrays.copyOf(built.counts, built.rows);
    this.blank = built.blank;
    this.invalid = built.invalid;
    this.shared = built.shared;
  }

  /// Names in their natural order; a candidate's number is its place here.
  public List<String> candidates() {
    return candidates;
  }

  /// How many different entries there are; blank ballots have none.
  public int rows() {
    return counts.length;
  }

  public long count(int row) {
    return counts[row];
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1] - 1;
  }

  /// The place of the next candidate of the same entry who still stands, or -1 if it names none.
  public int next(int place, boolean[] standing) {
    int next = place;
    while (true) {
      short code = places[++next];
      if (code == END) return -1;
      if (standing[code < 0 ? ~code : code]) return next;
    }
  }

  /// Brings what follows some places from memory into the processor's caches, all at the same time.
  /// Papers of one pile lie far apart, so that else each would be waited for in turn.
  ///
  /// @return something made of all of them, without meaning
  public int fetch(int[] from, int start, int end) {
    int any = 0;
    for (int i = start; i < end; i++) any |= places[from[i] + 1];
    return any;
  }

  /// The candidate at a place between [#start] and [#end] of a row.
  public int candidate(int place) {
    int code = places[place];
    return code < 0 ? ~code : code;
  }

  /// Whether the candidate at this place is ranked as an equal of the one before.
  public boolean equalToPrevious(int place) {
    return places[place] < 0;
  }

  public long blank() {
    return blank;
  }

  public long invalid() {
    return invalid;
  }

  public Tally.Turnout turnout() {
    return new Tally.Turnout(Arrays.stream(counts).sum() + blank, blank, invalid);
  }

  /// Only the places before the first that is shared: methods that cannot split a ballot read so
  /// far. Ballots whose first place is shared are invalid.
  public Rankings untilShared() {
    if (!shared) return this;
    var kept = new Builder(candidates).blank(blank).invalid(invalid);
    for (int row = 0; row < rows(); row++) {
      int end = start(row);
      while (end < end(row) && !(end + 1 < end(row) && places[end + 1] < 0)) end++;
      if (end == start(row)) kept.invalid(counts[row]);
      else kept.add(Arrays.copyOfRange(places, start(row), end), counts[row]);
    }
    return kept.build();
  }

  /// Collects rankings.
  public static final class Builder {
    private final List<String> candidates;
    private final Map<String, Integer> numbers = new HashMap<>();
    private short[] places = new short[64];
    private int[] starts = new int[16];
    private long[] counts = new long[16];
    private int used;
    private int rows;
    private long blank;
    private long invalid;
    private long voters;
    private boolean shared;

    /// For each candidate the entry that last named it, to find one named twice.
    private final int[] namedBy;

    private int entries;

    public Builder(Collection<String> candidates) {
      this.candidates = candidates.stream().sorted().toList();
      if (this.candidates.isEmpty() || this.candidates.size() > MOST_CANDIDATES)
        throw new IllegalArgumentException(
            "1 to " + MOST_CANDIDATES + " candidates, not " + this.candidates.size());
      this.namedBy = new int[this.candidates.size()];
      for (var candidate : this.candidates)
        if (numbers.put(candidate, numbers.size()) != null)
          throw new IllegalArgumentException("a candidate stands twice: " + candidate);
    }

    /// Adds ballots of groups of equals, best first.
    ///
    /// @throws IllegalArgumentException for an unknown or repeated candidate
    public Builder add(List<? extends Collection<String>> groups, long count) {
      var codes = new short[groups.stream().mapToInt(Collection::size).sum()];
      int at = 0;
      for (var group : groups) {
        int first = at;
        for (var name : group) {
          Integer number = numbers.get(name);
          if (number == null) throw new IllegalArgumentException("unknown candidate " + name);
          codes[at++] = number.shortValue();
        }
        Arrays.sort(codes, first, at);
        for (int i = first + 1; i < at; i++) codes[i] = (short) ~codes[i];
      }
      return add(codes, count);
    }

    /// Adds ballots given by candidates' numbers in the order of names, `~number` for an equal of
    /// the one before.
    public Builder add(short[] codes, long count) {
      Election.checkCount(count);
      if (count == 0) return this;
      voters = Election.checkVoters(voters + count);
      if (codes.length == 0) return blank(count);
      check(codes);
      int needed = used + codes.length + 1;
      if (needed > places.length)
        places = Arrays.copyOf(places, Math.max(needed, places.length + places.length / 2));
      if (rows + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
      System.arraycopy(codes, 0, places, used, codes.length);
      used += codes.length;
      places[used++] = END;
      counts[rows++] = count;
      starts[rows] = used;
      return this;
    }

    private void check(short[] codes) {
      if (codes[0] < 0) throw new IllegalArgumentException("the first place has nobody before it");
      int entry = ++entries;
      for (short code : codes) {
        int candidate = code < 0 ? ~code : code;
        shared |= code < 0;
        if (candidate >= candidates.size())
          throw new IllegalArgumentException("unknown candidate " + candidate);
        if (namedBy[candidate] == entry)
          throw new IllegalArgumentException("ranked twice: " + candidates.get(candidate));
        namedBy[candidate] = entry;
      }
    }

    public Builder blank(long count) {
      blank += count;
      return this;
    }

    public Builder invalid(long count) {
      invalid += count;
      return this;
    }

    public Rankings build() {
      return new Rankings(this);
    }
  }
}
