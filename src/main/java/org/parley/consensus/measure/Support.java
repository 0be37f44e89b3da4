package org.parley.consensus.measure;

/// How one group answered a statement.
///
/// @param seen all who answered, those who agree, disagree or pass
public record Support(int agree, int disagree, int seen) {

  public Support {
    if (agree < 0 || disagree < 0 || seen < agree + disagree)
      throw new IllegalArgumentException(agree + " and " + disagree + " of " + seen);
  }

  public static Support of(Distribution votes) {
    return new Support(votes.count(Scale.Side.FOR), votes.count(Scale.Side.AGAINST), votes.n());
  }

  /// The share that agrees, drawn towards a half as if one more had agreed and one had not: a group
  /// of one never counts as unanimous.
  public double smoothed() {
    return (agree + 1.0) / (seen + 2.0);
  }

  double smoothedDisagreeing() {
    return (disagree + 1.0) / (seen + 2.0);
  }
}
