package org.parley.opinionmap;

import java.util.Map;
import java.util.TreeMap;

/// A map that stays open: it takes votes one by one and draws a new picture when asked.
///
/// Taking a vote costs O(log votes waiting); nothing is computed. A picture merges the waiting
/// votes into the matrix and starts from the last picture's axes and centres, so that it keeps its
/// groups and the judgement of their reliability; [#settled] looks for groups afresh and keeps only
/// their names. Not for several threads.
public final class OpenMap {
  private final Map<Integer, TreeMap<Integer, Integer>> waiting = new TreeMap<>();
  private OpinionMap last;

  public OpenMap(OpinionMap first) {
    last = first;
  }

  /// Takes a vote, which replaces an earlier one of the pair.
  ///
  /// @throws IllegalArgumentException if the vote is not −1, 0 or 1 or an id is negative
  public void add(int participant, int statement, int value) {
    if (value < -1 || value > 1 || participant < 0 || statement < 0) {
      throw new IllegalArgumentException(
          "participant " + participant + ", statement " + statement + ", vote " + value);
    }
    waiting.computeIfAbsent(participant, _ -> new TreeMap<>()).put(statement, value);
  }

  /// The last picture drawn, without the waiting votes.
  public OpinionMap last() {
    return last;
  }

  /// A new picture with all votes, its groups continued from the last.
  public OpinionMap picture() {
    if (!waiting.isEmpty()) {
      last = OpinionMap.refreshed(last, merged());
    }
    return last;
  }

  /// A new map with all votes, axes and groups looked for afresh and named as before.
  public OpinionMap settled() {
    last = OpinionMap.continuing(last, merged(), last.settings());
    return last;
  }

  private VoteMatrix merged() {
    VoteMatrix merged = MatrixMerge.of(last.matrix(), waiting);
    waiting.clear();
    return merged;
  }
}
