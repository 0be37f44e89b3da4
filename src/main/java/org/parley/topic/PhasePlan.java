package org.parley.topic;

/// A phase on a suggested agenda.
///
/// @param minutes how long it is meant to last, 0 for as long as it takes
public record PhasePlan(Kind kind, int minutes) {

  /// About ten weeks, for phases in which people answer when they can.
  public static final int MOST_MINUTES = 100_000;

  /// What a phase is for, in the usual order.
  public enum Kind {
    BRIEFING,
    POSITIONS,
    EXCHANGE,
    SWAP,
    RECOMMENDATIONS,
    ROUNDS,
    REPORT;

    public String key() {
      return Slugs.of(this);
    }
  }

  public PhasePlan {
    if (minutes < 0 || minutes > MOST_MINUTES)
      throw new IllegalArgumentException("a phase of " + minutes + " minutes");
  }
}
