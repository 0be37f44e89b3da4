package org.parley.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The map of real conversations against what other implementations found, where the shared folder
/// is at hand.
class ReferenceMapsTest {
  static Stream<ReferenceMap> maps() throws IOException {
    var folders = ReferenceMap.folders();
    Assumptions.assumeFalse(folders.isEmpty(), "no ../shared/opinionmap: reference maps skipped");
    return folders.stream().map(ReferenceMap::of);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void counts_and_participants_kept_are_the_same(ReferenceMap map) throws IOException {
    VoteMatrix matrix = map.matrix();
    Tally all = Tally.of(matrix, new int[matrix.rows()], 1)[0];
    int columns = matrix.columns();
    JsonNode counts = map.expected().get("counts");
    assertThat(matrix.rows()).isEqualTo(counts.get("participants").asInt());
    assertThat(columns).isEqualTo(counts.get("statements").asInt());
    assertThat(matrix.votes()).isEqualTo(counts.get("votes").asInt());
    assertThat(IntStream.range(0, columns).map(all::agree).sum())
        .isEqualTo(counts.get("agree").asInt());
    assertThat(IntStream.range(0, columns).map(all::disagree).sum())
        .isEqualTo(counts.get("disagree").asInt());
    assertThat(IntStream.range(0, columns).map(all::pass).sum())
        .isEqualTo(counts.get("pas").asInt());
    assertThat(Arrays.stream(Inclusion.of(matrix)).map(matrix::participant).toArray())
        .isEqualTo(map.integers(map.expected().get("clustered_participant_ids")));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void axes_and_projection_are_the_same_up_to_sign(ReferenceMap map) throws IOException {
    VoteMatrix matrix = map.matrix();
    Axes axes = PrincipalAxes.of(matrix, map.moderated(matrix));
    JsonNode pca = map.expected().get("pca");
    double[] means = map.numbers(pca.get("mean"));
    for (int c = 0; c < means.length; c++) {
      assertThat(axes.mean()[c]).isCloseTo(means[c], within(1e-11));
    }
    Projection places = Projection.of(matrix, axes);
    List<double[]> weights = List.of(axes.first(), axes.second());
    List<double[]> coordinates = List.of(places.x(), places.y());
    for (int axis = 0; axis < 2; axis++) {
      int a = axis;
      double cosine = cosine(weights.get(axis), map.numbers(pca.get("components").get(axis)));
      assertThat(Math.abs(cosine)).isGreaterThan(1 - 1e-10);
      assertThat(axes.variance()[axis])
          .isCloseTo(pca.get("explained_variance").get(axis).asDouble(), within(1e-9));
      assertThat(axes.share()[axis])
          .isCloseTo(pca.get("explained_variance_ratio").get(axis).asDouble(), within(1e-9));
      JsonNode people = map.expected().get("participant_projection");
      for (int row = 0; row < matrix.rows(); row++) {
        assertThat(Math.signum(cosine) * coordinates.get(axis)[row])
            .isCloseTo(people.get(row).get(a).asDouble(), within(1e-6));
      }
    }
    double[] extremity = map.numbers(map.expected().get("statement_extremity"));
    for (int c = 0; c < extremity.length; c++) {
      assertThat(axes.extremity(c)).isCloseTo(extremity[c], within(1e-6));
    }
  }

  static double cosine(double[] a, double[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void k_means_from_the_same_centres_gives_the_same_labels(ReferenceMap map) {
    Points points = points(map);
    map.expected()
        .get("kmeans_per_k")
        .forEach(
            run -> {
              JsonNode start = run.get("init_centers");
              var found = KMeans.from(points, column(map, start, 0), column(map, start, 1));
              assertThat(found.labels()).isEqualTo(map.integers(run.get("labels")));
              assertThat(found.inertia()).isCloseTo(run.get("inertia").asDouble(), within(1e-6));
              assertThat(Silhouettes.of(points, new KMeans.Clusters[] {found})[0])
                  .isCloseTo(run.get("silhouette").asDouble(), within(1e-9));
            });
  }

  @ParameterizedTest
  @MethodSource("maps")
  void own_groups_are_never_looser_than_a_single_start(ReferenceMap map) {
    Points points = points(map);
    map.expected()
        .get("kmeans_per_k")
        .forEach(
            run -> {
              int[] sizes = map.integers(run.get("sizes"));
              int least = Grouping.smallestGroup(points.size());
              if (Arrays.stream(sizes).min().orElse(0) >= least) {
                assertThat(Grouping.best(points, sizes.length, 1, least).inertia())
                    .isLessThanOrEqualTo(run.get("inertia").asDouble() * (1 + 1e-9));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("maps")
  void every_statistic_follows_from_given_groups(ReferenceMap map) throws IOException {
    VoteMatrix matrix = map.matrix();
    JsonNode expected = map.expected();
    int[] labels = new int[matrix.rows()];
    Arrays.fill(labels, -1);
    int[] given = map.integers(expected.get("labels"));
    int[] people = map.integers(expected.get("clustered_participant_ids"));
    for (int i = 0; i < given.length; i++) {
      labels[matrix.row(people[i])] = given[i];
    }
    List<Tally> groups = List.of(Tally.of(matrix, labels, expected.get("groups").size()));
    boolean[] moderated = map.moderated(matrix);
    for (int g = 0; g < groups.size(); g++) {
      JsonNode figures = expected.get("groups").get(g);
      Tally group = groups.get(g);
      int own = g;
      Tally others =
          Tally.sum(groups.stream().filter(t -> t != groups.get(own)).toList(), matrix.columns());
      assertThat(group.people()).isEqualTo(figures.get("n_members").asInt());
      for (int c = 0; c < matrix.columns(); c++) {
        assertThat(group.agree(c)).isEqualTo(figures.get("agree").get(c).asInt());
        assertThat(group.disagree(c)).isEqualTo(figures.get("disagree").get(c).asInt());
        assertThat(group.seen(c)).isEqualTo(figures.get("seen").get(c).asInt());
        Contrast contrast = Contrast.of(group, others, c);
        same(contrast.agree(), figures.get("pa").get(c));
        same(contrast.disagree(), figures.get("pd").get(c));
        same(contrast.agreeTest(), figures.get("pat").get(c));
        same(contrast.disagreeTest(), figures.get("pdt").get(c));
        same(contrast.agreeRatio(), figures.get("ra").get(c));
        same(contrast.disagreeRatio(), figures.get("rd").get(c));
        same(contrast.agreeRatioTest(), figures.get("rat").get(c));
        same(contrast.disagreeRatioTest(), figures.get("rdt").get(c));
      }
      int[] representative =
          Representative.of(group, others, moderated).stream()
              .mapToInt(r -> matrix.statement(r.column()))
              .toArray();
      assertThat(representative).isEqualTo(ids(expected.get("repness").get("" + g)));
    }
    Tally all = Tally.of(matrix, new int[matrix.rows()], 1)[0];
    List<Integer> meta = Arrays.stream(map.integers(expected.get("meta"))).boxed().toList();
    Tally clustered = Tally.sum(groups, matrix.columns());
    Axes axes = PrincipalAxes.of(matrix, moderated);
    for (int c = 0; c < matrix.columns(); c++) {
      same(
          Consensus.acrossGroups(groups, Side.AGREE, c),
          expected.get("group_aware_consensus_agree").get(c));
      same(
          Consensus.acrossGroups(groups, Side.DISAGREE, c),
          expected.get("group_aware_consensus_disagree").get(c));
      double priority = expected.get("comment_priority").get(c).asDouble();
      assertThat(
              Routing.priority(clustered, c, axes.extremity(c), meta.contains(matrix.statement(c))))
          .isCloseTo(priority, within(1e-6 * Math.max(1, priority)));
    }
    for (Side side : Side.values()) {
      assertThat(
              Consensus.of(all, side, moderated).stream()
                  .mapToInt(c -> matrix.statement(c.column()))
                  .toArray())
          .isEqualTo(ids(expected.get("consensus").get(side.name().toLowerCase())));
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void conversations_without_reliable_groups_are_told_so(ReferenceMap map) throws IOException {
    VoteMatrix matrix = map.matrix();
    boolean[] moderated = map.moderated(matrix);
    java.util.Set<Integer> out = new java.util.HashSet<>();
    for (int c = 0; c < moderated.length; c++) {
      if (moderated[c]) {
        out.add(matrix.statement(c));
      }
    }
    Reliability found =
        OpinionMap.of(matrix, new Settings(1, 0, out, java.util.Set.of())).reliability();
    String name = map.toString();
    if (name.startsWith("london") || name.startsWith("scoop-hivemind")) {
      assertThat(found.reliable()).isFalse();
    }
    if (name.startsWith("american") || name.startsWith("ssis") || name.startsWith("vtaiwan")) {
      assertThat(found.reliable()).isTrue();
    }
  }

  private static int[] ids(JsonNode list) {
    int[] ids = new int[list.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = list.get(i).get("tid").asInt();
    }
    return ids;
  }

  private static void same(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.asDouble(), within(1e-9));
  }

  private static Points points(ReferenceMap map) {
    JsonNode expected = map.expected();
    int[] all = map.integers(expected.get("participant_ids"));
    int[] in = map.integers(expected.get("clustered_participant_ids"));
    double[] x = new double[in.length];
    double[] y = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      JsonNode place = expected.get("participant_projection").get(Arrays.binarySearch(all, in[i]));
      x[i] = place.get(0).asDouble();
      y[i] = place.get(1).asDouble();
    }
    return Points.of(x, y);
  }

  private static double[] column(ReferenceMap map, JsonNode rows, int column) {
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i).get(column).asDouble();
    }
    return values;
  }
}
