package org.parley.consensus;

import java.util.List;

/// How a group answered one question on an ordered scale.
///
/// @param eligible how many could answer
/// @param steps how many gave each grade, from the most opposed to the most in favour, abstentions
///   left out
/// @param against how many of the first steps oppose
/// @param acceptFrom the first step that accepts; those between are neither
/// @param abstaining how many answered that they abstain
/// @param voters how many people answered: as many as answers, unless some votes weigh more
public record Answers(
    int eligible, List<Integer> steps, int against, int acceptFrom, int abstaining, int voters) {

  public Answers {
    steps = List.copyOf(steps);
    if (against < 0 || acceptFrom < against || acceptFrom > steps.size())
      throw new IllegalArgumentException(
          "no scale: against " + against + ", accepting from " + acceptFrom + " of " + steps);
    if (abstaining < 0 || steps.stream().anyMatch(n -> n < 0))
      throw new IllegalArgumentException("a count below zero: " + steps + ", " + abstaining);
    if (eligible < sum(steps) + abstaining)
      throw new IllegalArgumentException("more answers than people: " + steps + " of " + eligible);
  }

  /// Each vote weighs the same.
  public Answers(int eligible, List<Integer> steps, int against, int acceptFrom, int abstaining) {
    this(eligible, steps, against, acceptFrom, abstaining, sum(steps) + abstaining);
  }

  /// On a scale whose every step takes a side.
  public Answers(int eligible, List<Integer> steps, int acceptFrom, int abstaining) {
    this(eligible, steps, acceptFrom, acceptFrom, abstaining);
  }

  public int accepting() {
    return sum(steps.subList(acceptFrom, steps.size()));
  }

  public int opposing() {
    return sum(steps.subList(0, against));
  }

  /// Whether some votes weigh more than others, so that votes are not people.
  public boolean isWeighted() {
    return voters != cast();
  }

  /// Those who took the most opposed step.
  public int blocking() {
    return against == 0 ? 0 : steps.getFirst();
  }

  /// Those who accept or do not.
  public int decided() {
    return accepting() + opposing();
  }

  /// All who answered, abstentions included.
  public int cast() {
    return sum(steps) + abstaining;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
