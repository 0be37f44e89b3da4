package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.voting.Rankings;

/// How many voters rank one candidate strictly above another, for every pair; candidates left out
/// share the last place.
///
/// Ballots cast once are compared eight at a time: their ranks are laid out candidate by candidate,
/// a byte each, and one subtraction of two 64-bit words says for eight ballots which of two
/// candidates is higher. Cost: n·m²/8 for n ballots and m candidates, over all cores; ballots with
/// another count, and elections of more than 127 candidates, n·m².
final class Pairwise {

  /// Byte counters overflow after this many additions.
  private static final int WORDS = 255;

  private static final int BLOCK = WORDS * 8;
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final int CHUNK = 32 * BLOCK;

  private Pairwise() {}

  /// `[a][b]`: how many rank a above b.
  static long[][] of(Rankings rankings) {
    int chunks = (rankings.rows() + CHUNK - 1) / CHUNK;
    var range = IntStream.range(0, chunks);
    return (chunks > 1 ? range.parallel() : range)
        .mapToObj(chunk -> chunk(rankings, chunk * CHUNK))
        .reduce(
            new long[rankings.candidates().size()][rankings.candidates().size()], Pairwise::sum);
  }

  private static long[][] sum(long[][] a, long[][] b) {
    var sum = new long[a.length][a.length];
    for (int i = 0; i < a.length; i++)
      for (int j = 0; j < a.length; j++) sum[i][j] = a[i][j] + b[i][j];
    return sum;
  }

  private static long[][] chunk(Rankings rankings, int first) {
    int m = rankings.candidates().size();
    int end = Math.min(rankings.rows(), first + CHUNK);
    var wins = new long[m][m];
    var ranks = new int[m];
    var words = new long[m][WORDS];
    int filled = 0;
    for (int row = first; row < end; row++) {
      if (rankings.count(row) != 1 || m > 127) {
        weigh(rankings, row, ranks, wins);
        continue;
      }
      place(rankings, row, words, filled);
      if (++filled == BLOCK) {
        compare(words, filled, wins);
        filled = 0;
      }
    }
    if (filled > 0) compare(words, filled, wins);
    return wins;
  }

  /// Writes the ranks of one ballot into its byte of each candidate's words. Bytes hold how many
  /// places from the end a rank is, so that 0, which an empty byte has anyway, is the last place.
  private static void place(Rankings rankings, int row, long[][] words, int slot) {
    int word = slot >> 3;
    int shift = (slot & 7) << 3;
    if (shift == 0) for (var column : words) column[word] = 0;
    long height = words.length;
    for (int place = rankings.start(row); place < rankings.end(row); place++) {
      if (!rankings.equalToPrevious(place)) height--;
      // The very last of a complete strict ranking gets 0 as well: nobody is left below it.
      words[rankings.candidate(place)][word] |= height << shift;
    }
  }

  private static void compare(long[][] words, int filled, long[][] wins) {
    int used = (filled + 7) >> 3;
    for (int a = 0; a < words.length; a++)
      for (int b = a + 1; b < words.length; b++) {
        var above = words[a];
        var below = words[b];
        long notBelow = 0;
        long notAbove = 0;
        for (int i = 0; i < used; i++) {
          long x = above[i];
          long y = below[i];
          notBelow += (((x | HIGH) - y) >>> 7) & ONES;
          notAbove += (((y | HIGH) - x) >>> 7) & ONES;
        }
        // Bytes of the last word that no ballot fills are 0 on both sides: equal.
        int slots = used * 8;
        wins[a][b] += slots - bytes(notAbove);
        wins[b][a] += slots - bytes(notBelow);
      }
  }

  private static long bytes(long counters) {
    long sum = 0;
    for (; counters != 0; counters >>>= 8) sum += counters & 0xFF;
    return sum;
  }

  private static void weigh(Rankings rankings, int row, int[] ranks, long[][] wins) {
    int m = ranks.length;
    Arrays.fill(ranks, 0);
    int height = m + 1;
    for (int place = rankings.start(row); place < rankings.end(row); place++) {
      if (!rankings.equalToPrevious(place)) height--;
      ranks[rankings.candidate(place)] = height;
    }
    long count = rankings.count(row);
    for (int place = rankings.start(row); place < rankings.end(row); place++) {
      int a = rankings.candidate(place);
      for (int b = 0; b < m; b++) if (ranks[a] > ranks[b]) wins[a][b] += count;
    }
  }

  static Map<String, Map<String, Long>> named(List<String> names, long[][] matrix) {
    var rows = new LinkedHashMap<String, Map<String, Long>>();
    for (int a = 0; a < names.size(); a++) {
      var row = new LinkedHashMap<String, Long>();
      for (int b = 0; b < names.size(); b++) if (a != b) row.put(names.get(b), matrix[a][b]);
      rows.put(names.get(a), row);
    }
    return rows;
  }

  static Optional<String> condorcetWinner(List<String> names, long[][] wins) {
    return IntStream.range(0, names.size())
        .filter(
            a -> IntStream.range(0, names.size()).allMatch(b -> a == b || wins[a][b] > wins[b][a]))
        .mapToObj(names::get)
        .findFirst();
  }

  /// Ranks by layers: first those whom nobody beats, then those whom nobody else beats. Cost: m².
  static List<Set<String>> layers(List<String> names, boolean[][] beats) {
    int m = names.size();
    var beatenBy = new int[m];
    for (var row : beats) for (int b = 0; b < m; b++) if (row[b]) beatenBy[b]++;
    var layers = new ArrayList<Set<String>>();
    var top = IntStream.range(0, m).filter(a -> beatenBy[a] == 0).toArray();
    for (int ranked = 0; ranked < m; ranked += layers.getLast().size()) {
      if (top.length == 0) throw new IllegalStateException("a cycle below " + layers);
      layers.add(new TreeSet<>(Arrays.stream(top).mapToObj(names::get).toList()));
      top = next(top, beats, beatenBy);
    }
    return layers;
  }

  /// Who is beaten by nobody once the top layer is taken away.
  private static int[] next(int[] top, boolean[][] beats, int[] beatenBy) {
    var freed = IntStream.builder();
    for (int a : top)
      for (int b = 0; b < beatenBy.length; b++) if (beats[a][b] && --beatenBy[b] == 0) freed.add(b);
    return freed.build().toArray();
  }
}
