package org.parley.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How many came and answered when, in slices of equal length from the first answer to the last.
public record Turnout(Duration step, List<Slice> slices) {

  /// @param newcomers who answered for the first time
  /// @param answers of all, changes included
  public record Slice(Instant from, int newcomers, int answers) {}

  public Turnout {
    slices = List.copyOf(slices);
  }
}
