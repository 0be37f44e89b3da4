package org.parley.panel;

import java.util.Locale;

/// What is shown of who said something. Each step shows less than the one before, and can be taken
/// but not taken back.
public enum Anonymity {
  /// The seat, and the name of whoever holds it.
  NAMED,
  /// The role, and not which of its seats.
  ROLE,
  /// Nothing.
  SECRET;

  /// What it can be set for.
  public enum Of {
    POSITIONS,
    REPLIES;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it shows less.
  public boolean isAbove(Anonymity other) {
    return compareTo(other) > 0;
  }

  Anonymity or(Anonymity other) {
    return isAbove(other) ? this : other;
  }
}
