package org.parley.panel;

import java.util.Map;
import org.parley.voting.Ballot;

/// A seat's ballot in a secret round. It goes into the round's box and to no other place.
///
/// @param choices in the form the method asks for
/// @param reasons published without seat or role when the round closes
public record SecretBallot(
    Round.Id round, Seat.Id seat, Ballot choices, Map<Recommendation.Id, String> reasons) {
  public SecretBallot {
    reasons = Map.copyOf(reasons);
  }

  /// Says nothing of the choices, wherever it may be printed.
  @Override
  public String toString() {
    return "a secret ballot in " + round;
  }
}
