package org.parley.panel;

import java.util.List;

/// The content of a secret round's box, taken out to be counted.
///
/// @param receipts the receipt code of each ballot, in the order of the codes
public record Unsealed(Round.Id round, List<SecretBallot> ballots, List<String> receipts) {
  public Unsealed {
    ballots = List.copyOf(ballots);
    receipts = List.copyOf(receipts);
  }
}
