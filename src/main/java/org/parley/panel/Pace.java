package org.parley.panel;

import java.util.Locale;

/// Who opens the next phase.
public enum Pace {
  BY_THE_CHAIR,
  /// The next phase opens by itself when the time of the one before is over, rounds included; the
  /// chair may still go on earlier.
  BY_THE_CLOCK;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
