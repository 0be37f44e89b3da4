package org.parley.consultation;

import java.time.Instant;
import java.util.function.IntUnaryOperator;

/// What comes with a command from outside, since the core asks for none of it.
///
/// @param actor who asks
/// @param at when
/// @param votesOn how many people have voted on a statement, by its number
public record Envelope(Actor actor, Instant at, IntUnaryOperator votesOn) {}
