package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static Question votes(Integer... cast) {
    var roles = new ArrayList<Question.RoleAnswers>();
    for (int i = 0; i < cast.length; i++)
      roles.add(new Question.RoleAnswers("role-" + i, new Answers(30, List.of(0, cast[i]), 1, 0)));
    return new Question(roles);
  }

  private static List<List<String>> roles(int minimum, Question question) {
    return new Disclosure(minimum).parts(question).stream().map(Disclosure.Part::roles).toList();
  }

  @Test
  void roles_with_enough_votes_stand_alone() {
    assertThat(roles(3, votes(3, 5))).containsExactly(List.of("role-0"), List.of("role-1"));
  }

  @Test
  void small_roles_are_shown_as_one() {
    assertThat(roles(3, votes(2, 5, 1)))
        .containsExactly(List.of("role-0", "role-2"), List.of("role-1"));
  }

  @Test
  void one_small_role_takes_the_smallest_other_with_it() {
    assertThat(roles(3, votes(2, 5, 4)))
        .containsExactly(List.of("role-0", "role-2"), List.of("role-1"));
  }

  @Test
  void a_role_that_did_not_vote_hides_nothing() {
    assertThat(roles(3, votes(0, 5, 4)))
        .containsExactly(List.of("role-0"), List.of("role-1"), List.of("role-2"));
  }

  @Test
  void a_verdict_says_nothing_of_a_role_that_is_merged() {
    var question = votes(2, 5, 1);
    var own = new Verdict.Reason.TooFew(Optional.of("role-0"), 0, 2, Threshold.percent(50), 1);
    var other = new Verdict.Reason.Enough(Optional.of("role-1"), 5, 5, Threshold.percent(50));
    var all = new Verdict.Reason.QuorumMet(8, 90, 5);
    var verdict = new Verdict(Verdict.Kind.DIVIDED, List.of(own, other, all));
    assertThat(new Disclosure(3).shown(verdict, question).reasons()).containsExactly(other, all);
    assertThat(new Disclosure(9).shown(verdict, question).reasons()).isEmpty();
    assertThat(new Disclosure(1).shown(verdict, question)).isEqualTo(verdict);
  }

  @Test
  void too_few_in_all_are_one_part_that_may_not_be_shown() {
    var disclosure = new Disclosure(5);
    var parts = disclosure.parts(votes(2, 1, 1));
    assertThat(parts).hasSize(1);
    assertThat(disclosure.shows(parts.getFirst().answers())).isFalse();
  }

  @Test
  void a_minimum_below_one_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Disclosure(0));
  }

  @Property(tries = 300)
  void no_group_below_the_minimum_is_shown_or_left_over(
      @ForAll("turnouts") List<Integer> cast, @ForAll @IntRange(min = 1, max = 8) int minimum) {
    var question = votes(cast.toArray(Integer[]::new));
    var disclosure = new Disclosure(minimum);
    var parts = disclosure.parts(question);
    assertThat(parts.stream().flatMap(part -> part.roles().stream()))
        .containsExactlyInAnyOrderElementsOf(
            question.roles().stream().map(Question.RoleAnswers::role).toList());
    assertThat(parts.stream().mapToInt(part -> part.answers().cast()).sum())
        .isEqualTo(question.all().cast());
    if (disclosure.shows(question.all()))
      assertThat(parts).allMatch(part -> disclosure.shows(part.answers()));
  }

  @Provide
  Arbitrary<List<Integer>> turnouts() {
    return Arbitraries.integers().between(0, 12).list().ofMaxSize(8);
  }
}
