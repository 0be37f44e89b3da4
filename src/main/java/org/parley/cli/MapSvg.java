package org.parley.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.opinionmap.Group;
import org.parley.opinionmap.OpinionMap;

/// Draws an opinion map as one self-contained picture: a dot for each person, a hull and a letter
/// for each group.
final class MapSvg {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int EDGE = 48;
  private static final List<String> COLOURS =
      List.of(
          "#2f5fb3", "#b3541e", "#2e7d4f", "#7a3f9d", "#a8324a", "#1f7a8c", "#8a6d1a", "#5b5f66");

  private final OpinionMap map;
  private final double left;
  private final double top;
  private final double scale;
  private final StringBuilder out = new StringBuilder();

  private MapSvg(OpinionMap map) {
    this.map = map;
    double[] xs = map.x().clone();
    double[] ys = map.y().clone();
    java.util.Arrays.sort(xs);
    java.util.Arrays.sort(ys);
    double wide = xs.length == 0 ? 0 : xs[xs.length - 1] - xs[0];
    double high = ys.length == 0 ? 0 : ys[ys.length - 1] - ys[0];
    double fit = Math.min((WIDTH - 2.0 * EDGE) / wide, (HEIGHT - 2.0 * EDGE) / high);
    scale = Double.isFinite(fit) ? fit : 1;
    left = xs.length == 0 ? 0 : (xs[0] + xs[xs.length - 1]) / 2;
    top = ys.length == 0 ? 0 : (ys[0] + ys[ys.length - 1]) / 2;
  }

  static String draw(OpinionMap map) {
    return new MapSvg(map).all();
  }

  private String all() {
    String title = MapWords.say("map.svg.title", map.matrix().rows(), map.groups().size());
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"t d\" font-family=\"system-ui, sans-serif\">%n",
        WIDTH, HEIGHT);
    add("<title id=\"t\">%s</title>%n", title);
    add("<desc id=\"d\">%s</desc>%n", MapWords.why(map.reliability()));
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fbfaf7\"/>%n");
    for (int place = 0; place < map.groups().size(); place++) {
      hull(place);
    }
    for (int row = 0; row < map.matrix().rows(); row++) {
      int label = map.labels()[row];
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\" fill-opacity=\"0.7\"/>%n",
          x(map.x()[row]),
          y(map.y()[row]),
          label < 0 ? "#b8b4aa" : colour(map.groups().get(label)));
    }
    for (Group group : map.groups()) {
      add(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"22\" font-weight=\"700\""
              + " fill=\"%s\" stroke=\"#fbfaf7\" stroke-width=\"4\" paint-order=\"stroke\">%s"
              + "<tspan font-size=\"14\" font-weight=\"400\"> %d</tspan></text>%n",
          x(group.x()), y(group.y()), colour(group), group.name(), group.tally().people());
    }
    add(
        "<text x=\"%d\" y=\"%d\" font-size=\"14\" fill=\"#4a4740\">%s</text>%n</svg>%n",
        EDGE / 2, HEIGHT - EDGE / 4, MapWords.why(map.reliability()));
    return out.toString();
  }

  private void hull(int place) {
    List<double[]> points = new ArrayList<>();
    for (int row = 0; row < map.labels().length; row++) {
      if (map.labels()[row] == place) {
        points.add(new double[] {x(map.x()[row]), y(map.y()[row])});
      }
    }
    StringBuilder path = new StringBuilder();
    for (double[] corner : corners(points)) {
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", corner[0], corner[1]));
    }
    String dashes = map.reliability().reliable() ? "" : " stroke-dasharray=\"6 5\"";
    add(
        "<polygon points=\"%s\" fill=\"%2$s\" fill-opacity=\"0.08\" stroke=\"%2$s\""
            + " stroke-width=\"1.5\" stroke-linejoin=\"round\"%3$s/>%n",
        path.toString().strip(), colour(map.groups().get(place)), dashes);
  }

  /// The convex hull by Andrew's monotone chain, O(n log n).
  static List<double[]> corners(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble((double[] p) -> p[0]).thenComparingDouble(p -> p[1]));
    List<double[]> hull = new ArrayList<>(chain(sorted));
    hull.addAll(chain(sorted.reversed()));
    return hull;
  }

  private static List<double[]> chain(List<double[]> sorted) {
    List<double[]> chain = new ArrayList<>();
    for (double[] p : sorted) {
      while (chain.size() > 1 && !turnsLeft(chain.get(chain.size() - 2), chain.getLast(), p)) {
        chain.removeLast();
      }
      chain.add(p);
    }
    if (chain.size() > 1) {
      chain.removeLast();
    }
    return chain;
  }

  private static boolean turnsLeft(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
  }

  private double x(double value) {
    return WIDTH / 2.0 + (value - left) * scale;
  }

  private double y(double value) {
    return HEIGHT / 2.0 - (value - top) * scale;
  }

  private static String colour(Group group) {
    return COLOURS.get(group.id() % COLOURS.size());
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
