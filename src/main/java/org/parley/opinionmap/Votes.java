package org.parley.opinionmap;

import java.util.Arrays;

/// Votes in the order in which they are told: who, on what, and agree (+1), pass (0) or disagree
/// (−1).
///
/// A later vote of the same participant on the same statement replaces the earlier one. Where votes
/// carry a time (any unit), the time says what is later, whatever the order of telling; of two
/// different votes with the same time the lower one counts, so that shuffling never matters. Adding
/// is amortised O(1); nine bytes a vote, seventeen with times. Not for several threads.
public final class Votes {
  private int[] participants = new int[1024];
  private int[] statements = new int[1024];
  private byte[] values = new byte[1024];
  private long[] times = new long[0];
  private int size;

  /// One more vote, later than all before it.
  public void add(int participant, int statement, int value) {
    if (times.length > 0) {
      throw new IllegalStateException("Either all votes have a time or none.");
    }
    append(participant, statement, value);
  }

  /// One more vote, cast at a time.
  public void add(int participant, int statement, int value, long time) {
    if (times.length == 0) {
      if (size > 0) {
        throw new IllegalStateException("Either all votes have a time or none.");
      }
      times = new long[values.length];
    }
    append(participant, statement, value);
    if (times.length < values.length) {
      times = Arrays.copyOf(times, values.length);
    }
    times[size - 1] = time;
  }

  private void append(int participant, int statement, int value) {
    if (value < -1 || value > 1) {
      throw new IllegalArgumentException("A vote is -1, 0 or 1, not " + value);
    }
    if (participant < 0 || statement < 0) {
      throw new IllegalArgumentException(
          "Ids are not negative: participant " + participant + ", statement " + statement);
    }
    if (size == values.length) {
      int larger = size + (size >> 1);
      participants = Arrays.copyOf(participants, larger);
      statements = Arrays.copyOf(statements, larger);
      values = Arrays.copyOf(values, larger);
    }
    participants[size] = participant;
    statements[size] = statement;
    values[size++] = (byte) value;
  }

  /// How many votes were told, replaced ones included.
  public int size() {
    return size;
  }

  int participant(int i) {
    return participants[i];
  }

  int statement(int i) {
    return statements[i];
  }

  int value(int i) {
    return values[i];
  }

  int[] participants() {
    return participants;
  }

  int[] statements() {
    return statements;
  }

  /// The same votes, the later after the earlier.
  Votes inOrder() {
    for (int i = 1; i < size; i++) {
      if (times.length > 0 && later(i - 1, i)) {
        return sorted();
      }
    }
    return this;
  }

  private boolean later(int a, int b) {
    return times[a] > times[b] || (times[a] == times[b] && values[a] < values[b]);
  }

  private Votes sorted() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byTime = Long.compare(times[a], times[b]);
          return byTime != 0 ? byTime : Byte.compare(values[b], values[a]);
        });
    Votes sorted = new Votes();
    for (int i : order) {
      sorted.append(participants[i], statements[i], values[i]);
    }
    return sorted;
  }
}
