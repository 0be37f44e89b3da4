package org.parley.ui.part;

/// One answer's part of a distribution.
///
/// @param label the answer in words: "can live with"
/// @param count how many gave it, 0 or more
/// @param counted whether it belongs to what shares are taken of; if not, it stands apart
public record Segment(String label, int count, Tone tone, boolean counted) {

  public Segment(String label, int count, Tone tone) {
    this(label, count, tone, true);
  }

  public Segment {
    if (count < 0) throw new IllegalArgumentException("nobody counts to " + count);
  }
}
