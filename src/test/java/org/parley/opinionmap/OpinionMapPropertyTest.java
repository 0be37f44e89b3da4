package org.parley.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OpinionMapPropertyTest {
  @Property(tries = 40)
  void shuffled_votes_make_the_same_map(
      @ForAll @IntRange(min = 1, max = 4) int camps,
      @ForAll @IntRange(min = 1, max = 60) int people,
      @ForAll @IntRange(min = 1, max = 15) int statements,
      @ForAll int seed) {
    List<Camps.Cast> votes = Camps.votes(camps, people, statements, 12, 0.7, seed);
    OpinionMap map = OpinionMap.of(Camps.matrix(votes), Settings.plain());
    OpinionMap other =
        OpinionMap.of(Camps.matrix(Camps.shuffled(votes, seed + 1L)), Settings.plain());
    assertThat(other.x()).isEqualTo(map.x());
    assertThat(other.y()).isEqualTo(map.y());
    assertThat(other.labels()).isEqualTo(map.labels());
    assertThat(other.reliability()).isEqualTo(map.reliability());
  }

  @Property(tries = 40)
  void every_figure_stays_within_its_range(
      @ForAll @IntRange(min = 1, max = 60) int people,
      @ForAll @IntRange(min = 1, max = 15) int statements,
      @ForAll int seed) {
    OpinionMap map =
        OpinionMap.of(
            Camps.matrix(Camps.votes(3, people, statements, 9, 0.5, seed)), Settings.plain());
    assertThat(map.x()).doesNotContain(Double.NaN);
    assertThat(map.silhouette()).isBetween(-1.0, 1.0);
    assertThat(map.reliability().score()).isBetween(0.0, 1.0);
    assertThat(map.axes().share()[0]).isBetween(map.axes().share()[1], 1.0);
    assertThat(map.shared()).allSatisfy(s -> assertThat(s.lowest()).isBetween(0.5, 1.0));
    assertThat(map.groups()).allSatisfy(g -> assertThat(g.tally().people()).isPositive());
  }
}
