package org.parley.consultation;

import java.time.Instant;

/// An event with its circumstances: what the transcript holds.
///
/// @param by who caused it
public record Happening(Instant at, Actor by, ConsultationEvent event) {}
