package org.parley.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The map against its formulas, computed another way: dense where the map is sparse, pair by pair
/// where it gathers.
class MapFormulasTest {

  /// Votes as a dense table less the mean of each statement; a missing vote is at the mean.
  private static double[][] dense(VoteMatrix matrix, Axes axes) {
    double[][] table = new double[matrix.rows()][matrix.columns()];
    for (int row = 0; row < table.length; row++) {
      for (int at = matrix.start(row); at < matrix.start(row + 1); at++) {
        int column = matrix.cells()[at] / 3;
        table[row][column] = matrix.cells()[at] % 3 - 1 - axes.mean()[column];
      }
    }
    return table;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void axes_are_the_eigenvectors_of_the_dense_covariance(int seed) {
    VoteMatrix matrix = Camps.matrix(Camps.votes(3, 80, 25, 15, 0.7, seed));
    Axes axes = PrincipalAxes.of(matrix, new boolean[matrix.columns()]);
    double[][] table = dense(matrix, axes);
    int width = matrix.columns();
    DMatrixRMaj covariance = new DMatrixRMaj(width, width);
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < width; b++) {
        double sum = 0;
        for (double[] row : table) {
          sum += row[a] * row[b];
        }
        covariance.set(a, b, sum / (table.length - 1));
      }
    }
    var eigen = DecompositionFactory_DDRM.eig(width, true, true);
    assertThat(eigen.decompose(covariance)).isTrue();
    int[] largest =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                (a, b) ->
                    Double.compare(
                        eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()))
            .limit(2)
            .mapToInt(i -> i)
            .toArray();
    for (int axis = 0; axis < 2; axis++) {
      double[] found = axis == 0 ? axes.first() : axes.second();
      double[] expected = eigen.getEigenVector(largest[axis]).getData();
      assertThat(Math.abs(ReferenceMapsTest.cosine(found, expected))).isGreaterThan(0.999999);
      assertThat(axes.variance()[axis])
          .isCloseTo(eigen.getEigenvalue(largest[axis]).getReal(), within(1e-9));
    }
    Projection places = Projection.of(matrix, axes);
    for (int row = 0; row < table.length; row++) {
      double x = 0;
      for (int column = 0; column < width; column++) {
        x += table[row][column] * axes.first()[column];
      }
      assertThat(places.x()[row])
          .isCloseTo(x * Math.sqrt((double) width / matrix.seen(row)), within(1e-12));
    }
  }

  /// A group of 10 of whom 8 agree and 1 disagrees, against 20 of whom 5 agree and 12 disagree.
  @Test
  void statistics_follow_their_formulas() {
    Tally group = new Tally(new int[] {1, 1, 8}, 10);
    Tally others = new Tally(new int[] {12, 3, 5}, 20);
    Contrast contrast = Contrast.of(group, others, 0);
    assertThat(contrast.agree()).isCloseTo(9 / 12.0, within(1e-15));
    assertThat(contrast.disagree()).isCloseTo(2 / 12.0, within(1e-15));
    assertThat(contrast.agreeTest()).isCloseTo(2 * Math.sqrt(11) * (9 / 11.0 - 0.5), within(1e-12));
    assertThat(contrast.agreeRatio()).isCloseTo(9 / 12.0 / (6 / 22.0), within(1e-12));
    double pooled = 15 / 32.0;
    assertThat(contrast.agreeRatioTest())
        .isCloseTo(
            (9 / 11.0 - 6 / 21.0) / Math.sqrt(pooled * (1 - pooled) * (1 / 11.0 + 1 / 21.0)),
            within(1e-12));
    assertThat(Consensus.acrossGroups(List.of(group, others), Side.AGREE, 0))
        .isCloseTo(9 / 12.0 * 6 / 22.0, within(1e-12));
  }

  /// The first by hand: nobody voted, a = p = ½, and a ninefold push: (½ · 1 · ½ · 9)².
  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0, 5.0625", "0, 0, 5, 1, 53.97750937109538", "3, 2, 5, 0.5, 2.84765625"})
  void priority_follows_its_formula(
      int disagree, int pass, int agree, double extremity, double expected) {
    Tally all = new Tally(new int[] {disagree, pass, agree}, disagree + pass + agree);
    assertThat(Routing.priority(all, 0, extremity, false)).isCloseTo(expected, within(1e-9));
    assertThat(Routing.priority(all, 0, extremity, true)).isEqualTo(49);
  }

  @Test
  void new_statements_come_before_well_known_ones_and_agreed_before_rejected() {
    Tally fresh = new Tally(new int[] {1, 0, 1}, 2);
    Tally known = new Tally(new int[] {50, 0, 50}, 100);
    Tally passed = new Tally(new int[] {10, 80, 10}, 100);
    assertThat(Routing.priority(fresh, 0, 1, false))
        .isGreaterThan(Routing.priority(known, 0, 1, false));
    assertThat(Routing.priority(known, 0, 1, false))
        .isGreaterThan(Routing.priority(passed, 0, 1, false));
    assertThat(Routing.priority(known, 0, 2, false))
        .isGreaterThan(Routing.priority(known, 0, 1, false));
  }

  private static Points cloud(int people, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[people];
    double[] y = new double[people];
    for (int i = 0; i < people; i++) {
      x[i] = 3 * (i % 4) + random.nextDouble() + random.nextDouble();
      y[i] = 2 * (i % 3) + random.nextDouble() + random.nextDouble();
    }
    return Points.of(x, y);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void own_groups_are_never_looser_than_one_start_from_the_left(int seed) {
    Points points = cloud(120 + seed, seed);
    for (int k = 2; k <= Grouping.MOST_GROUPS; k++) {
      KMeans.Clusters single = KMeans.fromTheLeft(points, k).toTheEnd();
      if (single.smallest(points) >= 3) {
        assertThat(Grouping.best(points, k, 1, 3).inertia()).isLessThanOrEqualTo(single.inertia());
      }
    }
  }

  @Test
  void silhouettes_are_those_of_all_pairs() {
    Points points = cloud(90, 4);
    KMeans.Clusters[] groupings =
        IntStream.rangeClosed(2, 5)
            .mapToObj(k -> Grouping.best(points, k, 1, 3))
            .toArray(KMeans.Clusters[]::new);
    double[] found = Silhouettes.of(points, groupings);
    for (int g = 0; g < groupings.length; g++) {
      assertThat(found[g]).isCloseTo(silhouette(points, groupings[g]), within(1e-12));
    }
  }

  private static double silhouette(Points points, KMeans.Clusters clusters) {
    double[] sizes = clusters.sizes(points);
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      double[] near = new double[clusters.k()];
      for (int j = 0; j < points.size(); j++) {
        near[clusters.labels()[j]] += Math.sqrt(points.squared(j, points.x()[i], points.y()[i]));
      }
      int own = clusters.labels()[i];
      double within = near[own] / (sizes[own] - 1);
      double other =
          IntStream.range(0, near.length)
              .filter(k -> k != own)
              .mapToDouble(k -> near[k] / sizes[k])
              .min()
              .orElseThrow();
      sum += (other - within) / Math.max(within, other);
    }
    return sum / points.size();
  }

  @Test
  void more_than_five_camps_are_found() {
    VoteMatrix matrix = Camps.matrix(Camps.votes(7, 700, 80, 60, 0.95, 12));
    OpinionMap map = OpinionMap.of(matrix, new Settings(1, 7, Set.of(), Set.of()));
    assertThat(map.groups()).hasSize(7);
    assertThat(map.groups()).allSatisfy(group -> assertThat(group.tally().people()).isPositive());
  }

  @Test
  void declared_roles_are_laid_over_the_groups() {
    VoteMatrix matrix = Camps.matrix(Camps.votes(2, 300, 40, 30, 0.9, 3));
    OpinionMap map = OpinionMap.of(matrix, Settings.plain());
    int[] camps =
        IntStream.range(0, matrix.rows()).map(r -> (matrix.participant(r) - 1) / 3 % 2).toArray();
    assertThat(map.agreementWith(camps)).isGreaterThan(0.95);
    int[] halves = IntStream.range(0, matrix.rows()).map(r -> r / 2 % 2).toArray();
    assertThat(Math.abs(map.agreementWith(halves))).isLessThan(0.1);
    int[] some = camps.clone();
    Arrays.fill(some, 0, 100, -1);
    List<Tally> tallies = map.tallies(some, 2);
    assertThat(tallies.get(0).people() + tallies.get(1).people()).isEqualTo(200);
    // Every statistic of groups can be asked for roles.
    assertThat(Shared.of(tallies, map.axes().moderated())).isNotNull();
    assertThat(Dividing.of(tallies, map.axes().moderated())).isNotEmpty();
    assertThat(Representative.of(tallies.get(0), tallies.get(1), map.axes().moderated()))
        .isNotEmpty();
  }

  /// 150,000 people and 18,000 statements are 2.7 billion cells, more than an array can have.
  @Test
  void a_sparse_conversation_never_becomes_dense() {
    SplittableRandom random = new SplittableRandom(2);
    Votes votes = new Votes();
    for (int person = 0; person < 150_000; person++) {
      for (int i = 0; i < 3; i++) {
        votes.add(person, random.nextInt(18_000), random.nextInt(3) - 1);
      }
    }
    VoteMatrix matrix = VoteMatrix.of(votes);
    assertThat((long) matrix.rows() * matrix.columns()).isGreaterThan(Integer.MAX_VALUE);
    Axes axes = PrincipalAxes.of(matrix, new boolean[matrix.columns()]);
    assertThat(Projection.of(matrix, axes).x()).hasSize(matrix.rows());
    assertThat(Tally.of(matrix, new int[matrix.rows()], 1)[0].people()).isEqualTo(matrix.rows());
  }

  @Test
  void groups_keep_their_letters_when_one_of_them_goes_and_another_comes() {
    List<Camps.Cast> votes = Camps.votes(3, 450, 40, 30, 0.95, 21);
    OpinionMap first = OpinionMap.of(Camps.matrix(votes), Settings.plain());
    List<Camps.Cast> without = new ArrayList<>(votes);
    without.removeIf(vote -> first.groupOf(vote.participant()) == 1);
    OpinionMap second =
        OpinionMap.continuing(first, Camps.matrix(without), new Settings(5, 2, Set.of(), Set.of()));
    assertThat(second.groups().stream().map(Group::name))
        .containsExactly(first.groups().get(0).name(), first.groups().get(2).name());
  }
}
