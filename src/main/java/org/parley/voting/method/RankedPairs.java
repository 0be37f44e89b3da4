package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.Tally.Tie;
import org.parley.voting.Working;
import org.parley.voting.Working.Majority;

/// Tideman's ranked pairs. Majorities are locked in order of their strength, by winning votes and
/// then by fewer opposing ones, skipping each that would close a cycle with those locked before.
///
/// Ties: equally strong majorities that cannot all be locked are taken in the order of a
/// tie-breaking ranking, as Zavist and Tideman do; here a seeded lot draws that ranking, and the
/// majority whose winner stands higher in it, then the one whose loser stands lower, goes first.
/// Candidates whom the locked majorities do not part share the place; a lot only for the last of
/// several seats.
///
/// Source: Tideman, Independence of clones as a criterion for voting rules, Social Choice and
/// Welfare 4, 1987; Zavist & Tideman, Complete independence of clones, ibid. 6, 1989.
///
/// Cost: that of [Pairwise], and m⁴ at worst for the locking.
final class RankedPairs implements RankedMethod {

  @Override
  public String name() {
    return "ranked-pairs";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form.Order form() {
    return new Form.Order(true);
  }

  @Override
  public Tally tally(Rankings rankings, int seats, long seed) {
    var names = rankings.candidates();
    var wins = Pairwise.of(rankings);
    var locking = new Locking(names, seed);
    var edges = majorities(wins);
    for (int from = 0, to; from < edges.size(); from = to) {
      for (to = from + 1; to < edges.size() && edges.get(to).asStrongAs(edges.get(from)); ) to++;
      locking.take(edges.subList(from, to));
    }
    var tally =
        Places.tally(
            names,
            name(),
            version(),
            Pairwise.layers(names, locking.above),
            new Working.Locks(Pairwise.named(names, wins), locking.looked, locking.lot),
            rankings.turnout(),
            seats,
            seed);
    var ties = new ArrayList<>(locking.ties);
    ties.addAll(tally.ties());
    return new Tally(
        name(),
        version(),
        tally.winners(),
        tally.ranking(),
        ties,
        tally.working(),
        tally.turnout());
  }

  private record Edge(int winner, int loser, long votes, long opposing) {
    boolean asStrongAs(Edge other) {
      return votes == other.votes && opposing == other.opposing;
    }
  }

  private static List<Edge> majorities(long[][] wins) {
    var edges = new ArrayList<Edge>();
    for (int a = 0; a < wins.length; a++)
      for (int b = 0; b < wins.length; b++)
        if (wins[a][b] > wins[b][a]) edges.add(new Edge(a, b, wins[a][b], wins[b][a]));
    edges.sort(Comparator.comparingLong(Edge::votes).reversed().thenComparingLong(Edge::opposing));
    return edges;
  }

  /// The majorities locked so far, with all that follows from them.
  private static final class Locking {
    private final List<String> names;
    private final Lots lots;
    private final boolean[][] above;
    private final List<Majority> looked = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<String> lot = List.of();

    Locking(List<String> names, long seed) {
      this.names = names;
      this.lots = new Lots(seed);
      this.above = new boolean[names.size()][names.size()];
    }

    void take(List<Edge> equals) {
      var open = equals.stream().filter(edge -> !above[edge.loser][edge.winner]).toList();
      (canAllBeLocked(open) ? equals : drawn(equals, open)).forEach(this::look);
    }

    private void look(Edge edge) {
      boolean locks = !above[edge.loser][edge.winner];
      looked.add(
          new Majority(
              names.get(edge.winner), names.get(edge.loser), edge.votes, edge.opposing, locks));
      if (locks) lock(above, edge);
    }

    private boolean canAllBeLocked(List<Edge> edges) {
      if (edges.size() < 2) return true;
      var trial = new boolean[above.length][];
      for (int a = 0; a < above.length; a++) trial[a] = above[a].clone();
      for (var edge : edges) {
        if (trial[edge.loser][edge.winner]) return false;
        lock(trial, edge);
      }
      return true;
    }

    private List<Edge> drawn(List<Edge> equals, List<Edge> open) {
      if (lot.isEmpty()) lot = lots.order(names);
      var place = new int[names.size()];
      Map<String, Integer> numbers = new HashMap<>();
      for (int i = 0; i < names.size(); i++) numbers.put(names.get(i), i);
      for (int i = 0; i < lot.size(); i++) place[numbers.getOrDefault(lot.get(i), 0)] = i;
      var order =
          equals.stream()
              .sorted(
                  Comparator.<Edge>comparingInt(edge -> place[edge.winner])
                      .thenComparingInt(edge -> -place[edge.loser]))
              .toList();
      ties.add(
          new Tie(
              open.stream().map(this::shown).sorted().toList(),
              "lot",
              order.stream().filter(open::contains).map(this::shown).toList()));
      return order;
    }

    private String shown(Edge edge) {
      return names.get(edge.winner) + " > " + names.get(edge.loser);
    }

    private static void lock(boolean[][] above, Edge edge) {
      int m = above.length;
      for (int a = 0; a < m; a++)
        if (a == edge.winner || above[a][edge.winner])
          for (int b = 0; b < m; b++)
            if (b == edge.loser || above[edge.loser][b]) above[a][b] = true;
    }
  }
}
