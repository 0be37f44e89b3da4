package org.parley.voting.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;

/// What every method promises, over seeded random ballots.
class MethodContractTest {

  private static final int ELECTIONS = 60;
  private static final List<String> NAMES = List.of("Ash", "Birch", "Cedar", "Dogwood", "Elm");

  private static Stream<DynamicTest> each(BiFunction<VotingMethod, Random, Election> elections) {
    return Methods.ALL.stream()
        .map(
            method ->
                DynamicTest.dynamicTest(
                    method.name(),
                    () -> {
                      for (int seed = 0; seed < ELECTIONS; seed++) {
                        var random = new Random(seed);
                        promises(method, elections.apply(method, random), random);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> promises_hold_for_random_ballots() {
    return each(MethodContractTest::election);
  }

  @TestFactory
  Stream<DynamicTest> promises_hold_where_nobody_says_anything() {
    return each(
        (method, random) -> {
          var election = election(method, random);
          var blank = new Election.Cast(blank(method.form()), random.nextInt(3));
          return new Election(election.candidates(), List.of(blank), 1, 0);
        });
  }

  private static void promises(VotingMethod method, Election election, Random random) {
    var tally = method.tally(election);
    assertThat(tally.method()).isEqualTo(method.name());
    assertThat(tally.version()).isEqualTo(method.version());
    everybody_is_ranked_once(tally, election);
    assertThat(election.candidates()).containsAll(tally.winners());
    assertThat(new HashSet<>(tally.winners())).hasSameSizeAs(tally.winners());
    long cast = election.ballots().stream().mapToLong(Election.Cast::count).sum();
    var turnout = tally.turnout();
    assertThat(turnout.valid() + turnout.invalid()).isEqualTo(cast);
    assertThat(turnout.blank()).isBetween(0L, turnout.valid());
    if (turnout.valid() == turnout.blank()) assertThat(tally.winners()).isEmpty();
    // All that are appropriate are carried, however many.
    if (election.seats() > 1 && !method.name().equals("rand-ucla"))
      assertThat(tally.winners()).hasSizeLessThanOrEqualTo(election.seats());
    order_decides_nothing(method, election, tally, random);
    merged_ballots_count_the_same(method, election, tally);
  }

  private static void everybody_is_ranked_once(Tally tally, Election election) {
    var ranked = tally.ranking().stream().flatMap(Set::stream).toList();
    assertThat(ranked).containsExactlyInAnyOrderElementsOf(election.candidates());
    assertThat(tally.ranking()).noneMatch(Set::isEmpty);
  }

  private static void order_decides_nothing(
      VotingMethod method, Election election, Tally tally, Random random) {
    var candidates = new ArrayList<>(election.candidates());
    var ballots = new ArrayList<>(election.ballots());
    Collections.shuffle(candidates, random);
    Collections.shuffle(ballots, random);
    assertThat(method.tally(new Election(candidates, ballots, election.seats(), election.seed())))
        .isEqualTo(tally);
  }

  private static void merged_ballots_count_the_same(
      VotingMethod method, Election election, Tally tally) {
    var merged = new HashMap<Ballot, Long>();
    election.ballots().forEach(cast -> merged.merge(cast.ballot(), cast.count(), Long::sum));
    var ballots = new ArrayList<Election.Cast>();
    merged.forEach((ballot, count) -> ballots.add(new Election.Cast(ballot, count)));
    assertThat(
            method.tally(
                new Election(election.candidates(), ballots, election.seats(), election.seed())))
        .isEqualTo(tally);
  }

  private static Election election(VotingMethod method, Random random) {
    var candidates = NAMES.subList(0, 1 + random.nextInt(NAMES.size()));
    var ballots = new ArrayList<Election.Cast>();
    for (int i = random.nextInt(12); i > 0; i--)
      ballots.add(new Election.Cast(ballot(method.form(), candidates, random), random.nextInt(4)));
    return new Election(candidates, ballots, 1 + random.nextInt(3), random.nextLong());
  }

  private static Ballot blank(Form form) {
    return switch (form) {
      case Form.Order _ -> new Ballot.Ranking(List.of());
      case Form.Points _ -> new Ballot.Scores(Map.of());
      case Form.Approval _ -> new Ballot.Approvals(Set.of());
      case Form.Scale _ -> new Ballot.Grades(Map.of());
      case Form.Budget _ -> new Ballot.Allocation(Map.of());
    };
  }

  /// Mostly valid ballots, some that are not.
  private static Ballot ballot(Form form, List<String> candidates, Random random) {
    var some = new ArrayList<>(candidates);
    Collections.shuffle(some, random);
    var named = some.subList(0, random.nextInt(some.size() + 1));
    return switch (form) {
      case Form.Order _ -> ranking(named, random);
      case Form.Points(int least, int most) ->
          new Ballot.Scores(numbers(named, random, least, most + 1));
      case Form.Approval _ -> new Ballot.Approvals(new HashSet<>(named));
      case Form.Scale(var grades) -> {
        var given = new HashMap<String, String>();
        named.forEach(name -> given.put(name, grades.get(random.nextInt(grades.size())).key()));
        yield new Ballot.Grades(given);
      }
      case Form.Budget budget ->
          new Ballot.Allocation(
              numbers(named, random, budget.againstAllowed() ? -3 : 0, budget.mostEach()));
    };
  }

  private static Map<String, Integer> numbers(
      List<String> names, Random random, int least, int most) {
    var numbers = new HashMap<String, Integer>();
    names.forEach(name -> numbers.put(name, random.nextInt(least, most + 1)));
    return numbers;
  }

  private static Ballot ranking(List<String> names, Random random) {
    var groups = new ArrayList<Set<String>>();
    for (var name : names) {
      if (groups.isEmpty() || random.nextInt(4) > 0) groups.add(new HashSet<>());
      groups.getLast().add(name);
    }
    return new Ballot.Ranking(groups);
  }

  @Test
  void names_are_fourteen_and_unlike() {
    assertThat(Methods.ALL.stream().map(VotingMethod::name)).hasSize(14).doesNotHaveDuplicates();
  }
}
