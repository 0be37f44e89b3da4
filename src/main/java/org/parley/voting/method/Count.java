package org.parley.voting.method;

import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Tally.Turnout;
import org.parley.voting.VotingMethod;

/// Goes through an election's ballots once and sorts them into valid, blank and invalid.
final class Count {

  private Count() {}

  /// Hands every valid ballot, with how often it was cast, to `counter`.
  static <B extends Ballot> Turnout each(
      VotingMethod method, Class<B> kind, Election election, ObjLongConsumer<B> counter) {
    long valid = 0;
    long blank = 0;
    long invalid = 0;
    var candidates = Set.copyOf(election.candidates());
    for (var cast : election.ballots()) {
      if (method.problem(cast.ballot(), candidates).isPresent()) {
        invalid += cast.count();
        continue;
      }
      valid += cast.count();
      if (cast.ballot().isBlank()) blank += cast.count();
      counter.accept(kind.cast(cast.ballot()), cast.count());
    }
    return new Turnout(valid, blank, invalid);
  }
}
