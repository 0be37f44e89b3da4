package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Threshold;
import org.parley.consensus.measure.Distribution;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.MatrixFactorisation;
import org.parley.consensus.measure.Measure;
import org.parley.consensus.measure.Measures;
import org.parley.consensus.measure.Movement;
import org.parley.consensus.measure.Ratings;
import org.parley.consensus.measure.Scale;
import org.parley.consensus.measure.Support;

/// Every measure that applies to a file of votes, by name.
final class MeasureAnswer {

  private static final String FACTORISATION = "bridging-matrix-factorisation";

  /// The scale as files write it.
  private record Shown(int min, int max, int accept) {}

  /// @param reached whether enough accept
  /// @param exceeded whether more than that accept
  private record Needed(String share, boolean reached, boolean exceeded) {}

  /// How a group answered, for measures across groups.
  private record Supporting(
      int agree, int disagree, int seen, double smoothed, Optional<Double> raw) {
    static Supporting of(Support support) {
      return new Supporting(
          support.agree(),
          support.disagree(),
          support.seen(),
          support.smoothed(),
          support.seen() == 0
              ? Optional.empty()
              : Optional.of((double) support.agree() / support.seen()));
    }
  }

  private final MeasureFile file;
  private final Scale scale;

  private MeasureAnswer(MeasureFile file) {
    this.file = file;
    this.scale = file.scale();
  }

  static Map<String, Object> of(MeasureFile file) {
    var answer = new LinkedHashMap<String, Object>();
    var scale = file.scale();
    answer.put("scale", new Shown(scale.min(), scale.max(), scale.acceptFrom()));
    var one = new MeasureAnswer(file);
    if (file.rounds().size() == 1) answer.putAll(one.set(file.rounds().getFirst()));
    else {
      answer.put("rounds", file.rounds().stream().map(one::set).toList());
      answer.put("movement", one.movements(file.rounds()));
    }
    return answer;
  }

  private Map<String, Object> set(VoteSet set) {
    if (set.single()) return item(set, VoteSet.ITEM);
    var answer = new LinkedHashMap<String, Object>();
    var items = new LinkedHashMap<String, Object>();
    set.items().keySet().forEach(item -> items.put(item, item(set, item)));
    answer.put("items", items);
    var across = new LinkedHashMap<String, Object>(severalItems(set.ratings(scale)));
    var groups = new LinkedHashMap<String, Object>();
    set.groupNames().forEach(group -> groups.put(group, severalItems(set.ratings(scale, group))));
    if (!groups.isEmpty()) across.put("groups", groups);
    answer.put("acrossItems", across);
    return answer;
  }

  private Map<String, Object> item(VoteSet set, String item) {
    var answer = new LinkedHashMap<String, Object>(oneItem(set.distribution(scale, item)));
    var names = set.groupNames();
    if (names.isEmpty()) return answer;
    var byGroup = set.byGroup(scale, item);
    var groups = new LinkedHashMap<String, Object>();
    for (int i = 0; i < names.size(); i++) groups.put(names.get(i), oneItem(byGroup.get(i)));
    answer.put("groups", groups);
    var across = new LinkedHashMap<String, Figure<?>>();
    var support = byGroup.stream().map(Support::of).toList();
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.AcrossRoles(var name, var function))
        across.put(name, function.apply(support));
    var acrossGroups = measures(names.size(), across);
    var bySupport = new LinkedHashMap<String, Object>();
    for (int i = 0; i < names.size(); i++)
      bySupport.put(names.get(i), Supporting.of(support.get(i)));
    acrossGroups.put("support", bySupport);
    answer.put("acrossGroups", acrossGroups);
    return answer;
  }

  private Map<String, Object> oneItem(Distribution votes) {
    var figures = new LinkedHashMap<String, Figure<?>>();
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.OneItem(var name, var function))
        figures.put(name, function.apply(votes));
    var distribution = new LinkedHashMap<String, Integer>();
    for (int step = scale.min(); step <= scale.max(); step++)
      distribution.put(String.valueOf(step), votes.count(step));
    var answer = measures(votes.n(), figures);
    answer.put("distribution", distribution);
    file.threshold().ifPresent(needed -> answer.put("threshold", needed(needed, votes)));
    return answer;
  }

  private static Needed needed(Threshold threshold, Distribution votes) {
    int accepting = votes.count(Scale.Side.FOR);
    var exact = Conditions.atLeast(threshold);
    return new Needed(
        exact.toString(),
        exact.isMetBy(accepting, votes.n()),
        Conditions.exceeds(exact, accepting, votes.n()));
  }

  private Map<String, Object> severalItems(Ratings ratings) {
    var figures = new LinkedHashMap<String, Figure<?>>();
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.SeveralItems(var name, var function))
        figures.put(name, function.apply(ratings));
    if (file.loss() != MatrixFactorisation.Loss.SUM)
      figures.put(FACTORISATION, MatrixFactorisation.of(ratings, file.loss()));
    return measures(ratings.raters().size(), figures);
  }

  /// Each round against the one before, and where there are more than two, the last against the
  /// first.
  private List<Map<String, Object>> movements(List<VoteSet> rounds) {
    var movements = new ArrayList<Map<String, Object>>();
    for (int i = 1; i < rounds.size(); i++) movements.add(movement(rounds, i - 1, i));
    if (rounds.size() > 2) movements.add(movement(rounds, 0, rounds.size() - 1));
    return movements;
  }

  private Map<String, Object> movement(List<VoteSet> rounds, int from, int to) {
    var before = rounds.get(from);
    var after = rounds.get(to);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("from", from + 1);
    answer.put("to", to + 1);
    if (before.single() && after.single()) {
      answer.putAll(moved(before, after, VoteSet.ITEM));
      return answer;
    }
    var items = new LinkedHashMap<String, Object>();
    for (var item : before.items().keySet())
      if (after.items().containsKey(item)) items.put(item, moved(before, after, item));
    answer.put("items", items);
    return answer;
  }

  private Map<String, Object> moved(VoteSet before, VoteSet after, String item) {
    var answer = betweenRounds(Movement.between(scale, before.votes(item), after.votes(item)));
    var groups = new LinkedHashMap<String, Object>();
    for (var group : before.groupNames())
      if (after.groupNames().contains(group))
        groups.put(
            group,
            betweenRounds(
                Movement.between(scale, before.votes(item, group), after.votes(item, group))));
    if (!groups.isEmpty()) answer.put("groups", groups);
    return answer;
  }

  private static Map<String, Object> betweenRounds(Movement movement) {
    var figures = new LinkedHashMap<String, Figure<?>>();
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.BetweenRounds(var name, var function))
        figures.put(name, function.apply(movement));
    return measures(movement.moves().size(), figures);
  }

  private static Map<String, Object> measures(int n, Map<String, Figure<?>> figures) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("n", n);
    answer.put("measures", figures);
    return answer;
  }
}
