package org.parley.opinionmap;

import java.util.Map;
import java.util.TreeMap;

/// A map that stays open: it takes votes one by one and draws a new picture when asked.
///
/// Taking a vote costs O(log votes waiting); nothing is computed. A picture merges the waiting
/// votes into the matrix and keeps to the landmarks of the last settled map: its axes, its groups
/// and the judgement of their reliability. So it follows from the landmarks and the votes alone,
/// whatever pictures came between. [#settled] looks for groups afresh and keeps only their names.
/// Not for several threads.
public final class OpenMap {
  private final Map<Integer, TreeMap<Integer, Integer>> waiting = new TreeMap<>();
  private Landmarks landmarks;
  private OpinionMap last;

  public OpenMap(OpinionMap first) {
    this(Landmarks.of(first), first);
  }

  /// A map that was drawn like an earlier one, and goes on so.
  public OpenMap(Landmarks landmarks, OpinionMap first) {
    this.landmarks = landmarks;
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

  /// What the pictures keep to.
  public Landmarks landmarks() {
    return landmarks;
  }

  /// A new picture with all votes, its groups continued from the last settled map.
  public OpinionMap picture() {
    if (!waiting.isEmpty()) {
      last = OpinionMap.like(landmarks, merged(), last.settings());
    }
    return last;
  }

  /// Looks for axes and groups afresh, with all votes, and names the groups as before; then draws
  /// as all pictures are drawn from now on.
  ///
  /// @param settings may differ from those before
  public OpinionMap settled(Settings settings) {
    last = OpinionMap.continuing(last, merged(), settings);
    landmarks = Landmarks.of(last);
    last = OpinionMap.like(landmarks, last.matrix(), settings);
    return last;
  }

  /// Keeps to other landmarks from now on.
  public OpinionMap keepTo(Landmarks others) {
    landmarks = others;
    last = OpinionMap.like(landmarks, merged(), last.settings());
    return last;
  }

  private VoteMatrix merged() {
    VoteMatrix merged = MatrixMerge.of(last.matrix(), waiting);
    waiting.clear();
    return merged;
  }
}
