package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// What comes with a command from outside, since the core asks for none of it.
///
/// @param actor who asks
/// @param at when
/// @param seed for lots that may have to be drawn, should the command need them
/// @param unsealed the ballots of a secret round, for the command that closes it and no other
public record Envelope(Actor actor, Instant at, long seed, Optional<Unsealed> unsealed) {

  public Envelope(Actor actor, Instant at, long seed) {
    this(actor, at, seed, Optional.empty());
  }
}
