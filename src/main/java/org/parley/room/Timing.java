package org.parley.room;

import java.time.Duration;

/// How patient rooms are.
///
/// @param patience how long a caller waits for the record at the most
/// @param pause between tries when the database fails
/// @param memory how long a command that was carried out with nobody waiting is remembered
/// @param idle how long a room stays open that nobody uses
record Timing(Duration patience, Duration pause, Duration memory, Duration idle) {

  static final Timing USUAL =
      new Timing(
          Duration.ofSeconds(3),
          Duration.ofMillis(200),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10));

  /// Halls stay longer: reading all votes again takes a while.
  static final Timing OF_HALLS = USUAL.withIdle(Duration.ofMinutes(30));

  Timing withIdle(Duration next) {
    return new Timing(patience, pause, memory, next);
  }
}
