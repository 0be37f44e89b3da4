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

/// Tideman's ranked pairs. Majorities are locked in order of their [Strength] (winning votes unless
/// said otherwise, and then fewer opposing ones), skipping each that would close a cycle with those
/// locked before.
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
/// Cost: that of [Pairwise], and m³ for the locking.
final class RankedPairs implements RankedMethod {

  private final Strength strength;

  RankedPairs(Strength strength) {
    this.strength = strength;
  }

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
    var strongestFirst = strongestFirst();
    for (int from = 0, to; from < edges.size(); from = to) {
      for (to = from + 1;
          to < edges.size() && strongestFirst.compare(edges.get(to), edges.get(from)) == 0; ) to++;
      locking.take(edges.subList(from, to));
    }
    var tally =
        Places.tally(
            names,
            name(),
            version(),
            Pairwise.layers(names, locking.order.above()),
            new Working.Locks(
                Pairwise.named(names, wins),
                Pairwise.condorcetWinner(names, wins),
                locking.looked,
                locking.lot),
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

  /// @param strength by which majorities are compared, then by fewer opposing for winning votes
  private record Edge(int winner, int loser, long votes, long opposing, long strength) {}

  private Comparator<Edge> strongestFirst() {
    var byStrength = Comparator.comparingLong(Edge::strength).reversed();
    return switch (strength) {
      case WINNING -> byStrength.thenComparingLong(Edge::opposing);
      case MARGIN -> byStrength;
    };
  }

  private List<Edge> majorities(long[][] wins) {
    var edges = new ArrayList<Edge>();
    var links = strength.links(wins);
    for (int a = 0; a < wins.length; a++)
      for (int b = 0; b < wins.length; b++)
        if (links[a][b] > 0) edges.add(new Edge(a, b, wins[a][b], wins[b][a], links[a][b]));
    edges.sort(strongestFirst());
    return edges;
  }

  /// The majorities locked so far, with all that follows from them.
  private static final class Locking {
    private final List<String> names;
    private final Lots lots;
    private final PartialOrder order;
    private final List<Majority> looked = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<String> lot = List.of();

    Locking(List<String> names, long seed) {
      this.names = names;
      this.lots = new Lots(seed);
      this.order = new PartialOrder(names.size());
    }

    void take(List<Edge> equals) {
      var open = equals.stream().filter(edge -> !order.isAbove(edge.loser, edge.winner)).toList();
      (canAllBeLocked(open) ? equals : drawn(equals, open)).forEach(this::look);
    }

    private void look(Edge edge) {
      boolean locks = order.put(edge.winner, edge.loser);
      looked.add(
          new Majority(
              names.get(edge.winner), names.get(edge.loser), edge.votes, edge.opposing, locks));
    }

    private boolean canAllBeLocked(List<Edge> edges) {
      if (edges.size() < 2) return true;
      var trial = order.copy();
      return edges.stream().allMatch(edge -> trial.put(edge.winner, edge.loser));
    }

    private List<Edge> drawn(List<Edge> equals, List<Edge> open) {
      if (lot.isEmpty()) lot = lots.order(names);
      var place = new int[names.size()];
      Map<String, Integer> numbers = new HashMap<>();
      for (int i = 0; i < names.size(); i++) numbers.put(names.get(i), i);
      for (int i = 0; i < lot.size(); i++) place[numbers.getOrDefault(lot.get(i), 0)] = i;
      var drawn =
          equals.stream()
              .sorted(
                  Comparator.<Edge>comparingInt(edge -> place[edge.winner])
                      .thenComparingInt(edge -> -place[edge.loser]))
              .toList();
      ties.add(
          new Tie(
              open.stream().map(this::shown).sorted().toList(),
              "lot",
              drawn.stream().filter(open::contains).map(this::shown).toList()));
      return drawn;
    }

    private String shown(Edge edge) {
      return names.get(edge.winner) + " > " + names.get(edge.loser);
    }
  }
}
