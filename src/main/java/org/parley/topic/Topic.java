package org.parley.topic;

import java.util.List;
import java.util.Optional;

/// What is debated, and how a panel on it would be set up if nobody chose otherwise.
///
/// @param slug the folder the topic came from, its address: `encryption-and-lawful-access`
/// @param title how the topic is listed
/// @param question what a panel is asked
/// @param summary a few sentences for those who have not opened the topic yet
/// @param language BCP 47, the language the topic is written in: `en`, `pt-BR`
/// @param order the place in lists, the lowest first
/// @param briefing Markdown, what everybody at the table should have read
/// @param sources Markdown, may be empty
/// @param roles the stakeholders at the table, 2 to 12
/// @param positions what roles might say first, may be empty
/// @param statements sentences of at most 140 characters to agree or disagree with, may be empty
/// @param recommendations drafts the panel may start from, may be empty
/// @param sample a finished panel to look at
public record Topic(
    String slug,
    String title,
    String question,
    String summary,
    String language,
    int order,
    String briefing,
    String sources,
    List<TopicRole> roles,
    List<PositionStarter> positions,
    List<String> statements,
    List<DraftRecommendation> recommendations,
    Procedure procedure,
    Optional<Sample> sample) {

  public Topic {
    roles = List.copyOf(roles);
    positions = List.copyOf(positions);
    statements = List.copyOf(statements);
    recommendations = List.copyOf(recommendations);
    if (!Slugs.isSlug(slug)) throw new IllegalArgumentException("'" + slug + "' is no slug");
    if (roles.size() < 2)
      throw new IllegalArgumentException("a debate takes two roles: " + roles.size());
    var known = roles.stream().map(TopicRole::id).toList();
    if (known.stream().distinct().count() < known.size())
      throw new IllegalArgumentException("a role stands twice among " + known);
    positions.forEach(position -> require(known, position.role()));
    recommendations.forEach(draft -> draft.sponsor().ifPresent(role -> require(known, role)));
  }

  private static void require(List<String> known, String role) {
    if (!known.contains(role))
      throw new IllegalArgumentException("'" + role + "' is none of the roles " + known);
  }

  public Optional<TopicRole> role(String id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }

  public List<PositionStarter> positionsOf(TopicRole role) {
    return positions.stream().filter(position -> position.role().equals(role.id())).toList();
  }

  /// Panelists' seats over all roles.
  public int seats() {
    return roles.stream().mapToInt(TopicRole::seats).sum();
  }
}
