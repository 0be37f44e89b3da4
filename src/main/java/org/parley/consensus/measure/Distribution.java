package org.parley.consensus.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// How the votes on one item spread over a scale. Who voted what is not in it.
///
/// @param counts votes per step, from the lowest
public record Distribution(Scale scale, List<Integer> counts) {

  public Distribution {
    counts = List.copyOf(counts);
    if (counts.size() != scale.steps())
      throw new IllegalArgumentException(counts.size() + " counts on " + scale.steps() + " steps");
    if (counts.stream().anyMatch(count -> count < 0))
      throw new IllegalArgumentException("a count below zero: " + counts);
    if (counts.stream().mapToLong(Integer::longValue).sum() > Integer.MAX_VALUE)
      throw new IllegalArgumentException("more votes than can be counted: " + counts);
  }

  /// @throws IllegalArgumentException if a vote is off the scale
  public static Distribution of(Scale scale, Collection<Integer> votes) {
    var counts = new ArrayList<>(Collections.nCopies(scale.steps(), 0));
    for (int vote : votes) {
      if (!scale.contains(vote))
        throw new IllegalArgumentException(
            vote + " is off the scale from " + scale.min() + " to " + scale.max());
      counts.set(vote - scale.min(), counts.get(vote - scale.min()) + 1);
    }
    return new Distribution(scale, counts);
  }

  public int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  public int count(int step) {
    return counts.get(step - scale.min());
  }

  /// Votes on the steps from `from` to `to`, both included.
  public int count(int from, int to) {
    int sum = 0;
    for (int step = from; step <= to; step++) sum += count(step);
    return sum;
  }

  public int count(Scale.Side side) {
    int sum = 0;
    for (int step = scale.min(); step <= scale.max(); step++)
      if (scale.side(step) == side) sum += count(step);
    return sum;
  }

  /// Both together, on the same scale.
  public Distribution plus(Distribution other) {
    if (!scale.equals(other.scale))
      throw new IllegalArgumentException("scales differ: " + scale + ", " + other.scale);
    var sum = new ArrayList<Integer>();
    for (int i = 0; i < counts.size(); i++) sum.add(counts.get(i) + other.counts.get(i));
    return new Distribution(scale, sum);
  }

  /// All votes in ascending order.
  double[] votes() {
    var votes = new double[n()];
    int next = 0;
    for (int step = scale.min(); step <= scale.max(); step++)
      for (int i = count(step); i > 0; i--) votes[next++] = step;
    return votes;
  }

  double mean() {
    double sum = 0;
    for (int step = scale.min(); step <= scale.max(); step++) sum += (double) step * count(step);
    return sum / n();
  }
}
