package org.parley.panel;

import java.util.List;
import java.util.Optional;

/// A passage of a recommendation and what shall stand in its place.
///
/// @param part where the passage stands
/// @param start the place of its first character in that part, from 0
/// @param before the passage; empty only where the part is
/// @param after what shall stand there; empty to strike the passage
public record TextChange(Part part, int start, String before, String after) {

  public enum Part {
    TITLE,
    BODY;

    public String of(RecommendationText text) {
      return switch (this) {
        case TITLE -> text.title();
        case BODY -> text.body();
      };
    }

    public RecommendationText with(RecommendationText text, String now) {
      return switch (this) {
        case TITLE -> new RecommendationText(now, text.body());
        case BODY -> new RecommendationText(text.title(), now);
      };
    }
  }

  /// The smallest passage of whole words that has to be changed to make the one text the other. A
  /// mere insertion takes in the word before it, so that it has a place of its own. Empty where
  /// nothing changes.
  public static Optional<TextChange> between(Part part, String from, String to) {
    if (from.equals(to)) return Optional.empty();
    var old = WordDiff.words(from);
    var now = WordDiff.words(to);
    var ends = widened(WordDiff.Ends.of(old, now), old);
    return Optional.of(
        new TextChange(
            part,
            text(old.subList(0, ends.first())).length(),
            text(ends.within(old)),
            text(ends.within(now))));
  }

  private static WordDiff.Ends widened(WordDiff.Ends ends, List<String> words) {
    var wide = ends;
    while (text(wide.within(words)).isBlank() && wide.first() > 0)
      wide = new WordDiff.Ends(wide.first() - 1, wide.last());
    while (text(wide.within(words)).isBlank() && wide.last() > 0)
      wide = new WordDiff.Ends(wide.first(), wide.last() - 1);
    return wide;
  }

  private static String text(List<String> words) {
    return String.join("", words);
  }

  /// Whether the passage stands in the text where this says.
  boolean fits(RecommendationText text) {
    var there = part.of(text);
    return start >= 0 && there.startsWith(before, start) && (!before.isEmpty() || there.isEmpty());
  }

  /// The text with the passage changed that now begins at a place.
  RecommendationText applied(RecommendationText text, int at) {
    var there = part.of(text);
    return part.with(text, there.substring(0, at) + after + there.substring(at + before.length()));
  }
}
