package org.parley.panel;

/// What a position says. All but the title is Markdown; the last three may be empty.
///
/// @param title the stance in one sentence
/// @param reasons why
public record PositionText(
    String title, String reasons, String couldAccept, String cannotAccept, String sources) {}
