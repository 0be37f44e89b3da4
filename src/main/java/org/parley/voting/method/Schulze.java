package org.parley.voting.method;

import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Schulze's method. The link from a to b is as strong as the majority who rank a above b (by
/// [Strength], winning votes unless said otherwise), and 0 where there is none; a path is as strong
/// as its weakest link; a beats b if its strongest path to b is stronger than the one back. Those
/// whom nobody beats win.
///
/// Ties: candidates whom the paths leave unbeaten by each other share the place; a lot only for the
/// last of several seats.
///
/// Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and
/// Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.
///
/// Cost: that of [Pairwise], and m³ for the paths.
final class Schulze implements RankedMethod {

  private final Strength strength;

  Schulze(Strength strength) {
    this.strength = strength;
  }

  @Override
  public String name() {
    return "schulze";
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
    var paths = paths(strength.links(wins));
    var beats = new boolean[names.size()][names.size()];
    for (int a = 0; a < names.size(); a++)
      for (int b = 0; b < names.size(); b++) beats[a][b] = paths[a][b] > paths[b][a];
    return Places.tally(
        names,
        name(),
        version(),
        Pairwise.layers(names, beats),
        new Working.Paths(
            Pairwise.named(names, wins),
            Pairwise.condorcetWinner(names, wins),
            Pairwise.named(names, paths)),
        rankings.turnout(),
        seats,
        seed);
  }

  /// Widest paths by Floyd and Warshall.
  private static long[][] paths(long[][] links) {
    int m = links.length;
    var paths = links.clone();
    for (int a = 0; a < m; a++) paths[a] = links[a].clone();
    for (int via = 0; via < m; via++)
      for (int a = 0; a < m; a++) {
        if (a == via) continue;
        long first = paths[a][via];
        for (int b = 0; b < m; b++)
          if (b != a) paths[a][b] = Math.max(paths[a][b], Math.min(first, paths[via][b]));
      }
    return paths;
  }
}
