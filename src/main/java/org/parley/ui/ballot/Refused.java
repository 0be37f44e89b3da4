package org.parley.ui.ballot;

import java.util.Optional;
import org.parley.panel.Refusal;

/// Which recommendation of a ballot a refusal is about.
final class Refused {

  private Refused() {}

  /// @return the key by which the ballot names it
  static Optional<String> at(Refusal refusal) {
    if (refusal instanceof Refusal.NotInThisRound(var key)) return Optional.of(key);
    if (refusal instanceof Refusal.RankedTwice(var key)) return Optional.of(key);
    if (refusal instanceof Refusal.EqualRanks(var key)) return Optional.of(key);
    if (refusal instanceof Refusal.VotesOutOfRange(var key, _, _, _)) return Optional.of(key);
    return Optional.empty();
  }
}
