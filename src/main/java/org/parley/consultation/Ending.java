package org.parley.consultation;

import java.util.Optional;

/// How a consultation ended.
///
/// @param participants who voted
/// @param votes one for each participant and statement
/// @param digest of all that was cast
/// @param mapMethod the version of the method by which the map is drawn
/// @param routingMethod the version of the rule by which statements were chosen
/// @param published SHA-256 of each published file, one `hash name` a line; see `docs/host.md`
/// @param patterns what looked suspicious; left out by those that ended before this was looked for
public record Ending(
    int participants,
    long votes,
    Digest digest,
    String mapMethod,
    String routingMethod,
    String published,
    Optional<Patterns> patterns) {}
