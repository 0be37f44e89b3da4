package org.parley.topic;

import java.util.List;

/// A position a role might file, for panelists to start from: as fair as those who hold it would
/// write it.
///
/// @param role id of the role
/// @param title the stance in one sentence
/// @param stance Markdown, the stance in a paragraph
/// @param reasons Markdown, one reason each, at least one
/// @param couldAccept Markdown, what the role could live with; may be empty
/// @param cannotAccept Markdown, what it could not; may be empty
public record PositionStarter(
    String role,
    String title,
    String stance,
    List<String> reasons,
    String couldAccept,
    String cannotAccept) {

  public PositionStarter {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) throw new IllegalArgumentException("no reasons for '" + title + "'");
  }
}
