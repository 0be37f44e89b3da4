package org.parley.panel;

import java.util.Locale;

/// What the stage shows.
public enum Screen {
  /// What goes on.
  AUTO,
  AGENDA,
  SPEAKER,
  /// How many have voted in the round that is open.
  VOTE,
  /// The verdicts.
  BOARD,
  /// How opinion shifted; what goes on, until that may be shown.
  SHIFT,
  BLANK;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
