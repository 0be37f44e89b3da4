package org.parley.consultation;

import java.util.Locale;
import java.util.Optional;

/// What somebody says to a statement.
public enum Choice {
  DISAGREE,
  PASS,
  AGREE;

  /// −1, 0 or 1.
  public int value() {
    return ordinal() - 1;
  }

  public static Choice of(int value) {
    return values()[value + 1];
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Choice> ofKey(String key) {
    for (var choice : values()) if (choice.key().equals(key)) return Optional.of(choice);
    return Optional.empty();
  }
}
