package org.parley.panel;

import java.util.Locale;

/// What a phase of the agenda is for. What may be done in each is in [Rights].
public enum PhaseKind {
  /// The panel reads in.
  BRIEFING,
  /// Each panelist states a position.
  POSITIONS,
  /// Positions are questioned.
  EXCHANGE,
  /// Each role argues for another one.
  SWAP,
  /// Recommendations are drafted and revised.
  RECOMMENDATIONS,
  /// The panel votes, and revises between rounds.
  ROUNDS,
  /// The report is read and adopted.
  REPORT;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
