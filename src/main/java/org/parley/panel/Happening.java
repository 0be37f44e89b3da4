package org.parley.panel;

import java.time.Instant;
import java.util.Optional;

/// An event with its circumstances: what the transcript holds.
///
/// @param by the seat that caused it; empty for the host
public record Happening(Instant at, Optional<Seat.Id> by, PanelEvent event) {}
