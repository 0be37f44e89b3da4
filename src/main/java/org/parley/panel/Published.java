package org.parley.panel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.voting.Ballot;

/// What a secret round hands over when it closes, so that anybody can count again and each voter
/// can look for their receipt.
///
/// @param receipts a code for each seat that voted, in the order of the codes
/// @param parts the ballots of each role, or of roles that are published as one, in the panel's
///   order
/// @param reasons what voters wrote on each recommendation, in the order of the words
/// @param uncounted recommendations that somebody answered, but fewer than the disclosure minimum;
///   these answers were destroyed uncounted
public record Published(
    List<String> receipts,
    List<Part> parts,
    Map<Recommendation.Id, List<String>> reasons,
    List<Recommendation.Id> uncounted) {

  /// @param ballots in an order that depends on nothing but what they say
  public record Part(List<Role.Id> roles, List<Ballot> ballots) {
    public Part {
      roles = List.copyOf(roles);
      ballots = List.copyOf(ballots);
    }
  }

  public Published {
    receipts = List.copyOf(receipts);
    parts = List.copyOf(parts);
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    uncounted = List.copyOf(uncounted);
  }
}
