package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.parley.consensus.measure.Distribution;
import org.parley.consensus.measure.Ratings;
import org.parley.consensus.measure.Scale;

/// The votes of one round, as a file gives them.
///
/// @param items by item, then by seat
/// @param groups the group of each seat; empty where none are declared
/// @param single whether it is one item without a name
record VoteSet(
    SequencedMap<String, Map<String, Integer>> items, Map<String, String> groups, boolean single) {

  /// The name of the item where it has none.
  static final String ITEM = "item";

  /// The groups in the order of their names.
  List<String> groupNames() {
    return groups.values().stream().distinct().sorted().toList();
  }

  Map<String, Integer> votes(String item) {
    return items.getOrDefault(item, Map.of());
  }

  Map<String, Integer> votes(String item, String group) {
    return ofGroup(votes(item), group);
  }

  Distribution distribution(Scale scale, String item) {
    return Distribution.of(scale, votes(item).values());
  }

  Ratings ratings(Scale scale) {
    return Ratings.of(scale, items);
  }

  Ratings ratings(Scale scale, String group) {
    var ofGroup = new TreeMap<String, Map<String, Integer>>();
    items.forEach((item, votes) -> ofGroup.put(item, ofGroup(votes, group)));
    return Ratings.of(scale, ofGroup);
  }

  List<Distribution> byGroup(Scale scale, String item) {
    var distributions = new ArrayList<Distribution>();
    for (var group : groupNames())
      distributions.add(Distribution.of(scale, votes(item, group).values()));
    return distributions;
  }

  private Map<String, Integer> ofGroup(Map<String, Integer> votes, String group) {
    var ofGroup = new LinkedHashMap<String, Integer>();
    votes.forEach(
        (seat, vote) -> {
          if (group.equals(groups.get(seat))) ofGroup.put(seat, vote);
        });
    return ofGroup;
  }
}
