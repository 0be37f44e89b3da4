package org.parley.voting.method;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.FOR;
import static org.parley.voting.Grade.Attitude.NEITHER;

import java.util.List;
import org.parley.voting.Grade;

/// The five-step acceptance scale: could the voter accept this as the panel's recommendation?
/// "Reservations" is a no that could be talked about, "cannot accept" one that blocks where a rule
/// knows blocks.
final class Acceptance extends ScaleMethod {
  Acceptance() {
    super(
        "acceptance",
        List.of(
            new Grade("cannot-accept", AGAINST),
            new Grade("reservations", AGAINST),
            new Grade("abstain", NEITHER),
            new Grade("can-live-with", FOR),
            new Grade("support", FOR)));
  }
}
