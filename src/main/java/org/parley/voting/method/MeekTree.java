package org.parley.voting.method;

import org.jspecify.annotations.Nullable;
import org.parley.voting.Rankings;

/// Papers gathered by the elected candidates they name before the first who continues. All papers
/// of a node pass on the same share of themselves.
final class MeekTree {

  /// A share of 1.
  static final long WHOLE = 1L << 62;

  private static final class Node {
    /// Papers whose next is this candidate who continues.
    final long[] papers;

    final @Nullable Node[] elected;

    /// All papers here and below.
    long through;

    Node(int candidates) {
      papers = new long[candidates];
      elected = new Node[candidates];
    }
  }

  private final int candidates;
  private final Node root;

  MeekTree(Rankings rankings, boolean[] continuing, boolean[] elected) {
    this.candidates = continuing.length;
    this.root = new Node(candidates);
    for (int row = 0; row < rankings.rows(); row++) {
      long count = rankings.count(row);
      var node = root;
      node.through += count;
      boolean placed = false;
      for (int place = rankings.start(row); place < rankings.end(row) && !placed; place++) {
        int c = rankings.candidate(place);
        if (continuing[c]) {
          node.papers[c] += count;
          placed = true;
        } else if (elected[c]) {
          var next = node.elected[c];
          if (next == null) {
            next = new Node(candidates);
            node.elected[c] = next;
          }
          node = next;
          node.through += count;
        }
      }
    }
  }

  /// Votes for each candidate, in units; what is missing to all papers is exhausted.
  ///
  /// @param keep the share each candidate keeps, of [#WHOLE]
  /// @param unit units of a whole vote
  long[] votes(long[] keep, long unit) {
    var votes = new long[candidates];
    pass(root, WHOLE, keep, unit, votes);
    return votes;
  }

  private static void pass(Node node, long share, long[] keep, long unit, long[] votes) {
    for (int c = 0; c < votes.length; c++) {
      if (node.papers[c] > 0) votes[c] += times(node.papers[c] * unit, share);
      var next = node.elected[c];
      if (next == null) continue;
      long kept = times(share, keep[c]);
      votes[c] += times(next.through * unit, kept);
      if (share > kept) pass(next, share - kept, keep, unit, votes);
    }
  }

  private static long times(long a, long share) {
    return Math.multiplyHigh(a, share) << 2 | (a * share) >>> 62;
  }
}
