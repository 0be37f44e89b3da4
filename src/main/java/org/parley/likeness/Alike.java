package org.parley.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Finds things whose texts are written alike: passages are compared by the runs of three letters
/// they share (Dice's coefficient), marks and case aside. It knows nothing of meaning, and needs to
/// know nothing of the language.
///
/// @param <T> what is found
public final class Alike<T> {

  private static final double ALIKE = 0.3;
  private static final int RUN = 3;

  private final List<Entry<T>> entries;

  private record Entry<T>(T thing, List<Set<String>> passages) {}

  /// @param likeness 0 to 1, 1 for the same word for word
  public record Match<T>(T thing, double likeness) {}

  private Alike(List<Entry<T>> entries) {
    this.entries = entries;
  }

  /// @param passages the passages of each, such as [#passages]
  public static <T> Alike<T> among(Collection<T> things, Function<T, List<String>> passages) {
    return new Alike<>(
        things.stream()
            .map(
                thing ->
                    new Entry<>(thing, passages.apply(thing).stream().map(Alike::runs).toList()))
            .toList());
  }

  /// The most alike first.
  public List<Match<T>> to(String text, int most) {
    return to(List.of(text), most);
  }

  /// Those of which any passage is like any of these, the most alike first.
  public List<Match<T>> to(List<String> passages, int most) {
    var own = passages.stream().map(Alike::runs).toList();
    var matches = new ArrayList<Match<T>>();
    for (var entry : entries) {
      double likeness = likeness(own, entry.passages());
      if (likeness >= ALIKE) matches.add(new Match<>(entry.thing(), likeness));
    }
    matches.sort(Comparator.comparingDouble((Match<T> match) -> match.likeness()).reversed());
    return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
  }

  private static double likeness(List<Set<String>> some, List<Set<String>> others) {
    double most = 0;
    for (var one : some) for (var other : others) most = Math.max(most, likeness(one, other));
    return most;
  }

  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) return 0;
    int both = 0;
    for (var run : a) if (b.contains(run)) both++;
    return 2.0 * both / (a.size() + b.size());
  }

  private static Set<String> runs(String text) {
    var plain = plain(text);
    if (plain.isEmpty()) return Set.of();
    var padded = " " + plain + " ";
    var runs = new HashSet<String>();
    for (int i = 0; i + RUN <= padded.length(); i++) runs.add(padded.substring(i, i + RUN));
    return runs;
  }

  /// The sentences of a text that are long enough to be like another by more than chance.
  public static List<String> passages(String text, int least) {
    return Arrays.stream(text.split("[.!?\\n]+"))
        .map(String::strip)
        .filter(passage -> plain(passage).length() >= least)
        .toList();
  }

  /// What two texts have in common that say the same word for word: no matter the case, the marks
  /// between the words, or how a letter is composed.
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{P}\\p{S}\\p{Cf}\\s]+", " ")
        .strip();
  }
}
