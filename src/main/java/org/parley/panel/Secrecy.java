package org.parley.panel;

import java.util.Locale;

/// Who may know how a seat voted in a round. Raised from round to round if need be, never lowered
/// on the same recommendation.
public enum Secrecy {
  /// The record names each seat's ballot.
  NAMED,
  /// The record says that a seat voted, never what.
  SECRET;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
