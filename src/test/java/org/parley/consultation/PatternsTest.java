package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Patterns.Kind;
import org.parley.consultation.Patterns.Pattern;

class PatternsTest {

  private static final long BEGIN = 1_772_442_000_000L;
  private static final int STATEMENTS = 20;

  private final Attendance attendance = new Attendance();
  private final Map<Integer, String> origins = new HashMap<>();
  private Course course = Course.aConsultation();
  private long now = BEGIN;

  @BeforeEach
  void begin() {
    var seeds = new String[STATEMENTS];
    for (int i = 0; i < STATEMENTS; i++) seeds[i] = "Statement number " + i;
    course = Course.aConsultation(seeds);
  }

  /// Somebody answers all statements as their number says, with so many milliseconds in between.
  private void answers(int person, int kind, long pause) {
    for (int statement = 1; statement <= STATEMENTS; statement++) {
      int value = (kind >> statement % 10 & 1) == 0 ? 1 : -1;
      course.votes(person, statement, value);
      attendance.add(person, now, now);
      now += pause;
    }
  }

  private Patterns patterns() {
    return Patterns.of(course.consultation(), course.book(), attendance, origins);
  }

  private Pattern found(Kind kind) {
    return patterns().found().get(kind.ordinal());
  }

  @Test
  void people_who_answer_calmly_and_each_in_their_own_way_are_not_suspicious() {
    for (int person = 0; person < 30; person++) {
      answers(person, person, 4_000);
      origins.put(person, "network " + person / 4);
    }

    assertThat(patterns().people()).isZero();
    assertThat(patterns().shift()).contains(0.0);
  }

  @Test
  void many_from_one_network_are_told_of() {
    for (int person = 0; person < 30; person++) {
      answers(person, person, 4_000);
      origins.put(person, person < 7 ? "school" : "network " + person);
    }

    assertThat(found(Kind.ADDRESS)).isEqualTo(new Pattern(Kind.ADDRESS, 1, 7, 7));
    assertThat(patterns().people()).isEqualTo(7);
  }

  @Test
  void the_same_answers_of_many_are_told_of() {
    for (int person = 0; person < 30; person++)
      answers(person, person < 6 ? 3 : person + 100, 4_000);

    assertThat(found(Kind.ALIKE)).isEqualTo(new Pattern(Kind.ALIKE, 1, 6, 6));
  }

  @Test
  void answers_faster_than_one_can_read_are_told_of() {
    answers(1, 1, 200);
    answers(2, 2, 3_000);

    assertThat(found(Kind.PACE).people()).isEqualTo(1);
  }

  @Test
  void answers_given_without_a_connection_are_as_fast_as_the_device_says() {
    for (int i = 0; i < 30; i++) attendance.add(1, BEGIN, BEGIN - 100_000 + 3_000L * i);
    for (int i = 0; i < 30; i++) attendance.add(2, BEGIN, i);

    assertThat(attendance.isHasty(1)).isFalse();
    assertThat(attendance.isHasty(2)).isTrue();
  }

  @Test
  void how_much_they_matter_is_the_largest_change_of_a_share() {
    for (int person = 0; person < 20; person++) {
      course.votes(person, 1, person < 10 ? 1 : -1);
      if (person < 10) origins.put(person, "school");
    }

    assertThat(patterns().shift()).contains(0.5);
  }

  @Test
  void turnout_is_counted_in_slices_that_are_few_enough() {
    attendance.add(1, BEGIN, 0);
    attendance.add(1, BEGIN + 1_000, 1);
    attendance.add(2, BEGIN + 700_000, 0);
    assertThat(attendance.turnout().slices())
        .extracting(Turnout.Slice::newcomers)
        .containsExactly(1, 1);

    attendance.add(3, BEGIN + 30 * 86_400_000L, 0);

    var turnout = attendance.turnout();
    assertThat(turnout.step()).isEqualTo(Duration.ofDays(1));
    assertThat(turnout.slices()).hasSize(31);
    assertThat(turnout.slices().getFirst().answers()).isEqualTo(3);
  }

  @Test
  void answers_without_a_time_count_for_no_slice() {
    attendance.add(1, 0, 0);

    assertThat(attendance.rows()).isEqualTo(1);
    assertThat(attendance.turnout().slices()).isEmpty();
  }
}
