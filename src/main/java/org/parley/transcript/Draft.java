package org.parley.transcript;

import java.time.Instant;

/// What is to become an entry.
///
/// @param salt hex digits of 16 random bytes
public record Draft(Instant at, String type, int version, String salt, String payload) {}
