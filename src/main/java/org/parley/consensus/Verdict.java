package org.parley.consensus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a round says of one recommendation, and why.
///
/// @param reasons what decided it first, then what else a reader wants to know
public record Verdict(Kind kind, List<Reason> reasons) {

  public enum Kind {
    /// Every condition of the rule is met.
    CONSENSUS,
    /// Not met, but so few ballots are missing that the next round may carry it.
    WITHIN_REACH,
    /// Neither carried nor turned down.
    DIVIDED,
    /// Turned down as clearly as it would have had to be carried.
    REJECTED,
    /// Too few voted to say anything.
    NO_QUORUM;

    /// The key in message bundles and files: `within-reach`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One fact behind a verdict. A fact of the whole panel names no role.
  public sealed interface Reason {

    /// Enough of those counted accept.
    record Enough(Optional<String> role, int accepting, int of, Threshold needed)
        implements Reason {}

    /// Too few of those counted accept; `missing` more acceptances would do.
    record TooFew(Optional<String> role, int accepting, int of, Threshold needed, int missing)
        implements Reason {}

    /// Nobody of the role took a side.
    record NobodyDecided(Optional<String> role) implements Reason {}

    /// So many do not accept that it is turned down.
    record Opposed(int opposing, int of, Threshold needed) implements Reason {}

    /// Fewer answered than the quorum asks for.
    record QuorumMissed(int cast, int eligible, int needed) implements Reason {}

    record QuorumMet(int cast, int eligible, int needed) implements Reason {}

    /// So many ballots would have to change to accepting.
    record BallotsShort(int ballots) implements Reason {}
  }

  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
