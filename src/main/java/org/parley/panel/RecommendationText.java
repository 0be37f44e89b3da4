package org.parley.panel;

/// What a recommendation says.
///
/// @param title in one sentence
/// @param body Markdown, may be empty
public record RecommendationText(String title, String body) {}
