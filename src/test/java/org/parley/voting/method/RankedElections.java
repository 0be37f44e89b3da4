package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.parley.voting.Ballot;
import org.parley.voting.Election;

/// Random elections of rankings, and what may be done to them.
final class RankedElections {

  static final List<String> NAMES = List.of("Ash", "Birch", "Cedar", "Dogwood", "Elm");

  private RankedElections() {}

  /// @param equals whether ballots may rank equals
  /// @param truncated whether ballots may leave candidates out
  static Arbitrary<Election> any(boolean equals, boolean truncated) {
    return Arbitraries.randomValue(
        random -> {
          var candidates = NAMES.subList(0, 2 + random.nextInt(NAMES.size() - 1));
          var ballots = new ArrayList<Election.Cast>();
          for (int i = 1 + random.nextInt(8); i > 0; i--)
            ballots.add(
                new Election.Cast(
                    ballot(candidates, equals, truncated, random), 1 + random.nextInt(9)));
          return Election.of(candidates, ballots);
        });
  }

  private static Ballot.Ranking ballot(
      List<String> candidates, boolean equals, boolean truncated, Random random) {
    var order = new ArrayList<>(candidates);
    Collections.shuffle(order, random);
    int length = truncated ? 1 + random.nextInt(order.size()) : order.size();
    var groups = new ArrayList<Set<String>>();
    for (var name : order.subList(0, length)) {
      if (groups.isEmpty() || !equals || random.nextInt(3) > 0) groups.add(new HashSet<>());
      groups.getLast().add(name);
    }
    return new Ballot.Ranking(groups);
  }

  static List<Set<String>> groups(Election.Cast cast) {
    return ((Ballot.Ranking) cast.ballot()).groups();
  }

  private static Election changed(
      Election election, List<String> candidates, UnaryOperator<List<Set<String>>> change) {
    return Election.of(
        candidates,
        election.ballots().stream()
            .map(
                cast ->
                    new Election.Cast(new Ballot.Ranking(change.apply(groups(cast))), cast.count()))
            .toList());
  }

  /// Everybody under another name.
  static Election renamed(Election election, Map<String, String> names) {
    return changed(
        election,
        election.candidates().stream().map(names::get).toList(),
        groups -> groups.stream().map(group -> renamed(group, names)).toList());
  }

  static Set<String> renamed(Set<String> group, Map<String, String> names) {
    var renamed = new HashSet<String>();
    group.forEach(name -> renamed.add(names.get(name)));
    return renamed;
  }

  /// Every ballot turned round; those it leaves out come first, as equals.
  static Election reversed(Election election) {
    return changed(
        election,
        election.candidates(),
        groups -> {
          var rest = new HashSet<>(election.candidates());
          groups.forEach(rest::removeAll);
          var turned = new ArrayList<Set<String>>();
          if (!rest.isEmpty()) turned.add(rest);
          turned.addAll(groups.reversed());
          return turned;
        });
  }

  /// A second candidate beside one, right behind it on every ballot.
  static Election cloned(Election election, String name, String clone) {
    var candidates = new ArrayList<>(election.candidates());
    candidates.add(clone);
    return changed(
        election,
        candidates,
        groups -> {
          var with = new ArrayList<Set<String>>();
          for (var group : groups) {
            with.add(group);
            if (group.equals(Set.of(name))) with.add(Set.of(clone));
            else if (group.contains(name)) {
              var both = new LinkedHashSet<>(group);
              both.add(clone);
              with.set(with.size() - 1, both);
            }
          }
          return with;
        });
  }

  /// A candidate put first on one kind of ballot, all else as it was.
  static Election raised(Election election, String name, int ballot) {
    var ballots = new ArrayList<>(election.ballots());
    var cast = ballots.get(ballot);
    var groups = new ArrayList<Set<String>>();
    groups.add(Set.of(name));
    for (var group : groups(cast)) {
      var others = new HashSet<>(group);
      others.remove(name);
      if (!others.isEmpty()) groups.add(others);
    }
    ballots.set(ballot, new Election.Cast(new Ballot.Ranking(groups), cast.count()));
    return Election.of(election.candidates(), ballots);
  }
}
