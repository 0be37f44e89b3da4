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
    REPLIES,
    RECOMMENDATIONS,
    AMENDMENTS,
    /// Given with the ballots of named rounds; those of secret ones are nobody's.
    REASONS;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean showsRole() {
    return this == NAMED || this == ROLE;
  }

  /// Whether it shows less.
  public boolean isAbove(Anonymity other) {
    return compareTo(other) > 0;
  }

  Anonymity or(Anonymity other) {
    return isAbove(other) ? this : other;
  }
}
