package org.parley.consensus.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parley.consensus.measure.Figure.Reason;

/// Which items find approval across camps that nobody declared: ratings are explained by how kind a
/// rater and how liked an item is, and by where both stand on one hidden axis. What an item is
/// liked for beyond that axis is its bridging score, roughly −1 to 1; an item liked in one camp
/// only has its ratings explained by the axis and scores low. The figure is the score of the item
/// that bridges best. Ratings are mapped to 0 for the lowest and 1 for the highest step.
///
/// Minimises `Σ (r − μ − i_u − i_n − f_u·f_n)²` with 0.15 on squared intercepts and 0.03 on squared
/// factors. Undefined below two items or raters. Thresholds published for large platforms do not
/// carry over to small panels.
///
/// Source: S. Wojcik et al., Birdwatch: crowd wisdom and bridging algorithms can inform
/// understanding and reduce the spread of misinformation, arXiv:2210.15723 (2022).
public final class MatrixFactorisation {

  /// How the penalties are weighed against the errors; the same where everybody rated everything.
  public enum Loss {
    /// Each rating carries the penalties of its rater and item: as documented.
    SUM,
    /// Penalties are averaged over raters and over items: as in released code.
    MEAN
  }

  /// @param intercept for an item, its bridging score
  /// @param factor the place on the hidden axis; the axis has no natural direction
  public record Place(String name, double intercept, double factor) {}

  /// @param loss the minimum found
  /// @param mu what a rating is without regard to rater and item
  public record Working(double loss, double mu, List<Place> items, List<Place> raters) {
    public Working {
      items = List.copyOf(items);
      raters = List.copyOf(raters);
    }
  }

  private MatrixFactorisation() {}

  public static Figure<Working> of(Ratings ratings) {
    return of(ratings, Loss.SUM);
  }

  public static Figure<Working> of(Ratings ratings, Loss loss) {
    var raters = ratings.raters();
    var items =
        ratings.items().entrySet().stream()
            .filter(item -> !item.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (items.size() < 2) return Figure.undefined(Reason.TOO_FEW_ITEMS, raters.size());
    if (raters.size() < 2) return Figure.undefined(Reason.TOO_FEW_RATERS, raters.size());
    var cells = cells(ratings, items, raters);
    var best = Factorisation.best(cells, raters.size(), items.size(), loss == Loss.MEAN);
    var places = best.places(items, best.itemIntercepts, best.itemFactors);
    return Figure.of(
        places.stream().mapToDouble(Place::intercept).max().orElseThrow(),
        raters.size(),
        new Working(
            best.loss(),
            best.mu,
            places,
            best.places(raters, best.raterIntercepts, best.raterFactors)));
  }

  private static Factorisation.Cells cells(
      Ratings ratings, List<String> items, List<String> raters) {
    double width = ratings.scale().steps() - 1;
    var rater = IntStream.builder();
    var item = IntStream.builder();
    var value = DoubleStream.builder();
    for (int n = 0; n < items.size(); n++) {
      var given = ratings.items().getOrDefault(items.get(n), Collections.emptySortedMap());
      for (int u = 0; u < raters.size(); u++) {
        var rating = given.get(raters.get(u));
        if (rating == null) continue;
        rater.add(u);
        item.add(n);
        value.add((rating - ratings.scale().min()) / width);
      }
    }
    return new Factorisation.Cells(
        rater.build().toArray(), item.build().toArray(), value.build().toArray());
  }
}
