package org.parley.ui.part;

/// One answer's part of a distribution.
///
/// @param label the answer in words: "can live with"
/// @param count how many gave it, 0 or more
public record Segment(String label, int count, Tone tone) {

  public Segment {
    if (count < 0) throw new IllegalArgumentException("nobody counts to " + count);
  }
}
