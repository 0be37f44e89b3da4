package org.parley.opinionmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where people stand by their votes on statements, and the groups that show.
///
/// The same votes and settings give the same map bit for bit, in whatever order the votes were told
/// and however many threads work.
///
/// @param matrix the votes
/// @param settings how it was asked for
/// @param axes the two directions
/// @param x each participant's place, by row
/// @param y the other coordinate
/// @param labels each row's place in [#groups], −1 for those who voted too little
/// @param groups the groups by rising number, possibly none
/// @param all the votes of everyone
/// @param silhouette how far apart the groups are, −1 to 1
/// @param reliability whether they would be found again
public record OpinionMap(
    VoteMatrix matrix,
    Settings settings,
    Axes axes,
    double[] x,
    double[] y,
    int[] labels,
    List<Group> groups,
    Tally all,
    double silhouette,
    Reliability reliability) {
  /// The version of the method, for those who compute again.
  public static final String METHOD = "parley-opinion-map/1";

  /// A map without a history.
  public static OpinionMap of(VoteMatrix matrix, Settings settings) {
    Axes axes = PrincipalAxes.of(matrix, settings.moderated(matrix));
    return draw(matrix, settings, axes, null, null);
  }

  /// A map of newer votes whose axes point, and whose groups are named, as on the earlier one.
  public static OpinionMap continuing(OpinionMap earlier, VoteMatrix matrix, Settings settings) {
    Axes axes = PrincipalAxes.of(matrix, settings.moderated(matrix));
    Axes turned = axes.pointingLike(Landmarks.of(earlier), matrix);
    return draw(matrix, settings, turned, earlier, null);
  }

  /// A map of newer votes that keeps to the landmarks of an earlier one: its axes and as many
  /// groups, with the numbers, the silhouette and the reliability they had then.
  public static OpinionMap like(Landmarks earlier, VoteMatrix matrix, Settings settings) {
    boolean[] moderated = settings.moderated(matrix);
    Axes axes = PrincipalAxes.of(matrix, moderated, earlier.start(matrix, moderated), 1e-6);
    return draw(matrix, settings, axes.pointingLike(earlier, matrix), null, earlier);
  }

  private static OpinionMap draw(
      VoteMatrix matrix,
      Settings settings,
      Axes axes,
      @Nullable OpinionMap earlier,
      @Nullable Landmarks landmarks) {
    Projection places = Projection.of(matrix, axes);
    int[] included = Inclusion.of(matrix);
    Points people =
        Points.of(
            IntStream.of(included).mapToDouble(row -> places.x()[row]).toArray(),
            IntStream.of(included).mapToDouble(row -> places.y()[row]).toArray());
    boolean keepsGroups = landmarks != null && landmarks.hasGroupsFor(people);
    Optional<Grouping> found =
        landmarks != null && keepsGroups
            ? Optional.of(Grouping.near(people, landmarks, landmarks.scale(matrix)))
            : settings.groups() == 0
                ? Grouping.automatic(people, settings.seed())
                : Grouping.of(people, settings.groups(), settings.seed());
    int[] labels = new int[matrix.rows()];
    Arrays.fill(labels, -1);
    Tally all = Tally.of(matrix, new int[matrix.rows()], 1)[0];
    if (found.isEmpty()) {
      return new OpinionMap(
          matrix,
          settings,
          axes,
          places.x(),
          places.y(),
          labels,
          List.of(),
          all,
          0,
          Reliability.none());
    }
    KMeans.Clusters clusters = found.get().clusters();
    int[] ids =
        landmarks != null && keepsGroups
            ? landmarks.centres().stream().mapToInt(Landmarks.Centre::id).toArray()
            : earlier == null || earlier.groups.isEmpty()
                ? GroupOrder.bySize(clusters)
                : GroupOrder.like(earlier, matrix, included, clusters);
    int[] order =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(Comparator.comparingInt(k -> ids[k]))
            .mapToInt(k -> k)
            .toArray();
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    for (int i = 0; i < included.length; i++) {
      labels[included[i]] = place[clusters.labels()[i]];
    }
    List<Group> groups = groups(matrix, axes, clusters, ids, order, labels);
    Reliability reliability =
        landmarks != null && keepsGroups
            ? landmarks.reliability()
            : Reliability.of(matrix, axes, included, clusters, settings.seed());
    return new OpinionMap(
        matrix,
        settings,
        axes,
        places.x(),
        places.y(),
        labels,
        groups,
        all,
        found.get().silhouette(),
        reliability);
  }

  private static List<Group> groups(
      VoteMatrix matrix,
      Axes axes,
      KMeans.Clusters clusters,
      int[] ids,
      int[] order,
      int[] labels) {
    List<Tally> tallies = List.of(Tally.of(matrix, labels, order.length));
    return IntStream.range(0, order.length)
        .mapToObj(
            i ->
                new Group(
                    ids[order[i]],
                    clusters.x()[order[i]],
                    clusters.y()[order[i]],
                    tallies.get(i),
                    Representative.of(
                        tallies.get(i), others(tallies, i, matrix), axes.moderated())))
        .toList();
  }

  private static Tally others(List<Tally> tallies, int own, VoteMatrix matrix) {
    return Tally.sum(
        IntStream.range(0, tallies.size()).filter(i -> i != own).mapToObj(tallies::get).toList(),
        matrix.columns());
  }

  /// The votes of any division of the people, such as by declared roles: one tally a role.
  ///
  /// @param roles a number from 0 for each row, negative for none
  public List<Tally> tallies(int[] roles, int count) {
    return List.of(Tally.of(matrix, roles, count));
  }

  /// How far a division of the people, by row, agrees with the found groups.
  public double agreementWith(int[] roles) {
    return AdjustedRand.of(labels, roles);
  }

  /// The votes of each group.
  public List<Tally> tallies() {
    return groups.stream().map(Group::tally).toList();
  }

  /// The statements all groups share, the surest first.
  public List<Shared> shared() {
    return groups.size() < 2 ? List.of() : Shared.of(tallies(), axes.moderated());
  }

  /// The statements that divide the groups, the strongest first.
  public List<Dividing> dividing() {
    return Dividing.of(tallies(), axes.moderated());
  }

  /// The priority of each statement for being shown next.
  public double[] priorities() {
    double[] priorities = new double[matrix.columns()];
    for (int column = 0; column < priorities.length; column++) {
      boolean meta = settings.meta().contains(matrix.statement(column));
      priorities[column] =
          axes.moderated()[column] && !meta
              ? 0
              : Routing.priority(all, column, axes.extremity(column), meta);
    }
    return priorities;
  }

  /// The place among [#groups] of a participant's group, −1 if she has none or is unknown.
  public int groupOf(int participant) {
    int row = matrix.row(participant);
    return row < 0 ? -1 : labels[row];
  }
}
