package org.parley.voting.method;

/// What makes one majority stronger than another. Where every ballot ranks all candidates without
/// equals, both come to the same.
public enum Strength {
  /// How many are in the majority.
  WINNING {
    @Override
    long of(long in, long opposing) {
      return in;
    }
  },
  /// By how many it is larger than those against.
  MARGIN {
    @Override
    long of(long in, long opposing) {
      return in - opposing;
    }
  };

  abstract long of(long in, long opposing);

  /// `[a][b]`: the strength of the majority for a over b, 0 where there is none.
  long[][] links(long[][] wins) {
    int m = wins.length;
    var links = new long[m][m];
    for (int a = 0; a < m; a++)
      for (int b = 0; b < m; b++)
        if (wins[a][b] > wins[b][a]) links[a][b] = of(wins[a][b], wins[b][a]);
    return links;
  }
}
