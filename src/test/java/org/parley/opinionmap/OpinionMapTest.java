package org.parley.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpinionMapTest {
  private static final Settings PLAIN = Settings.plain();

  private static int[] planted(VoteMatrix matrix, int camps) {
    return IntStream.range(0, matrix.rows())
        .map(row -> (matrix.participant(row) - 1) / 3 % camps)
        .toArray();
  }

  private static void same(OpinionMap a, OpinionMap b) {
    assertThat(a.x()).isEqualTo(b.x());
    assertThat(a.y()).isEqualTo(b.y());
    assertThat(a.labels()).isEqualTo(b.labels());
    assertThat(a.axes().first()).isEqualTo(b.axes().first());
    assertThat(a.axes().second()).isEqualTo(b.axes().second());
    assertThat(a.reliability()).isEqualTo(b.reliability());
    assertThat(a.shared()).isEqualTo(b.shared());
    assertThat(a.dividing()).isEqualTo(b.dividing());
    assertThat(a.priorities()).isEqualTo(b.priorities());
  }

  @Test
  void planted_camps_are_found_and_reliable() {
    VoteMatrix matrix = Camps.matrix(Camps.votes(3, 600, 60, 40, 0.8, 4));
    OpinionMap map = OpinionMap.of(matrix, PLAIN);
    assertThat(map.groups()).hasSize(3);
    assertThat(map.agreementWith(planted(matrix, 3))).isGreaterThan(0.98);
    assertThat(map.reliability().reliable()).isTrue();
    assertThat(map.dividing()).isNotEmpty();
    assertThat(map.groups()).allSatisfy(g -> assertThat(g.representative()).isNotEmpty());
  }

  @Test
  void votes_at_random_give_no_reliable_groups() {
    VoteMatrix matrix = Camps.matrix(Camps.votes(1, 300, 40, 25, 0, 5));
    OpinionMap map = OpinionMap.of(matrix, PLAIN);
    assertThat(map.reliability().reliable()).isFalse();
    assertThat(map.reliability().reason()).isEqualTo(Reliability.Reason.NOT_FOUND_AGAIN);
  }

  @Test
  void the_order_of_votes_does_not_matter() {
    List<Camps.Cast> votes = Camps.votes(2, 900, 30, 20, 0.6, 6);
    OpinionMap map = OpinionMap.of(Camps.matrix(votes), PLAIN);
    for (int seed = 0; seed < 5; seed++) {
      same(map, OpinionMap.of(Camps.matrix(Camps.shuffled(votes, seed)), PLAIN));
    }
  }

  @Test
  void the_number_of_threads_does_not_matter() throws Exception {
    List<Camps.Cast> votes = Camps.votes(3, 6000, 30, 20, 0.6, 7);
    OpinionMap map = OpinionMap.of(Camps.matrix(votes), PLAIN);
    for (int threads : new int[] {1, 2, 5}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        same(map, pool.submit(() -> OpinionMap.of(Camps.matrix(votes), PLAIN)).get());
      }
    }
  }

  @Test
  void an_open_map_draws_what_a_new_one_would() {
    List<Camps.Cast> votes = Camps.votes(3, 500, 40, 30, 0.8, 8);
    int cut = votes.size() * 9 / 10;
    OpenMap open = new OpenMap(OpinionMap.of(Camps.matrix(votes.subList(0, cut)), PLAIN));
    votes
        .subList(cut, votes.size())
        .forEach(v -> open.add(v.participant(), v.statement(), v.value()));
    VoteMatrix whole = Camps.matrix(votes);
    OpinionMap picture = open.picture();
    OpinionMap fresh = OpinionMap.of(whole, PLAIN);
    assertThat(picture.matrix().votes()).isEqualTo(whole.votes());
    assertThat(Math.abs(ReferenceMapsTest.cosine(picture.axes().first(), fresh.axes().first())))
        .isGreaterThan(0.999999);
    assertThat(picture.agreementWith(fresh.labels())).isGreaterThan(0.98);
    for (int column = 0; column < whole.columns(); column++) {
      assertThat(picture.all().agree(column)).isEqualTo(fresh.all().agree(column));
      assertThat(picture.all().pass(column)).isEqualTo(fresh.all().pass(column));
    }
    assertThat(open.settled(PLAIN).agreementWith(fresh.labels())).isGreaterThan(0.98);
  }

  @Test
  void groups_keep_their_names_and_sides() {
    List<Camps.Cast> votes = Camps.votes(3, 400, 40, 30, 0.9, 9);
    OpinionMap first = OpinionMap.of(Camps.matrix(votes.subList(0, 9000)), PLAIN);
    VoteMatrix more = Camps.matrix(votes);
    OpinionMap next = OpinionMap.continuing(first, more, new Settings(99, 0, Set.of(), Set.of()));
    long moved =
        IntStream.range(0, first.matrix().rows())
            .filter(row -> first.labels()[row] >= 0)
            .filter(row -> next.groupOf(first.matrix().participant(row)) != first.labels()[row])
            .count();
    assertThat(moved).isLessThan(10);
    for (int g = 0; g < first.groups().size(); g++) {
      assertThat(next.groups().get(g).name()).isEqualTo(first.groups().get(g).name());
      assertThat(next.groups().get(g).x()).isCloseTo(first.groups().get(g).x(), within(0.6));
    }
  }

  @Test
  void landmarks_and_votes_give_the_same_map_whatever_came_between() {
    List<Camps.Cast> votes = Camps.votes(3, 400, 40, 30, 0.9, 9);
    var settings = new Settings(7, 0, Set.of(3), Set.of(11, 5));
    OpenMap open = new OpenMap(OpinionMap.of(Camps.matrix(votes.subList(0, 9000)), settings));
    open.settled(settings);
    for (Camps.Cast vote : votes.subList(9000, votes.size())) {
      open.add(vote.participant(), vote.statement(), vote.value());
      if (vote.participant() % 100 == 0) {
        open.picture();
      }
    }
    OpinionMap picture = open.picture();

    Landmarks kept = Landmarks.read(open.landmarks().bytes()).orElseThrow();
    OpinionMap again = OpinionMap.like(kept, Camps.matrix(votes), kept.settings());
    assertThat(again.x()).isEqualTo(picture.x());
    assertThat(again.labels()).isEqualTo(picture.labels());
    assertThat(again.reliability()).isEqualTo(picture.reliability());
    assertThat(again.groups().stream().map(Group::name))
        .isEqualTo(picture.groups().stream().map(Group::name).toList());
    assertThat(kept.settings()).isEqualTo(settings);
  }

  @Test
  void damaged_landmarks_are_none() {
    OpinionMap map = OpinionMap.of(Camps.matrix(Camps.votes(2, 50, 20, 20, 0.7, 10)), PLAIN);
    byte[] bytes = Landmarks.of(map).bytes();
    for (int length = 0; length < bytes.length; length++) {
      assertThat(Landmarks.read(Arrays.copyOf(bytes, length))).isEmpty();
    }
    bytes[0]++;
    assertThat(Landmarks.read(bytes)).isEmpty();
  }

  @Test
  void moderated_statements_carry_no_weight() {
    VoteMatrix matrix = Camps.matrix(Camps.votes(2, 100, 20, 20, 0.7, 10));
    int out = matrix.statement(3);
    OpinionMap map = OpinionMap.of(matrix, new Settings(1, 0, Set.of(out), Set.of()));
    assertThat(map.axes().first()[3]).isZero();
    assertThat(map.axes().mean()[3]).isZero();
    assertThat(map.priorities()[3]).isZero();
    assertThat(map.dividing()).noneMatch(d -> d.column() == 3);
  }

  @Test
  void a_single_voter_makes_a_map_without_groups() {
    Votes votes = new Votes();
    votes.add(1, 1, 1);
    OpinionMap map = OpinionMap.of(VoteMatrix.of(votes), PLAIN);
    assertThat(map.groups()).isEmpty();
    assertThat(map.x()).containsExactly(0);
    assertThat(map.reliability().reason()).isEqualTo(Reliability.Reason.NO_GROUPS);
  }

  @Test
  void no_votes_make_an_empty_map_that_fills() {
    OpenMap open = new OpenMap(OpinionMap.of(VoteMatrix.of(new Votes()), PLAIN));
    assertThat(open.last().groups()).isEmpty();
    open.add(7, 3, 1);
    assertThat(open.picture().matrix().votes()).isEqualTo(1);
    assertThat(open.settled(PLAIN).groups()).isEmpty();
  }

  @Test
  void the_last_vote_of_a_pair_counts() {
    Votes votes = new Votes();
    votes.add(1, 1, 1, 20);
    votes.add(1, 1, -1, 10);
    votes.add(2, 1, 0, 5);
    VoteMatrix matrix = VoteMatrix.of(votes);
    Tally all = Tally.of(matrix, new int[2], 1)[0];
    assertThat(matrix.votes()).isEqualTo(2);
    assertThat(all.agree(0)).isEqualTo(1);
    assertThat(all.disagree(0)).isZero();
    assertThatThrownBy(() -> votes.add(1, 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shared_needs_enough_voters_in_every_group() {
    int[] few = {0, 0, 3};
    int[] enough = {0, 0, 4};
    int[] many = {5, 5, 90};
    boolean[] none = {false};
    assertThat(Shared.of(List.of(new Tally(many, 100), new Tally(few, 3)), none)).isEmpty();
    assertThat(Shared.of(List.of(new Tally(many, 100), new Tally(enough, 4)), none)).hasSize(1);
    int[] passing = {0, 60, 40};
    assertThat(Shared.of(List.of(new Tally(many, 100), new Tally(passing, 100)), none)).isEmpty();
  }

  @Test
  void a_group_that_passes_is_on_neither_side() {
    Tally pro = new Tally(new int[] {2, 3, 95}, 100);
    Tally passing = new Tally(new int[] {3, 95, 2}, 100);
    Tally contra = new Tally(new int[] {95, 3, 2}, 100);
    boolean[] none = {false};
    assertThat(Dividing.of(List.of(pro, passing), none)).isEmpty();
    assertThat(Dividing.of(List.of(pro, passing, contra), none))
        .singleElement()
        .satisfies(d -> assertThat(d.disagreeing()).isEqualTo(2));
  }

  @Test
  void matching_finds_the_largest_gain() {
    assertThat(Matching.best(new double[][] {{9, 8, 0}, {8, 0, 0}, {0, 0, 1}}))
        .containsExactly(1, 0, 2);
  }

  @Test
  void equal_divisions_agree_fully_and_crossed_ones_not() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0})).isEqualTo(1);
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void routing_draws_by_seed_and_never_a_closed_statement() {
    double[] priorities = {1, 100, 1};
    boolean[] open = {true, false, true};
    for (int seed = 0; seed < 50; seed++) {
      var drawn = Routing.next(priorities, open, seed);
      assertThat(drawn).isEqualTo(Routing.next(priorities, open, seed));
      assertThat(drawn.orElseThrow()).isNotEqualTo(1);
    }
    assertThat(Routing.next(priorities, new boolean[3], 1)).isEmpty();
  }
}
