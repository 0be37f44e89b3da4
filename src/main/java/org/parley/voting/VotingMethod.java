package org.parley.voting;

import java.util.Collection;
import java.util.Optional;

/// A way of turning ballots into a result. Stateless and pure: the same election gives the same
/// tally, whatever the order of its ballots; what a lot decides comes from the election's seed and
/// is said in the tally.
public interface VotingMethod {

  /// The method's name in files, events and message bundles, such as `acceptance`.
  String name();

  /// Raised whenever a change could alter a result; recorded with every result.
  int version();

  /// What a ballot looks like.
  Form form();

  /// Whether some ballots may count more than others: as if so many voters had cast them.
  default boolean takesWeights() {
    return true;
  }

  /// Counts the ballots. Ballots that do not fit are counted as invalid and otherwise ignored.
  Tally tally(Election election);

  /// Why this ballot would be invalid, or empty where it is fine.
  default Optional<BallotProblem> problem(Ballot ballot, Collection<String> candidates) {
    return new BallotCheck(candidates).problem(form(), ballot);
  }
}
