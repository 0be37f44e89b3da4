package org.parley.transcript;

import java.util.UUID;

/// A transcript is not what was recorded: somebody or something changed it beside Parley.
public final class BrokenTranscript extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Verification.Broken broken;

  public BrokenTranscript(UUID stream, Verification.Broken broken) {
    super(
        "transcript "
            + stream
            + " is broken at entry "
            + broken.sequence()
            + ": "
            + broken.fault());
    this.broken = broken;
  }

  /// Where and how.
  public Verification.Broken broken() {
    return broken;
  }
}
