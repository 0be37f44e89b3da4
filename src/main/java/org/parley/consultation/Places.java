package org.parley.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parley.consensus.Disclosure;
import org.parley.opinionmap.OpinionMap;

/// How many people stand where on the map, by the fields of a grid: a map to look at that does not
/// grow with the crowd and tells nobody's exact place.
public final class Places {

  /// Fields along the longer side.
  private static final int FIELDS = 40;

  private Places() {}

  /// @param x the middle of a field
  /// @param y the middle of a field
  /// @param people who stand in it
  /// @param group the place of their group among the map's groups, −1 for none
  public record Spot(double x, double y, int people, int group) {}

  static List<Spot> of(OpinionMap map, boolean withGroups, Disclosure disclosure) {
    if (map.matrix().rows() < disclosure.minimum()) return List.of();
    double left = min(map.x());
    double top = min(map.y());
    double size = Math.max(max(map.x()) - left, max(map.y()) - top) / FIELDS;
    if (size <= 0) return List.of();
    var fields = new TreeMap<Long, Integer>();
    for (int row = 0; row < map.matrix().rows(); row++) {
      long column = field(map.x()[row], left, size);
      long line = field(map.y()[row], top, size);
      int group = withGroups ? map.labels()[row] : -1;
      fields.merge((line * FIELDS + column) * 32 + group + 1, 1, Integer::sum);
    }
    var spots = new ArrayList<Spot>();
    fields.forEach(
        (key, people) -> {
          long field = key / 32;
          spots.add(
              new Spot(
                  left + (field % FIELDS + 0.5) * size,
                  top + (field / FIELDS + 0.5) * size,
                  people,
                  (int) (key % 32) - 1));
        });
    return spots;
  }

  private static long field(double at, double from, double size) {
    return Math.min(FIELDS - 1, (long) ((at - from) / size));
  }

  private static double min(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) min = Math.min(min, value);
    return min;
  }

  private static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) max = Math.max(max, value);
    return max;
  }
}
