package org.parley.consensus;

import java.util.List;
import java.util.Optional;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Count;
import org.parley.consensus.Shortfall.Part;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;

/// What rules ask of turnout, and what they call near.
///
/// @param quorum the share of the eligible that has to answer; abstaining is answering
/// @param fewest how many have to answer however few are eligible, at least 1
record Turnout(Threshold quorum, int fewest) {

  /// One voter in so many may be missing for a recommendation to be within reach.
  private static final int REACH = 10;

  Turnout(Threshold quorum) {
    this(quorum, 1);
  }

  /// The verdict where too few answered.
  Optional<Verdict> missedBy(Answers all) {
    return all.cast() >= needed(all)
        ? Optional.empty()
        : Optional.of(
            new Verdict(
                Kind.NO_QUORUM,
                List.of(new Reason.QuorumMissed(all.cast(), all.eligible(), needed(all)))));
  }

  Reason metBy(Answers all) {
    return new Reason.QuorumMet(all.cast(), all.eligible(), quorum.needed(all.eligible()));
  }

  Condition condition(Answers all) {
    int needed = needed(all);
    return Condition.of(
        Part.QUORUM,
        new Count(all.cast(), all.eligible(), needed),
        Math.max(0, needed - all.cast()));
  }

  private int needed(Answers all) {
    return Math.max(quorum.needed(all.eligible()), fewest);
  }

  /// Whether so few of those who answered would have to change their minds that the next round may
  /// do it: one in ten, rounded up.
  static boolean reaches(int ballots, Answers all) {
    return ballots <= mostMissing(all);
  }

  static int mostMissing(Answers all) {
    return Math.ceilDiv(all.cast(), REACH);
  }
}
