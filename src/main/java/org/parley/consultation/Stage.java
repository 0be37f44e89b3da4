package org.parley.consultation;

import java.util.Locale;

/// How far a consultation is.
public enum Stage {
  /// It has not opened yet.
  ANNOUNCED,
  OPEN,
  /// The host has stopped it for a while.
  PAUSED,
  /// Its time is over, and it is about to be closed.
  OVER,
  CLOSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
