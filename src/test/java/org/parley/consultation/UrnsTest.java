package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Urns.Candidate;

/// What is shown next, by simulation.
class UrnsTest {

  private static final int DRAWS = 40_000;

  private static Candidate old(int statement) {
    return new Candidate(statement, new Count(500, 100, 400, 0), 1, 0, false);
  }

  private static double share(Urns urns, int statement) {
    int hits = 0;
    for (int seed = 0; seed < DRAWS; seed++)
      if (urns.draw(Sheet.EMPTY, _ -> false, 1, 7919L * seed)[0] == statement) hits++;
    return (double) hits / DRAWS;
  }

  @Test
  void a_new_statement_among_a_hundred_gets_its_share_at_once() {
    var candidates = new ArrayList<Candidate>();
    for (int i = 1; i < 100; i++) candidates.add(old(i));
    candidates.add(new Candidate(100, Count.NONE, 0, 0, false));

    // An equal share would be 0.01.
    assertThat(share(Urns.of(candidates), 100)).isGreaterThan(0.2);
  }

  @Test
  void what_only_a_group_holds_is_not_drowned() {
    var candidates = new ArrayList<Candidate>();
    for (int i = 1; i < 50; i++) candidates.add(old(i));
    candidates.add(new Candidate(50, new Count(60, 100, 840, 0), 1, 0.9, false));
    var without = new ArrayList<>(candidates.subList(0, 49));
    without.add(new Candidate(50, new Count(60, 100, 840, 0), 1, 0, false));

    assertThat(share(Urns.of(candidates), 50)).isGreaterThan(0.15);
    assertThat(share(Urns.of(without), 50)).isLessThan(0.02);
  }

  @Test
  void nobody_is_asked_twice_and_everybody_is_asked_all() {
    var urns = Urns.of(IntStream.range(0, 40).mapToObj(UrnsTest::old).toList());
    var sheet = Sheet.EMPTY;
    for (int i = 0; i < 40; i++) {
      int[] drawn = urns.draw(sheet, _ -> false, 1, i);
      assertThat(sheet.has(drawn[0])).isFalse();
      sheet = sheet.with(drawn[0], 1, false, i);
    }

    assertThat(urns.draw(sheet, _ -> false, 3, 1)).isEmpty();
  }

  @Test
  void several_at_once_are_different_ones() {
    var urns = Urns.of(IntStream.range(0, 10).mapToObj(UrnsTest::old).toList());

    int[] drawn = urns.draw(Sheet.EMPTY, statement -> statement < 2, 20, 1);

    assertThat(Arrays.stream(drawn).distinct()).hasSize(8);
    assertThat(Arrays.stream(drawn)).allMatch(statement -> statement >= 2);
  }

  /// Five hundred people who answer twenty statements each; a new statement comes in half way.
  @Test
  void every_statement_is_heard_in_a_whole_consultation() {
    var random = new SplittableRandom(3);
    var book = new VoteBook();
    int statements = 60;
    for (int person = 0; person < 500; person++) {
      int open = person < 250 ? statements - 1 : statements;
      var candidates = new ArrayList<Candidate>();
      for (int s = 0; s < open; s++)
        candidates.add(new Candidate(s, book.count(s), s % 7 / 3.0, 0, false));
      var urns = Urns.of(candidates);
      for (int answer = 0; answer < 20; answer++) {
        int asked = urns.draw(book.sheet(person), _ -> false, 1, random.nextLong())[0];
        book.put(person, asked, random.nextInt(3) - 1, false, answer);
      }
    }

    var seen = IntStream.range(0, statements).map(s -> book.count(s).seen()).boxed().toList();
    // On the average 167.
    assertThat(List.copyOf(seen)).allMatch(count -> count > 50);
    assertThat(seen.getLast()).isGreaterThan(60);
  }
}
