package org.parley.voting;

import java.util.Collection;
import java.util.List;

/// What a ballot of a method looks like: enough to check one and to draw one. A ballot view exists
/// per form, not per method.
public sealed interface Form {

  /// Each candidate gets one grade; grades run from most opposed to most in favour.
  record Scale(List<Grade> grades) implements Form {
    public Scale {
      grades = List.copyOf(grades);
    }
  }

  /// Any number of candidates is ticked.
  record Approval() implements Form {}

  /// Each candidate may get whole points from `least` to `most`.
  record Points(int least, int most) implements Form {}

  /// Candidates are put in order; whether equals are allowed depends on the method. All may be
  /// truncated.
  record Order(boolean equalsAllowed) implements Form {}

  /// A budget is spread over the candidates.
  ///
  /// @param credits what a voter has to spend
  /// @param quadratic whether v votes cost v² credits instead of v
  /// @param mostEach the most votes one candidate may get from a voter
  /// @param againstAllowed whether votes may be negative
  record Budget(int credits, boolean quadratic, int mostEach, boolean againstAllowed)
      implements Form {

    /// Credits where nobody counts them.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /// What these votes of one voter cost.
    public long cost(Collection<Integer> votes) {
      return votes.stream()
          .mapToLong(v -> quadratic ? (long) v * v : Math.abs((long) v))
          .reduce(0, Math::addExact);
    }
  }
}
