package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The votes on one item in two rounds.
///
/// @param before all votes of the earlier round
/// @param after all votes of the later round
/// @param moves the votes of those who voted in both, in the order of their names
public record Movement(Distribution before, Distribution after, List<Move> moves) {

  /// @param who the seat or person
  public record Move(String who, int from, int to) {}

  public Movement {
    moves = List.copyOf(moves);
    if (!before.scale().equals(after.scale()))
      throw new IllegalArgumentException("scales differ: " + before + ", " + after);
    if (moves.size() > Math.min(before.n(), after.n()))
      throw new IllegalArgumentException("more moves than votes");
  }

  public static Movement between(
      Scale scale, Map<String, Integer> before, Map<String, Integer> after) {
    var moves = new ArrayList<Move>();
    new TreeMap<>(before)
        .forEach(
            (who, from) -> {
              var to = after.get(who);
              if (to != null) moves.add(new Move(who, from, to));
            });
    return new Movement(
        Distribution.of(scale, before.values()), Distribution.of(scale, after.values()), moves);
  }

  /// Where it is not known who voted what.
  public static Movement unpaired(Distribution before, Distribution after) {
    return new Movement(before, after, List.of());
  }

  Scale scale() {
    return before.scale();
  }

  int n() {
    return moves.size();
  }
}
