package org.parley.consensus.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.consensus.measure.Figure.Reason;
import org.parley.consensus.measure.Scale.Side;

/// How opinion changed from before to after, over those asked both times: for, against, undecided.
/// The figure is the gain of "for" in percentage points of all, −100 to 100. By the Oxford rule the
/// side that gains more has won the debate. Undefined where nobody was asked both times.
///
/// Source: for the tests see [MarginalHomogeneity]; J. S. Fishkin, When the people speak (2009), on
/// net and gross change.
public final class OpinionChange {

  /// Who gained or holds more; neither where equal.
  public enum Winner {
    FOR,
    AGAINST,
    TIE
  }

  /// Shares in percent of all.
  public record Percent(double inFavour, double against, double undecided) {

    private static Percent of(int[] counts, double n) {
      return new Percent(100.0 * counts[0] / n, 100.0 * counts[1] / n, 100.0 * counts[2] / n);
    }
  }

  /// @param swing gains in percentage points
  /// @param toFor how many came to be for it
  /// @param shareChanged those on another side than before
  /// @param marginalHomogeneity empty where no side was changed
  /// @param netChange mean change in steps
  /// @param grossChange mean distance moved in steps, in whichever direction
  /// @param dz mean change by its standard deviation; empty where all changed alike
  public record Working(
      Percent prePct,
      Percent postPct,
      Percent swing,
      Winner winnerOxford,
      Winner winnerMajority,
      double shareChanged,
      int toFor,
      int toAgainst,
      Optional<MarginalHomogeneity.Working> marginalHomogeneity,
      double netChange,
      double grossChange,
      OptionalDouble dz) {}

  private static final List<Side> SIDES = List.of(Side.FOR, Side.AGAINST, Side.UNDECIDED);

  private OpinionChange() {}

  public static Figure<Working> of(Movement movement) {
    int n = movement.n();
    if (n == 0) return Figure.undefined(Reason.NO_PAIRS, 0);
    var table = table(movement);
    var pre = new int[3];
    var post = new int[3];
    int kept = 0;
    for (int i = 0; i < 3; i++) {
      kept += table[i][i];
      for (int j = 0; j < 3; j++) {
        pre[i] += table[i][j];
        post[j] += table[i][j];
      }
    }
    var gains = new int[] {post[0] - pre[0], post[1] - pre[1], post[2] - pre[2]};
    var swing = Percent.of(gains, n);
    var changes =
        movement.moves().stream().mapToDouble(move -> (double) move.to() - move.from()).toArray();
    return Figure.of(
        swing.inFavour(),
        n,
        new Working(
            Percent.of(pre, n),
            Percent.of(post, n),
            swing,
            winner(gains[0], gains[1]),
            winner(post[0], post[1]),
            (double) (n - kept) / n,
            post[0] - table[0][0],
            post[1] - table[1][1],
            MarginalHomogeneity.of(table),
            Arrays.stream(changes).sum() / n,
            Arrays.stream(changes).map(Math::abs).sum() / n,
            dz(changes)));
  }

  private static int[][] table(Movement movement) {
    var table = new int[3][3];
    for (var move : movement.moves())
      table[SIDES.indexOf(movement.scale().side(move.from()))][
          SIDES.indexOf(movement.scale().side(move.to()))]++;
    return table;
  }

  private static Winner winner(int inFavour, int against) {
    return inFavour > against ? Winner.FOR : against > inFavour ? Winner.AGAINST : Winner.TIE;
  }

  private static OptionalDouble dz(double[] changes) {
    if (Arrays.stream(changes).distinct().count() < 2) return OptionalDouble.empty();
    double mean = Arrays.stream(changes).sum() / changes.length;
    double squares = Arrays.stream(changes).map(change -> (change - mean) * (change - mean)).sum();
    return OptionalDouble.of(mean / Math.sqrt(squares / (changes.length - 1)));
  }
}
