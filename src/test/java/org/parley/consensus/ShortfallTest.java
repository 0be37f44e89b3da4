package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.consensus.AnswerText.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Question.RoleAnswers;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Count;
import org.parley.consensus.Shortfall.Part;
import org.parley.consensus.Verdict.Kind;

class ShortfallTest {

  private static final ThresholdRule COMMISSION =
      new ThresholdRule(Threshold.of("75%"), Threshold.of("50%"), Threshold.of("12/16"), false);

  @Test
  void each_part_of_a_rule_of_shares_says_how_much_it_lacks() {
    var shortfall =
        COMMISSION.shortfall(
            answers("a:3 1 0 0 0", "b:4 0 0 0 0", "c:0 0 0 1 3", "d:0 1 0 1 1 of 4"));
    assertThat(shortfall.conditions())
        .containsExactly(
            Condition.of(Part.QUORUM, new Count(15, 16, 12), 0),
            Condition.of(Part.SHARE, new Count(6, 15, 12), 6),
            Condition.of(Part.SHARE_IN_ROLE, "a", new Count(0, 4, 2), 2),
            Condition.of(Part.SHARE_IN_ROLE, "b", new Count(0, 4, 2), 2),
            Condition.of(Part.SHARE_IN_ROLE, "c", new Count(4, 4, 2), 0),
            Condition.of(Part.SHARE_IN_ROLE, "d", new Count(2, 3, 2), 0));
    assertThat(shortfall.seats()).contains(6);
  }

  @Test
  void what_nobody_asks_of_roles_is_no_condition() {
    var rule = new ThresholdRule(Threshold.of("75%"), Threshold.of("0%"), Threshold.of("0%"), true);
    assertThat(rule.shortfall(answers("a:1 0 0 0 3")).conditions())
        .extracting(Condition::part)
        .containsExactly(Part.QUORUM, Part.SHARE);
  }

  @Test
  void without_a_quorum_only_that_is_certain() {
    var shortfall = COMMISSION.shortfall(answers("a:0 0 0 0 4", "b:0 0 0 0 4 of 12"));
    assertThat(shortfall.conditions().getFirst().missing()).contains(4);
    assertThat(shortfall.seats()).isEmpty();
  }

  @Test
  void consent_lacks_those_who_object_and_names_their_roles() {
    var shortfall =
        new ConsentRule(Threshold.of("50%")).shortfall(answers("a:2 0 0 0 2", "b:0 1 0 0 3"));
    assertThat(shortfall.conditions())
        .contains(Condition.of(Part.NO_OBJECTION, "a", new Count(2, 4, 0), 2))
        .extracting(Condition::role)
        .doesNotContain(Optional.of("b"));
    assertThat(shortfall.seats()).contains(2);
  }

  @Test
  void a_study_that_asks_for_stability_cannot_be_carried_in_one_round() {
    var rule = new DelphiRule(1, Threshold.of(">85%"), 3, Threshold.of("0%"));
    var shortfall = rule.shortfall(answers("a:0 0 0 2 2"));
    assertThat(shortfall.conditions()).extracting(Condition::part).contains(Part.SETTLED);
    assertThat(shortfall.conditions().getLast().isMet()).isFalse();
    assertThat(shortfall.seats()).isEmpty();
  }

  @Test
  void of_roles_with_too_few_votes_nothing_is_said() {
    var question = answers("a:0 0 0 0 4", "b:2 0 0 0 0", "c:0 0 0 0 4", "d:0 2 0 0 0");
    var shown = new Disclosure(3).shown(COMMISSION.shortfall(question), question);
    assertThat(shown.conditions().stream().flatMap(c -> c.role().stream()))
        .containsExactly("a", "c");
    assertThat(new Disclosure(20).shown(COMMISSION.shortfall(question), question).conditions())
        .isEmpty();
  }

  @Test
  void no_fewer_seats_could_carry_it_than_a_rule_of_shares_says() {
    var overall = List.of("1/2", "2/3", "75%", ">50%");
    var random = new Random(7);
    for (int i = 0; i < 120; i++) {
      var text = overall.get(random.nextInt(4));
      var inRole = List.of("0%", "1/2", "2/3", ">1/3").get(random.nextInt(4));
      agree(
          new ThresholdRule(
              Threshold.of(text), Threshold.of(inRole), Threshold.of("0%"), random.nextBoolean()),
          small(random, 2, 3));
    }
  }

  @Test
  void nor_than_consent_and_two_majorities_say() {
    var random = new Random(8);
    for (int i = 0; i < 60; i++) {
      agree(new ConsentRule(Threshold.of("0%")), small(random, 2, 3));
      agree(
          new DoubleMajorityRule(Threshold.of(">50%"), Threshold.of("1/2"), Threshold.of("2/3")),
          small(random, 2, 3));
    }
  }

  @Test
  void nor_than_ratings_and_studies_say() {
    var random = new Random(9);
    for (int i = 0; i < 40; i++) {
      agree(new RandUclaRule(Threshold.of("0%")), rated(random, 9, 6, 4));
      agree(new DelphiRule(1, Threshold.of("0%"), 3, Threshold.of("0%")), rated(random, 4, 2, 6));
      agree(new DelphiRule(0, Threshold.of("0%"), 3, Threshold.of("0%")), rated(random, 5, 3, 5));
    }
  }

  /// Compares with a search through all answers the same seats could give.
  private static void agree(Rule rule, Question question) {
    var said = rule.shortfall(question).seats();
    if (rule.judge(question).kind() == Kind.NO_QUORUM) return;
    assertThat(said).as(rule + " on " + question).isEqualTo(searched(rule, question));
  }

  private static Optional<Integer> searched(Rule rule, Question question) {
    return others(question.roles())
        .filter(other -> !(rule instanceof RandUclaRule) || nobodyAbstains(other))
        .filter(other -> rule.judge(new Question(other)).kind() == Kind.CONSENSUS)
        .map(other -> distance(question.roles(), other))
        .min(Integer::compare);
  }

  /// Ratings from 1 to 9 have no abstention.
  private static boolean nobodyAbstains(List<RoleAnswers> roles) {
    return roles.stream().allMatch(role -> role.answers().abstaining() == 0);
  }

  /// All ways in which the seats could answer, silence included.
  private static Stream<List<RoleAnswers>> others(List<RoleAnswers> roles) {
    if (roles.isEmpty()) return Stream.of(List.of());
    var first = roles.getFirst();
    var ways = spread(first.answers().eligible(), first.answers().steps().size() + 2);
    return others(roles.subList(1, roles.size()))
        .flatMap(
            rest ->
                ways.stream()
                    .map(
                        way -> {
                          var all = new ArrayList<RoleAnswers>(rest);
                          all.addFirst(new RoleAnswers(first.role(), as(first.answers(), way)));
                          return List.copyOf(all);
                        }));
  }

  /// @param way how many on each step, how many abstain, and how many are silent
  private static Answers as(Answers like, List<Integer> way) {
    int steps = like.steps().size();
    return new Answers(
        like.eligible(), way.subList(0, steps), like.against(), like.acceptFrom(), way.get(steps));
  }

  private static List<List<Integer>> spread(int people, int places) {
    if (places == 1) return List.of(List.of(people));
    var ways = new ArrayList<List<Integer>>();
    for (int here = 0; here <= people; here++)
      for (var rest : spread(people - here, places - 1)) {
        var way = new ArrayList<Integer>();
        way.add(here);
        way.addAll(rest);
        ways.add(way);
      }
    return ways;
  }

  private static int distance(List<RoleAnswers> before, List<RoleAnswers> after) {
    return IntStream.range(0, before.size())
        .map(i -> distance(before.get(i).answers(), after.get(i).answers()))
        .sum();
  }

  private static int distance(Answers before, Answers after) {
    int same =
        Math.min(before.abstaining(), after.abstaining())
            + Math.min(before.eligible() - before.cast(), after.eligible() - after.cast());
    for (int i = 0; i < before.steps().size(); i++)
      same += Math.min(before.steps().get(i), after.steps().get(i));
    return before.eligible() - same;
  }

  /// On the four steps of the acceptance scale, with abstentions and silence.
  private static Question small(Random random, int roles, int most) {
    var all = new ArrayList<RoleAnswers>();
    for (int i = 0; i < roles; i++) {
      var n = new int[6];
      int eligible = 1 + random.nextInt(most);
      for (int seat = 0; seat < eligible; seat++) n[random.nextInt(6)]++;
      all.add(
          new RoleAnswers(
              "r" + i, new Answers(eligible, List.of(n[0], n[1], n[2], n[3]), 2, n[4])));
    }
    return new Question(all);
  }

  /// All seats of one role, who all rate.
  private static Question rated(Random random, int steps, int acceptFrom, int seats) {
    var n = new ArrayList<Integer>(IntStream.range(0, steps).mapToObj(_ -> 0).toList());
    for (int seat = 0; seat < seats; seat++) {
      int step = random.nextInt(steps);
      n.set(step, n.get(step) + 1);
    }
    return new Question(
        List.of(new RoleAnswers("r", new Answers(seats, n, steps - acceptFrom, acceptFrom, 0))));
  }
}
