package org.parley.consensus.measure;

/// An ordered scale of whole steps, from most opposed to most in favour.
///
/// @param min the lowest step
/// @param max the highest step; at most 1,001 steps in all
/// @param acceptFrom the lowest step that accepts, above `min`
public record Scale(int min, int max, int acceptFrom) {

  static final int MOST_STEPS = 1001;

  /// Where a step stands towards what is asked.
  public enum Side {
    AGAINST,
    UNDECIDED,
    FOR
  }

  public Scale {
    long steps = (long) max - min + 1;
    if (steps < 2 || steps > MOST_STEPS)
      throw new IllegalArgumentException(
          "a scale has 2 to " + MOST_STEPS + " steps, not " + min + " to " + max);
    if (acceptFrom <= min || acceptFrom > max)
      throw new IllegalArgumentException(
          "acceptance starts above " + min + " and at most at " + max + ", not at " + acceptFrom);
  }

  /// A scale on which the steps above its middle accept; on nine steps the upper three, as
  /// RAND/UCLA panels count them.
  public static Scale of(int min, int max) {
    long steps = (long) max - min + 1;
    return new Scale(min, max, steps == 9 ? max - 2 : Math.floorDiv(min + max, 2) + 1);
  }

  public int steps() {
    return max - min + 1;
  }

  public boolean contains(int step) {
    return step >= min && step <= max;
  }

  /// The steps as far below as the accepting ones are above are against; what is left between them
  /// is undecided.
  public Side side(int step) {
    if (step >= acceptFrom) return Side.FOR;
    return step <= Math.min(acceptFrom - 1, min + max - acceptFrom) ? Side.AGAINST : Side.UNDECIDED;
  }
}
