package org.parley.transcript;

/// An answer in the log of a consultation's votes.
///
/// @param choice −1, 0 or 1; 2 for one that is taken back
/// @param sequence by which the participant's device numbered the answer
/// @param at when it was taken, in milliseconds since 1970
public record VoteRow(
    int participant, int statement, int choice, boolean important, long sequence, long at) {}
