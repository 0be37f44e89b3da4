package org.parley.opinionmap;

import java.util.Set;

/// How a map is to be drawn.
///
/// @param seed what the starts of the grouping are drawn from
/// @param groups how many groups, 2 to 20, or 0 to let the silhouette decide
/// @param rejected ids of the statements moderated out
/// @param meta ids of the statements about the participants themselves, kept out of the map
public record Settings(long seed, int groups, Set<Integer> rejected, Set<Integer> meta) {
  public Settings {
    if (groups != 0 && (groups < 2 || groups > 20)) {
      throw new IllegalArgumentException("2 to 20 groups, or 0 for automatic, not " + groups);
    }
    rejected = Set.copyOf(rejected);
    meta = Set.copyOf(meta);
  }

  /// Automatic groups, nothing moderated.
  public static Settings plain() {
    return new Settings(1, 0, Set.of(), Set.of());
  }

  boolean[] moderated(VoteMatrix matrix) {
    boolean[] out = new boolean[matrix.columns()];
    for (int column = 0; column < out.length; column++) {
      int id = matrix.statement(column);
      out[column] = rejected.contains(id) || meta.contains(id);
    }
    return out;
  }
}
