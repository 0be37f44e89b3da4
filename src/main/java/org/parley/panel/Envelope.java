package org.parley.panel;

import java.time.Instant;

/// What comes with a command from outside, since the core asks for none of it.
///
/// @param actor who asks
/// @param at when
/// @param seed for lots that may have to be drawn, should the command need them
public record Envelope(Actor actor, Instant at, long seed) {}
