package org.parley.panel;

import java.util.Locale;

/// What somebody thinks themselves of the opinion question, whatever role they speak for. From most
/// opposed to most in favour.
public enum Opinion {
  STRONGLY_AGAINST,
  AGAINST,
  UNDECIDED,
  FOR,
  STRONGLY_FOR;

  /// Where an opinion stands, however strongly.
  public enum Side {
    FOR,
    AGAINST,
    UNDECIDED
  }

  public Side side() {
    return switch (this) {
      case STRONGLY_AGAINST, AGAINST -> Side.AGAINST;
      case UNDECIDED -> Side.UNDECIDED;
      case FOR, STRONGLY_FOR -> Side.FOR;
    };
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
