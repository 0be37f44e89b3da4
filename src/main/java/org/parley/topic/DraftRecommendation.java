package org.parley.topic;

import java.util.Optional;

/// A recommendation put on the table with the topic.
///
/// @param id a slug, unique in the topic: `national-commission`
/// @param title the recommendation in one sentence
/// @param text Markdown, what exactly is recommended
/// @param sponsor id of the role that brings it in; empty where it comes with the topic itself
public record DraftRecommendation(String id, String title, String text, Optional<String> sponsor) {

  public DraftRecommendation {
    if (!Slugs.isSlug(id)) throw new IllegalArgumentException("'" + id + "' is no slug");
  }
}
