package org.parley.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pcollections.PVector;

/// What was said in a panel between two of its states, where nothing else happened: replies and
/// marks of what convinces. Requests for the floor, the audience's questions, opinions and answers
/// to statements may have come as well; they stand elsewhere.
///
/// @param replies that came, oldest first
/// @param marked what others find convincing than did before
public record Talk(List<Reply> replies, List<Reply.Target> marked) {

  static Optional<Talk> since(Panel earlier, Panel now) {
    return now.equals(Evolution.withTalk(earlier, now)) && begins(now.replies(), earlier.replies())
        ? Optional.of(new Talk(replies(earlier, now), marked(earlier, now)))
        : Optional.empty();
  }

  /// Replies that were edited are others.
  private static <T> boolean begins(PVector<T> list, PVector<T> with) {
    if (list == with) return true;
    var there = list.iterator();
    for (var one : with) if (!there.hasNext() || there.next() != one) return false;
    return true;
  }

  private static List<Reply> replies(Panel earlier, Panel now) {
    return IntStream.range(earlier.replies().size(), now.replies().size())
        .mapToObj(now.replies()::get)
        .toList();
  }

  private static List<Reply.Target> marked(Panel earlier, Panel now) {
    var before = earlier.discussion().voices();
    var after = now.discussion().voices().convincing();
    if (after == before.convincing()) return List.of();
    return after.entrySet().stream()
        .filter(marked -> !marked.getValue().equals(before.convinced(marked.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
