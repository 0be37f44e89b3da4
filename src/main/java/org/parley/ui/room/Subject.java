package org.parley.ui.room;

import org.parley.panel.PhaseKind;

/// What the middle of the room is about.
enum Subject {
  /// Before the first phase.
  ARRIVAL,
  BRIEFING,
  POSITIONS,
  /// Drafted, and voted on in rounds.
  RECOMMENDATIONS,
  RESULT;

  static Subject of(PhaseKind phase) {
    return switch (phase) {
      case BRIEFING -> BRIEFING;
      case POSITIONS, EXCHANGE, SWAP -> POSITIONS;
      case RECOMMENDATIONS, ROUNDS -> RECOMMENDATIONS;
      case REPORT -> RESULT;
    };
  }
}
