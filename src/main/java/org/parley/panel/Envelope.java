package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// What comes with a command from outside, since the core asks for none of it.
///
/// @param actor who asks
/// @param at when
/// @param seed for lots that may have to be drawn, should the command need them
/// @param secret hex digits of 16 random bytes, should the command draw what nobody may find out
/// @param unsealed the ballots of a secret round, for the command that closes it and no other
public record Envelope(
    Actor actor, Instant at, long seed, String secret, Optional<Unsealed> unsealed) {

  /// With no secret: a command that needs one fails.
  public Envelope(Actor actor, Instant at, long seed) {
    this(actor, at, seed, "", Optional.empty());
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "Envelope[%s, %s]".formatted(actor, at);
  }
}
