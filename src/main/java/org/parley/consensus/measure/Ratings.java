package org.parley.consensus.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who rated which item how. A rating that is missing is absent. Kept in the order of names, so
/// that the order of input decides nothing.
///
/// @param items the ratings of each item by rater
public record Ratings(Scale scale, SortedMap<String, SortedMap<String, Integer>> items) {

  public Ratings {
    var copy = new TreeMap<String, SortedMap<String, Integer>>();
    items.forEach(
        (item, ratings) ->
            copy.put(item, Collections.unmodifiableSortedMap(new TreeMap<>(ratings))));
    copy.values().forEach(ratings -> Distribution.of(scale, ratings.values()));
    items = Collections.unmodifiableSortedMap(copy);
  }

  public static Ratings of(Scale scale, Map<String, ? extends Map<String, Integer>> items) {
    var sorted = new TreeMap<String, SortedMap<String, Integer>>();
    items.forEach((item, ratings) -> sorted.put(item, new TreeMap<>(ratings)));
    return new Ratings(scale, sorted);
  }

  /// All who rated anything.
  public List<String> raters() {
    var raters = new TreeSet<String>();
    items.values().forEach(ratings -> raters.addAll(ratings.keySet()));
    return List.copyOf(raters);
  }

  /// Those who rated every item.
  public List<String> completeRaters() {
    return raters().stream()
        .filter(rater -> items.values().stream().allMatch(item -> item.containsKey(rater)))
        .toList();
  }

  /// How often each step was given to each item.
  public List<Distribution> distributions() {
    return items.values().stream().map(item -> Distribution.of(scale, item.values())).toList();
  }
}
