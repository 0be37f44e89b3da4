package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.parley.voting.Election;
import org.parley.voting.Tally;
import org.parley.voting.Tally.Tie;
import org.parley.voting.Tally.Turnout;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// The end of methods whose ties are shared places: equals stay equal, and only where several seats
/// must be filled and too many are equal for the last of them does a lot decide.
final class Places {

  private Places() {}

  /// Groups of equals, best first.
  static <K> List<Set<String>> ranked(
      Collection<String> candidates, Function<String, K> key, Comparator<? super K> bestFirst) {
    var groups = new TreeMap<K, Set<String>>(bestFirst);
    for (var candidate : candidates)
      groups.computeIfAbsent(key.apply(candidate), _ -> new TreeSet<>()).add(candidate);
    return List.copyOf(groups.values());
  }

  static Tally tally(
      Collection<String> candidates,
      String method,
      int version,
      List<Set<String>> ranking,
      Working working,
      Turnout turnout,
      int seats,
      long seed) {
    if (turnout.valid() == turnout.blank()) {
      var all = List.<Set<String>>of(new TreeSet<>(candidates));
      return new Tally(method, version, List.of(), all, ties(all), working, turnout);
    }
    var ties = new ArrayList<>(ties(ranking));
    return new Tally(
        method,
        version,
        winners(ranking, seats, new Lots(seed), ties),
        ranking,
        ties,
        working,
        turnout);
  }

  static Tally tally(
      VotingMethod method,
      List<Set<String>> ranking,
      Working working,
      Turnout turnout,
      Election election) {
    return tally(
        election.candidates(),
        method.name(),
        method.version(),
        ranking,
        working,
        turnout,
        election.seats(),
        election.seed());
  }

  private static List<String> winners(
      List<Set<String>> ranking, int seats, Lots lots, List<Tie> ties) {
    if (seats == 1) return ranking.getFirst().stream().sorted().toList();
    var winners = new LinkedHashSet<String>();
    for (var group : ranking) {
      int free = seats - winners.size();
      if (free == 0) break;
      var equals = group.stream().sorted().toList();
      if (equals.size() <= free) winners.addAll(equals);
      else {
        var chosen = lots.order(equals).subList(0, free);
        ties.removeIf(tie -> tie.among().equals(equals));
        ties.add(new Tie(equals, "lot", chosen));
        winners.addAll(chosen);
      }
    }
    return List.copyOf(winners);
  }

  static List<Tie> ties(List<Set<String>> ranking) {
    return ranking.stream()
        .filter(group -> group.size() > 1)
        .map(group -> new Tie(group.stream().sorted().toList(), "none", List.of()))
        .toList();
  }
}
