package org.parley.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word a slip of the fingers was meant to be.
final class Nearest {

  private Nearest() {}

  /// The word that takes the fewest letters inserted, dropped or exchanged (Levenshtein distance),
  /// if that is no more than two in five of the letters typed, and at least one.
  static Optional<String> to(String typed, Collection<String> words) {
    int most = Math.max(1, typed.length() * 2 / 5);
    return words.stream()
        .min(Comparator.comparingInt(word -> distance(typed, word)))
        .filter(word -> distance(typed, word) <= most);
  }

  private static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) row[j] = j;
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
