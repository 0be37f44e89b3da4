package org.parley.consensus;

import java.util.List;

/// How a group answered one question on an ordered scale.
///
/// @param eligible how many could answer
/// @param steps how many gave each grade, from the most opposed to the most in favour, abstentions
///   left out
/// @param acceptFrom the first step that accepts; those below do not
/// @param abstaining how many answered that they abstain
public record Answers(int eligible, List<Integer> steps, int acceptFrom, int abstaining) {

  public Answers {
    steps = List.copyOf(steps);
    if (acceptFrom < 0 || acceptFrom > steps.size())
      throw new IllegalArgumentException("no step " + acceptFrom + " among " + steps);
    if (abstaining < 0 || steps.stream().anyMatch(n -> n < 0))
      throw new IllegalArgumentException("a count below zero: " + steps + ", " + abstaining);
    if (eligible < sum(steps) + abstaining)
      throw new IllegalArgumentException("more answers than people: " + steps + " of " + eligible);
  }

  public int accepting() {
    return sum(steps.subList(acceptFrom, steps.size()));
  }

  public int opposing() {
    return sum(steps.subList(0, acceptFrom));
  }

  /// Those who took the most opposed step.
  public int blocking() {
    return acceptFrom == 0 ? 0 : steps.getFirst();
  }

  /// Those who accept or do not.
  public int decided() {
    return accepting() + opposing();
  }

  /// All who answered, abstentions included.
  public int cast() {
    return decided() + abstaining;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
