package org.parley.voting;

/// One step of a scale: its key in ballots and message bundles, and what it says of the proposal.
public record Grade(String key, Attitude attitude) {

  /// Whether a grade speaks against a proposal, for it, or neither.
  public enum Attitude {
    AGAINST,
    /// A step of the scale that stands between the sides.
    BETWEEN,
    /// Takes no side and stands on no step, as abstaining does.
    NEITHER,
    FOR
  }
}
