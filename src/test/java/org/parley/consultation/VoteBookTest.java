package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VoteBookTest {

  private final VoteBook book = new VoteBook();

  @Test
  void a_changed_answer_counts_once() {
    book.put(1, 7, 1, true, 10);
    book.put(1, 7, -1, false, 11);

    assertThat(book.count(7)).isEqualTo(new Count(0, 0, 1, 0));
    assertThat(book.votes()).isEqualTo(1);
    assertThat(book.sheet(1).sequence(7)).hasValue(11);
  }

  @Test
  void an_answer_taken_back_is_gone_but_its_number_is_remembered() {
    book.put(1, 7, 1, true, 10);
    book.put(1, 7, 2, false, 11);

    assertThat(book.count(7)).isEqualTo(Count.NONE);
    assertThat(book.participants()).isZero();
    assertThat(book.sheet(1).sequence(7)).hasValue(11);
  }

  @Test
  void a_merger_counts_everybody_once_by_what_they_said_to_the_one_that_stays() {
    book.put(1, 1, 1, false, 1);
    book.put(2, 2, -1, true, 1);
    book.put(3, 1, 0, false, 1);
    book.put(3, 2, 1, false, 2);

    book.merge(2, 1, true);

    assertThat(book.count(1)).isEqualTo(new Count(1, 1, 1, 1));
    assertThat(book.count(2)).isEqualTo(Count.NONE);
    assertThat(book.votes()).isEqualTo(3);
    assertThat(book.participants()).isEqualTo(3);
  }

  @Test
  void without_its_votes_a_merged_statement_leaves_nothing() {
    book.put(2, 2, -1, true, 1);

    book.merge(2, 1, false);

    assertThat(book.votes()).isZero();
    assertThat(book.participants()).isZero();
  }

  @Test
  void counts_are_those_of_the_answers_whatever_happens() {
    var random = new SplittableRandom(5);
    Map<Long, Integer> last = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int participant = random.nextInt(200);
      int statement = random.nextInt(300);
      int choice = random.nextInt(4) - 1;
      book.put(participant, statement, choice, random.nextBoolean(), i);
      if (choice == 2) last.remove((long) participant << 32 | statement);
      else last.put((long) participant << 32 | statement, choice);
    }

    assertThat(book.votes()).isEqualTo(last.size());
    assertThat(book.participants())
        .isEqualTo((int) last.keySet().stream().map(key -> key >> 32).distinct().count());
    for (int statement = 0; statement < 300; statement++) {
      int wanted = statement;
      assertThat(book.count(statement).agree())
          .isEqualTo(
              (int)
                  last.entrySet().stream()
                      .filter(e -> (int) (long) e.getKey() == wanted && e.getValue() == 1)
                      .count());
    }
  }
}
