package org.parley.consultation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.parley.opinionmap.Axes;
import org.parley.opinionmap.OpinionMap;

/// Where one participant stands on the map, and how sure that is.
///
/// The place is that of the participant's answers. How far it may be off, and whether the group is
/// certain, is found by drawing as many answers from the participant's own, with repetition, again
/// and again: `spread` is the root mean square distance from the place, `certainty` the share of
/// the draws that lie nearest to the same group.
///
/// @param answers how many statements the participant has answered
public record Standpoint(int answers, Optional<Place> place, Reason reason) {

  private static final int DRAWS = 50;
  private static final int ENOUGH = 7;
  private static final double CERTAIN = 0.8;

  /// Why there is no place, or no group.
  public enum Reason {
    NONE,
    /// The participant has answered too few statements.
    TOO_FEW_ANSWERS,
    /// There are too few people for a map.
    TOO_FEW_PEOPLE,
    /// There are no groups that would be found again.
    NO_RELIABLE_GROUPS,
    /// The participant stands between groups.
    BETWEEN_GROUPS
  }

  /// @param spread how far off the place may be, in the map's own measure
  /// @param group the place of the group among the map's groups
  /// @param certainty 0 to 1, 0 without a group
  public record Place(
      double x, double y, double spread, Optional<Integer> group, double certainty) {}

  /// How many answers it takes, where there are so many statements.
  public static int enough(int statements) {
    return Math.min(ENOUGH, statements);
  }

  public static Standpoint unknown(Sheet sheet, Reason reason) {
    return new Standpoint(sheet.size(), Optional.empty(), reason);
  }

  /// @param seed for the draws, the same for the same participant
  public static Standpoint on(OpinionMap map, Sheet sheet, long seed) {
    var own = Own.of(map, sheet);
    if (own.n < enough(map.matrix().columns())) return unknown(sheet, Reason.TOO_FEW_ANSWERS);
    var random = new SplittableRandom(seed);
    boolean grouped = map.reliability().reliable();
    int group = grouped ? nearest(map, own.x(), own.y()) : -1;
    double squares = 0;
    int same = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      var drawn = own.drawn(random);
      squares += Math.pow(drawn.x() - own.x(), 2) + Math.pow(drawn.y() - own.y(), 2);
      if (grouped && nearest(map, drawn.x(), drawn.y()) == group) same++;
    }
    double certainty = grouped ? (double) same / DRAWS : 0;
    boolean certain = certainty >= CERTAIN;
    return new Standpoint(
        sheet.size(),
        Optional.of(
            new Place(
                own.x(),
                own.y(),
                Math.sqrt(squares / DRAWS),
                certain ? Optional.of(group) : Optional.empty(),
                certainty)),
        !grouped ? Reason.NO_RELIABLE_GROUPS : certain ? Reason.NONE : Reason.BETWEEN_GROUPS);
  }

  private static int nearest(OpinionMap map, double x, double y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < map.groups().size(); i++) {
      var group = map.groups().get(i);
      double distance = Math.hypot(group.x() - x, group.y() - y);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /// What each of the participant's answers adds to the place.
  private record Own(double[] along, double[] across, int n, double scale) {

    static Own of(OpinionMap map, Sheet sheet) {
      Axes axes = map.axes();
      var answers = sheet.answers();
      var along = new double[answers.length];
      var across = new double[answers.length];
      int n = 0;
      for (var answer : answers) {
        int column = map.matrix().column(answer.statement());
        if (column < 0 || axes.moderated()[column]) continue;
        double off = answer.value() - axes.mean()[column];
        along[n] = off * axes.first()[column];
        across[n++] = off * axes.second()[column];
      }
      int moderated = 0;
      for (boolean out : axes.moderated()) if (out) moderated++;
      // A statement that was taken out counts as answered by everybody, as on the map.
      double scale = Math.sqrt(map.matrix().columns() / Math.max(1.0, n + moderated));
      return new Own(along, across, n, scale);
    }

    double x() {
      return sum(along);
    }

    double y() {
      return sum(across);
    }

    private double sum(double[] parts) {
      double sum = 0;
      for (int i = 0; i < n; i++) sum += parts[i];
      return scale * sum;
    }

    Own drawn(SplittableRandom random) {
      var first = new double[n];
      var second = new double[n];
      for (int i = 0; i < n; i++) {
        int which = random.nextInt(n);
        first[i] = along[which];
        second[i] = across[which];
      }
      return new Own(first, second, n, scale);
    }
  }
}
