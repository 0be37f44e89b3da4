package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BreakdownTest {

  private static final Question AGE =
      new Question("age", "How old are you?", List.of("young", "middle", "old"));

  private static final Question REGION =
      new Question("region", "Where do you live?", List.of("town", "country"));

  private final Course course =
      Course.aConsultation(asking(AGE, REGION), "Streets need lanes", "Bells are loud");
  private final Map<Integer, Map<String, Integer>> answers = new HashMap<>();
  private int people;

  private static Settings asking(Question... questions) {
    return Vary.questions(Course.settings(), List.of(questions));
  }

  /// So many people of one age, or of none that they tell, who all say the same to a statement.
  private void say(int people, int age, int statement, int vote) {
    for (int i = 0; i < people; i++) {
      if (age >= 0) answers.put(this.people, Map.of("age", age));
      course.votes(this.people++, statement, vote);
    }
  }

  private Breakdown breakdown() {
    return Breakdown.of(course.consultation(), course.book(), AGE, answers);
  }

  @Test
  void each_age_shows_what_it_said() {
    say(6, 0, 1, 1);
    say(7, 1, 1, -1);
    say(8, 2, 1, 0);

    var breakdown = breakdown();

    assertThat(breakdown.parts()).extracting(Breakdown.Part::people).containsExactly(6, 7, 8);
    assertThat(breakdown.lines().getFirst().counts())
        .containsExactly(
            Optional.of(new Count(6, 0, 0, 0)),
            Optional.of(new Count(0, 0, 7, 0)),
            Optional.of(new Count(0, 8, 0, 0)));
  }

  @Test
  void a_small_age_is_put_together_with_another() {
    say(2, 0, 1, 1);
    say(7, 1, 1, -1);
    say(8, 2, 1, 1);

    var breakdown = breakdown();

    assertThat(breakdown.parts())
        .containsExactly(new Breakdown.Part(List.of(0, 1), 9), new Breakdown.Part(List.of(2), 8));
  }

  @Test
  void a_statement_few_of_an_age_have_answered_cannot_be_found_by_subtracting() {
    say(6, 0, 1, 1);
    say(7, 1, 1, -1);
    say(9, 2, 1, 1);
    for (int person = 0; person < 22; person++)
      if (person >= 6 || person < 3) course.votes(person, 2, 1);

    var counts = breakdown().lines().get(1).counts();

    assertThat(counts).containsExactly(Optional.empty(), Optional.empty(), shown(9));
  }

  private static Optional<Count> shown(int agreeing) {
    return Optional.of(new Count(agreeing, 0, 0, 0));
  }

  @Test
  void few_who_told_nothing_of_themselves_cannot_be_found_either() {
    say(6, 0, 1, 1);
    say(7, 1, 1, -1);
    say(2, -1, 1, -1);

    var counts = breakdown().lines().getFirst().counts();

    assertThat(counts).containsExactly(Optional.empty(), Optional.of(new Count(0, 0, 7, 0)));
  }

  @Test
  void where_all_together_are_too_few_nothing_is_shown() {
    say(2, 0, 1, 1);
    say(2, 1, 1, 1);

    assertThat(breakdown().parts()).isEmpty();
    assertThat(breakdown().lines()).isEmpty();
  }

  @Test
  void no_figure_of_many_random_ones_rests_on_too_few() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      answers.clear();
      var book = new VoteBook();
      int people = random.nextInt(1, 40);
      for (int person = 0; person < people; person++) {
        if (random.nextInt(3) > 0) answers.put(person, Map.of("age", random.nextInt(3)));
        for (int statement = 1; statement <= 2; statement++)
          if (random.nextInt(4) > 0)
            book.put(person, statement, random.nextInt(3) - 1, false, round);
      }
      var breakdown = Breakdown.of(course.consultation(), book, AGE, answers);

      assertThat(breakdown.parts()).allMatch(part -> part.people() >= 5);
      for (var line : breakdown.lines()) {
        int all = book.count(line.statement()).seen();
        var shown = line.counts().stream().flatMap(Optional::stream).toList();
        assertThat(shown).allMatch(count -> count.seen() == 0 || count.seen() >= 5);
        int hidden = all - shown.stream().mapToInt(Count::seen).sum();
        assertThat(
                shown.stream().allMatch(count -> count.seen() == 0) || hidden == 0 || hidden >= 5)
            .as("%s of %s", line, all)
            .isTrue();
      }
    }
  }

  private Breakdown of(VoteBook book, Question question) {
    return Breakdown.of(course.consultation(), book, question, answers);
  }

  private static int[] sum(Breakdown breakdown, int line) {
    var sum = new int[3];
    for (var count : breakdown.lines().get(line).counts()) {
      sum[0] += count.map(Count::agree).orElse(0);
      sum[1] += count.map(Count::pass).orElse(0);
      sum[2] += count.map(Count::disagree).orElse(0);
    }
    return sum;
  }

  @Test
  void one_who_answered_one_question_more_than_others_is_not_found_by_comparing_questions() {
    for (int person = 0; person < 12; person++) {
      answers.put(person, Map.of("age", person % 2, "region", person / 6));
      course.votes(person, 1, 1);
    }
    answers.put(12, Map.of("region", 0));
    course.votes(12, 1, -1);
    people = 13;
    say(6, -1, 1, 0);

    var ages = of(course.book(), AGE);
    var regions = of(course.book(), REGION);

    assertThat(sum(ages, 0)).containsExactly(12, 0, 0);
    assertThat(sum(regions, 0)).containsExactly(12, 0, 0);
    assertThat(regions.parts()).extracting(Breakdown.Part::people).containsExactly(6, 6);
  }

  @Test
  void the_people_of_two_questions_never_differ_by_a_few() {
    var random = new SplittableRandom(4);
    for (int round = 0; round < 300; round++) {
      answers.clear();
      var book = new VoteBook();
      int people = random.nextInt(20, 60);
      for (int person = 0; person < people; person++) {
        var own = new HashMap<String, Integer>();
        if (random.nextInt(8) > 0) own.put("age", random.nextInt(3));
        if (random.nextInt(8) > 0) own.put("region", random.nextInt(2));
        answers.put(person, own);
        if (random.nextInt(4) > 0) book.put(person, 1, random.nextInt(3) - 1, false, round);
      }
      // As an attacker who knows everything but one person's vote: were they to say the opposite,
      // some difference of sums would tell. Each sum is over whole sets of people who answered the
      // same questions, so no difference is over fewer than five of them.
      int onlyRegion = seen(book, own -> own.containsKey("region") && !own.containsKey("age"));
      int onlyAge = seen(book, own -> own.containsKey("age") && !own.containsKey("region"));
      int both = seen(book, own -> own.size() == 2);
      assertThat(List.of(counted(both), counted(both) + counted(onlyAge), 0))
          .contains(shownOrAll(of(book, AGE), counted(both) + counted(onlyAge)));
      assertThat(List.of(counted(both), counted(both) + counted(onlyRegion), 0))
          .contains(shownOrAll(of(book, REGION), counted(both) + counted(onlyRegion)));
    }
  }

  private static int counted(int seen) {
    return seen >= 5 ? seen : 0;
  }

  private int seen(VoteBook book, Predicate<Map<String, Integer>> which) {
    return (int)
        answers.entrySet().stream()
            .filter(one -> which.test(one.getValue()) && book.sheet(one.getKey()).size() > 0)
            .count();
  }

  /// What all parts together rest on, where none of them is left out.
  private static int shownOrAll(Breakdown breakdown, int all) {
    if (breakdown.lines().isEmpty()) return 0;
    var counts = breakdown.lines().getFirst().counts();
    if (counts.stream().anyMatch(Optional::isEmpty)) return all;
    return counts.stream().flatMap(Optional::stream).mapToInt(Count::seen).sum();
  }
}
