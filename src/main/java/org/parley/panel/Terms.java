package org.parley.panel;

import java.util.List;
import java.util.Optional;

/// What is settled of a round beside method, rule and secrecy, before it opens.
///
/// @param shuffled whether each seat gets the recommendations in an order of its own
/// @param weights how much each vote counts
/// @param present the seats that were present when it opened, where only these may vote
/// @param stop when the series of rounds has done what it can
public record Terms(
    boolean shuffled, Weights weights, Optional<List<Seat.Id>> present, Optional<StopRule> stop) {

  public static final Terms USUAL =
      new Terms(false, Weights.EQUAL, Optional.empty(), Optional.empty());

  public Terms {
    present = present.map(seats -> seats.stream().sorted().toList());
  }

  /// Whether a seat may vote as far as presence goes.
  public boolean admits(Seat.Id seat) {
    return present.map(seats -> seats.contains(seat)).orElse(true);
  }

  public Terms withShuffled(boolean shuffled) {
    return new Terms(shuffled, weights, present, stop);
  }

  public Terms withWeights(Weights weights) {
    return new Terms(shuffled, weights, present, stop);
  }

  public Terms withPresent(List<Seat.Id> present) {
    return new Terms(shuffled, weights, Optional.of(present), stop);
  }

  public Terms withStop(StopRule stop) {
    return new Terms(shuffled, weights, present, Optional.of(stop));
  }
}
