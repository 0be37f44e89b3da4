package org.parley.panel;

import java.util.Locale;
import java.util.Optional;
import org.parley.consensus.Threshold;

/// When a series of rounds on the same texts has done what it can. It decides nothing: once it is
/// met the room says so, and the chair goes on or stops.
///
/// @param consensus whether to stop when each recommendation has reached consensus
/// @param stability to stop when the answers to each recommendation have so much in common with
///   those of the round before
/// @param mostRounds to stop after so many rounds, from 1 on
public record StopRule(
    boolean consensus, Optional<Threshold> stability, Optional<Integer> mostRounds) {

  /// Which part of it is met.
  public enum Met {
    CONSENSUS,
    STABLE,
    LAST_ROUND;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
