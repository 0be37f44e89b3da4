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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.RankedMethod;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// What voting methods are chosen for, where they have it: no voter and no candidate counts more
/// than another, a reversed vote reverses the result, clones change nothing, and support never
/// harms. Elections in which a lot decides are left out: names decide lots.
class MethodPropertyTest {

  private static final int TRIES = 400;

  @Provide
  Arbitrary<Election> rankings() {
    return RankedElections.any(true, true);
  }

  @Provide
  Arbitrary<Election> strictRankings() {
    return RankedElections.any(false, true);
  }

  private static List<RankedMethod> ranked() {
    return Methods.ALL.stream()
        .filter(RankedMethod.class::isInstance)
        .map(RankedMethod.class::cast)
        .toList();
  }

  private static VotingMethod named(String name) {
    return Methods.named(name).orElseThrow();
  }

  private static boolean byLot(Tally tally) {
    return tally.ties().stream().anyMatch(tie -> tie.decidedBy().equals("lot"));
  }

  /// Neutrality.
  @Property(tries = TRIES)
  void renamed_candidates_get_the_renamed_result(
      @ForAll("rankings") Election election, @ForAll Random random) {
    var shuffled = new ArrayList<>(RankedElections.NAMES);
    Collections.shuffle(shuffled, random);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++)
      names.put(RankedElections.NAMES.get(i), shuffled.get(i));
    for (var method : ranked()) {
      var tally = method.tally(election);
      var other = method.tally(RankedElections.renamed(election, names));
      if (byLot(tally) || byLot(other)) continue;
      assertThat(other.ranking())
          .as(method.name())
          .isEqualTo(
              tally.ranking().stream()
                  .map(group -> RankedElections.renamed(group, names))
                  .toList());
    }
  }

  /// Anonymity: a thousand ballots in one bundle are a thousand bundles of one.
  @Property(tries = TRIES)
  void bundles_of_ballots_decide_nothing(@ForAll("rankings") Election election) {
    var single = new ArrayList<Election.Cast>();
    for (var cast : election.ballots())
      for (long i = 0; i < cast.count(); i++) single.add(new Election.Cast(cast.ballot(), 1));
    Collections.reverse(single);
    for (var method : ranked())
      assertThat(method.tally(Election.of(election.candidates(), single)))
          .as(method.name())
          .isEqualTo(method.tally(election));
  }

  /// Reversal symmetry of Schulze: the paths turn round with the ballots.
  @Property(tries = TRIES)
  void reversed_ballots_reverse_the_strongest_paths(@ForAll("rankings") Election election) {
    var paths = ((Working.Paths) named("schulze").tally(election).working()).paths();
    var turned =
        ((Working.Paths) named("schulze").tally(RankedElections.reversed(election)).working())
            .paths();
    for (var a : election.candidates())
      for (var b : election.candidates())
        if (!a.equals(b)) assertThat(turned.get(a).get(b)).isEqualTo(paths.get(b).get(a));
  }

  /// Reversal symmetry of ranked pairs: every locked majority turns round.
  @Property(tries = TRIES)
  void reversed_ballots_reverse_locked_majorities(@ForAll("rankings") Election election) {
    var tally = named("ranked-pairs").tally(election);
    var turned = named("ranked-pairs").tally(RankedElections.reversed(election));
    Assume.that(!byLot(tally) && !byLot(turned));
    assertThat(locked(turned, true)).isEqualTo(locked(tally, false));
  }

  private static Set<String> locked(Tally tally, boolean turned) {
    var locked = new HashSet<String>();
    for (var majority : ((Working.Locks) tally.working()).majorities())
      if (majority.locked())
        locked.add(
            turned
                ? majority.loser() + " > " + majority.winner()
                : majority.winner() + " > " + majority.loser());
    return locked;
  }

  /// Independence of clones.
  @Property(tries = TRIES)
  void a_clone_changes_nothing_for_the_others(
      @ForAll("strictRankings") Election election, @ForAll Random random) {
    var name = election.candidates().get(random.nextInt(election.candidates().size()));
    var clone = name + " II";
    var cloned = RankedElections.cloned(election, name, clone);
    for (var method : List.of("irv", "schulze", "ranked-pairs")) {
      var before = named(method).tally(election);
      var after = named(method).tally(cloned);
      boolean partedByRule = method.equals("irv") && !(untied(before) && untied(after));
      if (byLot(before) || byLot(after) || partedByRule) continue;
      var winners = new HashSet<>(after.winners());
      if (winners.remove(clone)) winners.add(name);
      assertThat(winners).as(method).isEqualTo(new HashSet<>(before.winners()));
    }
  }

  private static boolean untied(Tally tally) {
    return tally.ties().isEmpty();
  }

  /// Monotonicity.
  @Property(tries = TRIES)
  void a_winner_who_is_raised_still_wins(
      @ForAll("rankings") Election election, @ForAll Random random) {
    for (var method : List.of("schulze", "ranked-pairs")) {
      var tally = named(method).tally(election);
      if (byLot(tally)) continue;
      var winner = tally.winners().get(random.nextInt(tally.winners().size()));
      var raised =
          named(method)
              .tally(
                  RankedElections.raised(
                      election, winner, random.nextInt(election.ballots().size())));
      if (!byLot(raised)) assertThat(raised.winners()).as(method).contains(winner);
    }
  }

  @Property(tries = TRIES)
  void who_beats_everybody_wins_by_pairs(@ForAll("rankings") Election election) {
    for (var method : List.of("schulze", "ranked-pairs")) {
      var tally = named(method).tally(election);
      ((Working.Compared) tally.working())
          .condorcetWinner()
          .ifPresent(winner -> assertThat(tally.winners()).containsExactly(winner));
    }
  }

  @Property(tries = TRIES)
  void the_first_choice_of_a_majority_wins(@ForAll("strictRankings") Election election) {
    long all = election.ballots().stream().mapToLong(Election.Cast::count).sum();
    for (var candidate : election.candidates()) {
      long first =
          election.ballots().stream()
              .filter(cast -> RankedElections.groups(cast).getFirst().contains(candidate))
              .mapToLong(Election.Cast::count)
              .sum();
      if (2 * first > all)
        for (var method : ranked())
          assertThat(method.tally(election).winners()).as(method.name()).containsExactly(candidate);
    }
  }

  /// Votes are neither lost nor made: those of all candidates and of nobody add up to the papers.
  @Property(tries = TRIES)
  void transfers_keep_the_number_of_votes(
      @ForAll("strictRankings") Election election, @ForAll Random random) {
    int seats = 1 + random.nextInt(election.candidates().size());
    var tally =
        named("stv-scottish")
            .tally(new Election(election.candidates(), election.ballots(), seats, 1));
    var stages = (Working.Stages) tally.working();
    for (var stage : stages.stages())
      assertThat(
              stage.votes().values().stream().reduce(stage.nontransferable(), (a, b) -> a.add(b)))
          .isEqualByComparingTo(String.valueOf(stages.valid()));
    assertThat(tally.winners()).hasSize(seats);
  }

  /// More support never harms where candidates are judged one by one.
  @Property(tries = TRIES)
  void one_more_ballot_in_favour_never_harms(@ForAll Random random) {
    for (var name : List.of("approval", "score", "majority-judgment", "dots", "quadratic")) {
      var ballots = new ArrayList<Election.Cast>();
      for (int i = random.nextInt(8); i > 0; i--)
        ballots.add(new Election.Cast(judging(name, random, false), 1 + random.nextInt(3)));
      var before = named(name).tally(Election.of(RankedElections.NAMES, ballots));
      ballots.add(new Election.Cast(judging(name, random, true), 1));
      var after = named(name).tally(Election.of(RankedElections.NAMES, ballots));
      if (before.winners().contains("Ash")) assertThat(after.winners()).contains("Ash");
    }
  }

  /// What the ballot says of Ash in favour is the most it can, and it says nothing of others.
  private static Ballot judging(String method, Random random, boolean forAsh) {
    var points = new HashMap<String, Integer>();
    RankedElections.NAMES.forEach(name -> points.put(name, random.nextInt(2)));
    int most = method.equals("quadratic") ? 10 : 5;
    if (forAsh) points.keySet().forEach(name -> points.put(name, name.equals("Ash") ? most : 0));
    return switch (method) {
      case "approval" -> {
        points.values().removeIf(point -> point == 0);
        yield new Ballot.Approvals(points.keySet());
      }
      case "score" -> new Ballot.Scores(points);
      case "majority-judgment" -> {
        var grades = new HashMap<String, String>();
        points.forEach(
            (name, point) ->
                grades.put(name, point > 1 ? "excellent" : point > 0 ? "good" : "reject"));
        yield new Ballot.Grades(grades);
      }
      default -> new Ballot.Allocation(points);
    };
  }
}
