package org.parley.room;

import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.Choice;
import org.parley.consultation.Statement;

/// What a participant says to a statement, on its way to the record.
///
/// @param choice empty to take an answer back
/// @param sequence grows with each answer of the participant; numbered here where it is empty
/// @param version of the text that was shown, 0 where the participant does not say
public record Cast(
    Statement.Id statement,
    Optional<Choice> choice,
    boolean important,
    OptionalLong sequence,
    int version) {}
