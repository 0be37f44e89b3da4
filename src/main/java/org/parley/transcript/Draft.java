package org.parley.transcript;

import java.time.Instant;

/// What is to become an entry.
///
/// @param salt hex digits of 16 random bytes
/// @param payload at most [#LONGEST] characters
public record Draft(Instant at, String type, int version, String salt, String payload) {

  /// What an entry can hold.
  public static final int LONGEST = 1_000_000;

  public Draft {
    if (payload.length() > LONGEST)
      throw new IllegalArgumentException(
          "a payload of " + payload.length() + " characters is too long: " + type);
  }
}
