package org.parley.panel;

import java.time.Instant;

/// A phase whose end the clock watches.
///
/// @param ends when the next phase opens by itself
public record Due(int phase, Instant ends) {}
