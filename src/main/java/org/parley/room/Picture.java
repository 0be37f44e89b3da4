package org.parley.room;

import java.time.Duration;
import java.util.Optional;
import org.parley.consultation.Consultation;
import org.parley.consultation.Similar;
import org.parley.consultation.Urns;
import org.parley.opinionmap.OpinionMap;

/// A consultation as people see it: all of it is from memory, and some seconds old at most.
///
/// @param map where people stand; empty as long as there are too few
/// @param urns from which the next statements are drawn
/// @param similar finds statements that are alike
/// @param participants who have voted
/// @param votes one for each participant and statement
/// @param version grows with each picture
/// @param took how long it took to draw the map
public record Picture(
    Consultation consultation,
    Optional<OpinionMap> map,
    Urns urns,
    Similar similar,
    int participants,
    long votes,
    long version,
    Duration took) {}
