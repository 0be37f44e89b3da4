package org.parley.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Finds things whose texts are written alike: passages are compared by the runs of three letters
/// they share (Dice's coefficient), marks and case aside. It knows nothing of meaning, and needs to
/// know nothing of the language. Comparing takes time for the runs that are shared, so thousands of
/// things are compared in about a millisecond.
///
/// @param <T> what is found
public final class Alike<T> {

  private static final double ALIKE = 0.3;
  private static final int RUN = 3;

  private static final int[] NOWHERE = {};

  private final List<T> things;
  private final List<Passage> passages;

  /// Where each run of letters stands: the places of the passages that hold it.
  private final Map<String, int[]> holding;

  /// @param of the place of the thing it is a passage of
  /// @param runs how many different runs it has
  private record Passage(int of, int runs) {}

  /// @param likeness 0 to 1, 1 for the same word for word
  public record Match<T>(T thing, double likeness) {}

  private final Function<T, List<String>> passagesOf;

  private Alike(
      List<T> things,
      List<Passage> passages,
      Map<String, int[]> holding,
      Function<T, List<String>> passagesOf) {
    this.things = things;
    this.passages = passages;
    this.holding = holding;
    this.passagesOf = passagesOf;
  }

  /// @param passages the passages of each, such as [#passages]
  public static <T> Alike<T> among(Collection<T> things, Function<T, List<String>> passages) {
    return new Alike<T>(List.of(), List.of(), Map.of(), passages).with(things);
  }

  /// These and some more. Those that are known already are not looked at again.
  public Alike<T> with(Collection<T> more) {
    var all = new ArrayList<>(things);
    var known = new ArrayList<>(passages);
    var found = new HashMap<String, IntStream.Builder>();
    for (var thing : more) {
      for (var passage : passagesOf.apply(thing)) {
        var runs = runs(passage);
        for (var run : runs) found.computeIfAbsent(run, _ -> IntStream.builder()).add(known.size());
        known.add(new Passage(all.size(), runs.size()));
      }
      all.add(thing);
    }
    var places = new HashMap<>(holding);
    found.forEach((run, at) -> places.merge(run, at.build().toArray(), Alike::joined));
    return new Alike<>(all, known, places, passagesOf);
  }

  private static int[] joined(int[] first, int[] then) {
    var joined = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, joined, first.length, then.length);
    return joined;
  }

  /// The most alike first.
  public List<Match<T>> to(String text, int most) {
    return to(List.of(text), most);
  }

  /// Those of which any passage is like any of these, the most alike first.
  public List<Match<T>> to(List<String> texts, int most) {
    var likeness = new double[things.size()];
    for (var text : texts) compare(runs(text), likeness);
    var matches = new ArrayList<Match<T>>();
    for (int i = 0; i < likeness.length; i++)
      if (likeness[i] >= ALIKE) matches.add(new Match<>(things.get(i), likeness[i]));
    matches.sort(Comparator.comparingDouble((Match<T> match) -> match.likeness()).reversed());
    return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
  }

  /// Raises the likeness of each thing to that of its passage that is most alike.
  private void compare(Set<String> runs, double[] likeness) {
    var shared = new int[passages.size()];
    for (var run : runs) for (int place : holding.getOrDefault(run, NOWHERE)) shared[place]++;
    for (int i = 0; i < shared.length; i++)
      if (shared[i] > 0) {
        var passage = passages.get(i);
        double dice = 2.0 * shared[i] / (runs.size() + passage.runs());
        likeness[passage.of()] = Math.max(likeness[passage.of()], dice);
      }
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
