package org.parley.voting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Grade;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The test vectors that lie beside the project or where `-Dparley.vectors` says; skipped where
/// they do not.
class SharedVectorTest {

  private static final Path VECTORS =
      Path.of(System.getProperty("parley.vectors", "../shared/vectors"));

  @TestFactory
  Stream<DynamicTest> instant_runoff() {
    return cases("irv")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally = ranked("irv", c.get("input"));
                      var expected = c.get("expected");
                      assertThat(tally.winners())
                          .containsExactly(expected.get("winner").asString());
                      var rounds = ((Working.Rounds) tally.working()).rounds();
                      assertThat(rounds).hasSize(expected.get("rounds").size());
                      for (int i = 0; i < rounds.size(); i++) {
                        var round = expected.get("rounds").get(i);
                        assertThat(rounds.get(i).tally()).isEqualTo(longs(round.get("tally")));
                        assertThat(rounds.get(i).exhausted())
                            .isEqualTo(round.get("exhausted").asLong());
                        if (round.has("eliminated"))
                          assertThat(rounds.get(i).eliminated())
                              .contains(round.get("eliminated").asString());
                      }
                      if (expected.get("lots").isEmpty())
                        assertThat(tally.ties()).noneMatch(tie -> tie.decidedBy().equals("lot"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> scottish_transferable_vote() {
    return cases("stv_scottish_small")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally = ranked("stv-scottish", c.get("input"));
                      var expected = c.get("expected");
                      assertThat(tally.winners()).isEqualTo(strings(expected.get("elected")));
                      var working = (Working.Stages) tally.working();
                      assertThat(working.quota()).isEqualTo(expected.get("quota").asLong());
                      assertThat(working.stages()).hasSize(expected.get("stages").size());
                      for (int i = 0; i < working.stages().size(); i++) {
                        var stage = working.stages().get(i);
                        var wanted = expected.get("stages").get(i);
                        wanted
                            .get("votes")
                            .properties()
                            .forEach(
                                e ->
                                    assertThat(stage.votes().get(e.getKey()))
                                        .isEqualByComparingTo(e.getValue().decimalValue()));
                        assertThat(stage.nontransferable())
                            .isEqualByComparingTo(wanted.get("nontransferable").decimalValue());
                        assertThat(stage.elected()).isEqualTo(strings(wanted.get("elected")));
                        assertThat(stage.excluded()).isEqualTo(strings(wanted.get("excluded")));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> meek_transferable_vote() {
    return cases("stv_meek")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally = ranked("stv-meek", c.get("input"));
                      var expected = c.get("expected");
                      assertThat(tally.winners()).isEqualTo(strings(expected.get("elected")));
                      var rounds = ((Working.Iterations) tally.working()).rounds();
                      assertThat(rounds).hasSize(expected.get("rounds").size());
                      var tolerance = within(c.get("tolerance").asDouble());
                      for (int i = 0; i < rounds.size(); i++) {
                        var round = rounds.get(i);
                        var wanted = expected.get("rounds").get(i);
                        assertThat(round.quota().doubleValue())
                            .isCloseTo(wanted.get("quota").asDouble(), tolerance);
                        assertThat(round.exhausted().doubleValue())
                            .isCloseTo(wanted.get("exhausted").asDouble(), tolerance);
                        wanted
                            .get("votes")
                            .properties()
                            .forEach(
                                e ->
                                    assertThat(round.votes().get(e.getKey()).doubleValue())
                                        .isCloseTo(e.getValue().asDouble(), tolerance));
                        wanted
                            .get("keep")
                            .properties()
                            .forEach(
                                e ->
                                    assertThat(round.keep().get(e.getKey()).doubleValue())
                                        .isCloseTo(e.getValue().asDouble(), tolerance));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> schulze() {
    return cases("schulze")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally = ranked("schulze", c.get("input"));
                      var expected = c.get("expected");
                      assertThat(tally.winners()).isEqualTo(strings(expected.get("winners")));
                      assertThat(tally.ranking()).isEqualTo(tiers(expected.get("ranking_tiers")));
                      var working = (Working.Paths) tally.working();
                      assertThat(working.pairwise()).isEqualTo(matrix(expected.get("pairwise")));
                      assertThat(working.paths()).isEqualTo(matrix(expected.get("paths")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> ranked_pairs() {
    return cases("ranked_pairs")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally = ranked("ranked-pairs", c.get("input"));
                      var expected = c.get("expected").get("winning");
                      assertThat(tally.ranking()).isEqualTo(tiers(expected.get("ranking_tiers")));
                      var locked = new ArrayList<List<String>>();
                      expected.get("locked").forEach(edge -> locked.add(strings(edge)));
                      assertThat(((Working.Locks) tally.working()).majorities())
                          .filteredOn(Working.Majority::locked)
                          .extracting(m -> List.of(m.winner(), m.loser()))
                          .containsExactlyInAnyOrderElementsOf(locked);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> random_elections_by_pairs() {
    return cases("random_condorcet")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var expected = c.get("expected");
                      assertThat(ranked("schulze", c.get("input")).ranking())
                          .isEqualTo(tiers(expected.get("schulze_winning")));
                      var pairs = expected.get("ranked_pairs_winning");
                      var tally = ranked("ranked-pairs", c.get("input"));
                      if (pairs.get("tie_ambiguous").asBoolean())
                        assertThat(tally.ties()).anyMatch(tie -> tie.decidedBy().equals("lot"));
                      else assertThat(tally.ranking()).isEqualTo(tiers(pairs.get("tiers")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> majority_judgment() {
    return cases("majority_judgment")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var grades = strings(c.get("input").get("grades_worst_to_best"));
                      var ballots = new ArrayList<Election.Cast>();
                      var candidates = new ArrayList<String>();
                      var profiles = new TreeMap<String, List<String>>();
                      c.get("input")
                          .get("profiles")
                          .properties()
                          .forEach(
                              e -> {
                                candidates.add(e.getKey());
                                var given = new ArrayList<String>();
                                for (int g = 0; g < grades.size(); g++)
                                  for (int k = 0; k < e.getValue().get(g).asInt(); k++)
                                    given.add(grades.get(g));
                                profiles.put(e.getKey(), given);
                              });
                      int voters = profiles.values().iterator().next().size();
                      for (int v = 0; v < voters; v++) {
                        var ballot = new HashMap<String, String>();
                        for (var p : profiles.entrySet())
                          ballot.put(p.getKey(), p.getValue().get(v));
                        ballots.add(new Election.Cast(new Ballot.Grades(ballot), 1));
                      }
                      var method =
                          Methods.majorityJudgment(
                              grades.stream().map(g -> new Grade(g, Grade.Attitude.FOR)).toList());
                      var tally = method.tally(Election.of(candidates, ballots));
                      var expected = c.get("expected");
                      assertThat(tally.ranking())
                          .isEqualTo(tiers(expected.get("ranking_majority_value")));
                      var gauges = ((Working.Gauges) tally.working()).gauges();
                      expected
                          .get("per")
                          .properties()
                          .forEach(
                              e -> {
                                var gauge = gauges.get(e.getKey());
                                var wanted = e.getValue();
                                assertThat(gauge.majorityGrade())
                                    .isEqualTo(wanted.get("majority_grade").asString());
                                assertThat(gauge.sign()).isEqualTo(wanted.get("sign").asString());
                                assertThat(gauge.p())
                                    .isCloseTo(wanted.get("p").asDouble(), within(1e-9));
                                assertThat(gauge.q())
                                    .isCloseTo(wanted.get("q").asDouble(), within(1e-9));
                              });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> score() {
    return cases("score")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var input = c.get("input");
                      var share = input.get("min_rated_share").asString().split("/");
                      var method =
                          Methods.score(
                              input.get("min").asInt(),
                              input.get("max").asInt(),
                              Long.parseLong(share[0]),
                              share.length > 1 ? Long.parseLong(share[1]) : 1);
                      var tally = tally(method, input, b -> new Ballot.Scores(ints(b)));
                      var expected = c.get("expected");
                      assertThat(tally.ranking()).isEqualTo(tiers(expected.get("ranking_by_sum")));
                      var points = (Working.Points) tally.working();
                      assertThat(points.byMean()).isEqualTo(tiers(expected.get("ranking_by_mean")));
                      points
                          .scores()
                          .forEach(
                              (candidate, score) -> {
                                assertThat(score.sum())
                                    .isEqualTo(expected.get("sum").get(candidate).asLong());
                                assertThat(score.rated())
                                    .isEqualTo(expected.get("count").get(candidate).asLong());
                              });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> approval() {
    return cases("approval_consent")
        .filter(c -> c.get("input").has("options"))
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var tally =
                          tally(
                              Methods.named("approval").orElseThrow(),
                              c.get("input"),
                              b -> new Ballot.Approvals(Set.copyOf(strings(b))));
                      var expected = c.get("expected");
                      assertThat(tally.ranking()).isEqualTo(tiers(expected.get("ranking_tiers")));
                      assertThat(((Working.Approvals) tally.working()).tally())
                          .isEqualTo(longs(expected.get("tally")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> quadratic_and_dots() {
    return Stream.concat(
        cases("quadratic_voting")
            .map(
                c ->
                    test(
                        c,
                        () ->
                            budget(
                                c,
                                Methods.quadratic(
                                    c.get("input").get("credits").asInt(),
                                    c.get("input").get("allow_negative").asBoolean())))),
        cases("dot_voting")
            .map(
                c ->
                    test(
                        c,
                        () ->
                            budget(
                                c,
                                Methods.dots(
                                    c.get("input").get("dots").asInt(),
                                    c.get("input").get("max_per_option").asInt())))));
  }

  @TestFactory
  Stream<DynamicTest> rand_ucla() {
    return cases("rand_ucla")
        .map(
            c ->
                test(
                    c,
                    () -> {
                      var casts = new ArrayList<Election.Cast>();
                      c.get("input")
                          .get("ratings")
                          .forEach(
                              r ->
                                  casts.add(
                                      new Election.Cast(Ballot.Grades.of("A", r.asString()), 1)));
                      var tally =
                          Methods.named("rand-ucla")
                              .orElseThrow()
                              .tally(Election.of(List.of("A"), casts));
                      var rating = ((Working.Ratings) tally.working()).ratings().get("A");
                      var expected = c.get("expected");
                      assertThat(rating.verdict())
                          .isEqualTo(expected.get("classification_ipras").asString());
                      assertThat(rating.median().orElseThrow().doubleValue())
                          .isEqualTo(expected.get("median").asDouble());
                      assertThat(rating.ipras().orElseThrow().doubleValue())
                          .isCloseTo(expected.get("ipras").get("ipras").asDouble(), within(1e-9));
                      if (expected.get("disagreement_classic").isNull())
                        assertThat(rating.disagreementByCount()).isEmpty();
                      else
                        assertThat(rating.disagreementByCount())
                            .contains(expected.get("disagreement_classic").asBoolean());
                    }));
  }

  private static void budget(JsonNode c, VotingMethod method) {
    var tally = tally(method, c.get("input"), b -> new Ballot.Allocation(ints(b)));
    var expected = c.get("expected");
    assertThat(tally.ranking()).isEqualTo(tiers(expected.get("ranking_tiers")));
    var budgets = (Working.Budgets) tally.working();
    assertThat(budgets.tally()).isEqualTo(longs(expected.get("tally")));
    if (expected.has("supporters"))
      assertThat(budgets.supporters()).isEqualTo(longs(expected.get("supporters")));
    long invalid = expected.get("valid").valueStream().filter(v -> !v.asBoolean()).count();
    assertThat(tally.turnout().invalid()).isEqualTo(invalid);
  }

  private static Stream<JsonNode> cases(String file) {
    assumeTrue(Files.isDirectory(VECTORS), "no test vectors beside the project");
    return new ObjectMapper()
        .readTree(VECTORS.resolve(file + ".json").toFile())
        .get("cases")
        .valueStream();
  }

  private static DynamicTest test(JsonNode c, org.junit.jupiter.api.function.Executable check) {
    return DynamicTest.dynamicTest(c.get("id").asString(), check);
  }

  private static Tally ranked(String method, JsonNode input) {
    var casts = new ArrayList<Election.Cast>();
    for (var ballot : input.get("ballots"))
      casts.add(
          new Election.Cast(
              new Ballot.Ranking(tiers(ballot.get("ranking"))), ballot.get("count").asLong()));
    int seats = input.has("seats") ? input.get("seats").asInt() : 1;
    return Methods.named(method)
        .orElseThrow()
        .tally(new Election(strings(input.get("candidates")), casts, seats, 7));
  }

  private static Tally tally(
      VotingMethod method, JsonNode input, java.util.function.Function<JsonNode, Ballot> ballot) {
    var casts = new ArrayList<Election.Cast>();
    input.get("ballots").forEach(b -> casts.add(new Election.Cast(ballot.apply(b), 1)));
    return method.tally(Election.of(strings(input.get("options")), casts));
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static List<Set<String>> tiers(JsonNode groups) {
    return groups.valueStream().<Set<String>>map(g -> new TreeSet<>(strings(g))).toList();
  }

  private static Map<String, Integer> ints(JsonNode object) {
    var map = new TreeMap<String, Integer>();
    object.properties().forEach(e -> map.put(e.getKey(), e.getValue().asInt()));
    return map;
  }

  private static Map<String, Long> longs(JsonNode object) {
    var map = new TreeMap<String, Long>();
    object.properties().forEach(e -> map.put(e.getKey(), e.getValue().asLong()));
    return map;
  }

  private static Map<String, Map<String, Long>> matrix(JsonNode object) {
    var map = new TreeMap<String, Map<String, Long>>();
    object.properties().forEach(e -> map.put(e.getKey(), longs(e.getValue())));
    return map;
  }
}
