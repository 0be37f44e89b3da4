package org.parley.cli;

import java.util.Optional;
import org.parley.voting.Tally;

/// An election as a file gives it, with all that counting needs.
///
/// @param conditions for being accepted, where the file states any
record Poll(BallotBox ballots, int seats, long seed, Optional<Conditions> conditions) {

  Tally tally() {
    return ballots.tally(seats, seed);
  }
}
