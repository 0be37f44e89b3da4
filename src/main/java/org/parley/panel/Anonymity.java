package org.parley.panel;

import java.util.List;
import java.util.Locale;

/// What is shown of who said something. Each step shows less than the one before, and can be taken
/// but not taken back. A pseudonym is no step that can be taken: it would tell whose it is, and so
/// what else was said under it.
public enum Anonymity {
  /// The seat, and the name of whoever holds it.
  NAMED,
  /// The role, and not which of its seats.
  ROLE,
  /// A number that is the seat's all the time, and nothing else of it.
  PSEUDONYM,
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

    /// What can be settled for it: no pseudonym beside reasons, where what is shown of votes would
    /// tell whose it is.
    public List<Anonymity> levels() {
      return this == REASONS ? List.of(NAMED, ROLE, SECRET) : List.of(Anonymity.values());
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
