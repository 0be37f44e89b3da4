package org.parley.panel;

import java.util.List;
import java.util.Optional;

/// The topic as it stood when the panel was convened. A panel keeps its own copy, since topic files
/// may change.
///
/// @param slug the folder the topic came from
/// @param briefing Markdown
/// @param sources Markdown
/// @param starters a first draft of a position for those who want one
/// @param statements short statements for a consultation on the topic
public record PanelTopic(
    String slug,
    String title,
    String question,
    String briefing,
    String sources,
    List<Role> roles,
    List<Starter> starters,
    List<String> statements,
    List<RecommendationText> drafts) {

  /// What a role might say first.
  public record Starter(Role.Id role, PositionText text) {}

  public PanelTopic {
    roles = List.copyOf(roles);
    starters = List.copyOf(starters);
    statements = List.copyOf(statements);
    drafts = List.copyOf(drafts);
    if (roles.stream().map(Role::id).distinct().count() < roles.size())
      throw new IllegalArgumentException("a role stands twice among " + roles);
  }

  public Optional<Role> role(Role.Id id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }
}
