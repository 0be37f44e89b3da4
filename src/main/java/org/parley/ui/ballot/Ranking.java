package org.parley.ui.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.voting.Ballot;

/// An order that is being made: places, best first, and what has none yet.
///
/// @param places each with those that share it
/// @param rest in the order of the sheet
record Ranking(List<List<String>> places, List<String> rest) {

  Ranking {
    places = places.stream().map(List::copyOf).toList();
    rest = List.copyOf(rest);
  }

  static Ranking nothing(Collection<String> keys) {
    return new Ranking(List.of(), List.copyOf(keys));
  }

  static Ranking of(Ballot.Ranking ballot, Collection<String> keys) {
    var places = ballot.groups().stream().map(g -> List.copyOf(new TreeSet<>(g))).toList();
    return new Ranking(places, without(places, keys));
  }

  private static List<String> without(
      List<? extends Collection<String>> places, Collection<String> keys) {
    return keys.stream()
        .filter(key -> places.stream().noneMatch(place -> place.contains(key)))
        .toList();
  }

  Ballot.Ranking ballot() {
    return new Ballot.Ranking(places.stream().map(Set::copyOf).toList());
  }

  /// From 1; none where it is not ranked.
  OptionalInt place(String key) {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i).contains(key))
        .map(i -> i + 1)
        .findFirst();
  }

  boolean shares(String key) {
    return places.stream().anyMatch(place -> place.size() > 1 && place.contains(key));
  }

  /// Puts it on a new last place.
  Ranking add(String key) {
    return insert(key, places.size() + 1);
  }

  /// Takes it out of the order; it goes back among the rest.
  Ranking remove(String key, Collection<String> sheet) {
    var left = withoutKey(key);
    return new Ranking(left, without(left, sheet));
  }

  /// Out of a shared place it goes before the others, else past the place before it.
  Ranking up(String key) {
    int place = place(key).orElseThrow();
    return shares(key) ? insert(key, place) : place == 1 ? this : insert(key, place - 1);
  }

  /// Out of a shared place it goes behind the others, else past the place behind it.
  Ranking down(String key) {
    int place = place(key).orElseThrow();
    return place == places.size() && !shares(key) ? this : insert(key, place + 1);
  }

  /// Shares the place before its own.
  Ranking join(String key) {
    int place = place(key).orElseThrow();
    if (place == 1) return this;
    var joined = new ArrayList<List<String>>();
    for (int i = 0; i < places.size(); i++) {
      var group = new ArrayList<>(places.get(i));
      group.remove(key);
      if (i == place - 2) group.add(key);
      if (!group.isEmpty()) joined.add(group);
    }
    return new Ranking(joined, rest);
  }

  /// Puts it on a place of its own where another is: before it when it comes from behind or from
  /// the rest, else behind it.
  Ranking to(String key, String other) {
    int target = place(other).orElse(places.size() + 1);
    boolean fromAbove = place(key).isPresent() && place(key).getAsInt() < target;
    if (fromAbove && !shares(key)) return insert(key, target);
    return insert(key, fromAbove ? target + 1 : target);
  }

  /// @param place its place afterwards, counted as if it had left its own before
  private Ranking insert(String key, int place) {
    var left = new ArrayList<>(withoutKey(key));
    left.add(Math.min(place - 1, left.size()), List.of(key));
    return new Ranking(left, rest.stream().filter(other -> !other.equals(key)).toList());
  }

  private List<List<String>> withoutKey(String key) {
    return places.stream()
        .map(place -> place.stream().filter(other -> !other.equals(key)).toList())
        .filter(place -> !place.isEmpty())
        .toList();
  }
}
