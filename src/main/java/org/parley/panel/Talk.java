package org.parley.panel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pcollections.PVector;

/// What was said in a panel between two of its states, as far as it changes what stands below a
/// text.
///
/// @param replies that came, oldest first
/// @param marked what others find convincing than did before
public record Talk(List<Reply> replies, List<Reply.Target> marked) {

  static boolean isAllSince(Panel earlier, Panel now) {
    return now.equals(Evolution.withTalk(earlier, now)) && begins(now.replies(), earlier.replies());
  }

  /// Replies that were edited are others.
  private static <T> boolean begins(PVector<T> list, PVector<T> with) {
    if (list == with) return true;
    var there = list.iterator();
    for (var one : with) if (!there.hasNext() || there.next() != one) return false;
    return true;
  }

  static Talk since(Panel earlier, Panel now) {
    return new Talk(
        IntStream.range(earlier.replies().size(), now.replies().size())
            .mapToObj(now.replies()::get)
            .toList(),
        marked(earlier.discussion().voices(), now.discussion().voices()));
  }

  private static List<Reply.Target> marked(Voices earlier, Voices now) {
    if (now.convincing() == earlier.convincing()) return List.of();
    return now.convincing().entrySet().stream()
        .filter(marked -> !marked.getValue().equals(earlier.convinced(marked.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
