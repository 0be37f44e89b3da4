package org.parley.consensus;

import java.math.BigDecimal;
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

  /// Where on a scale of nine.
  public enum Third {
    LOWER,
    MIDDLE,
    UPPER
  }

  /// What an answer says.
  public enum Side {
    AGAINST,
    BETWEEN,
    FOR
  }

  /// Why rounds may end.
  public enum Stop {
    /// There is agreement, for or against.
    AGREED,
    /// Answers lie apart and no longer move.
    SETTLED,
    /// As many rounds as were planned are over.
    LAST_ROUND
  }

  /// One fact behind a verdict. A fact of the whole panel names no role.
  public sealed interface Reason {

    /// The key of the role it is about.
    default Optional<String> role() {
      return Optional.empty();
    }

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

    // consent

    record NoObjection(int cast) implements Reason {}

    record Objections(Optional<String> role, int objecting, int cast) implements Reason {}

    record NobodyAccepts() implements Reason {}

    // double majority

    record EnoughSeats(int accepting, int seats, Threshold needed) implements Reason {}

    record TooFewSeats(int accepting, int seats, Threshold needed, int missing) implements Reason {}

    record EnoughRoles(int accepting, int of, Threshold needed) implements Reason {}

    record TooFewRoles(int accepting, int of, Threshold needed, int missing) implements Reason {}

    // RAND/UCLA

    record MedianRating(BigDecimal median, Third third) implements Reason {}

    /// The ratings lie further apart than their place on the scale allows.
    record Disagreement(BigDecimal ipr, BigDecimal ipras) implements Reason {}

    record NoDisagreement(BigDecimal ipr, BigDecimal ipras) implements Reason {}

    // Delphi

    /// @param iqr steps between the quartiles
    record Close(BigDecimal iqr, int most) implements Reason {}

    record Apart(BigDecimal iqr, int most) implements Reason {}

    record MiddleAnswer(Side side) implements Reason {}

    /// So large a part of the answers lies as it did in the round before.
    record Settled(long part, long whole, Threshold needed) implements Reason {}

    record Unsettled(long part, long whole, Threshold needed) implements Reason {}

    /// No round before to compare with.
    record NothingBefore() implements Reason {}

    /// More rounds will not help.
    record MayStop(Stop why) implements Reason {}
  }

  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
