package org.parley.ui.ballot;

import java.util.List;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Round;

/// A recommendation on the sheet, in the text that was frozen when the round opened.
record Item(Recommendation.Id id, int version, RecommendationText text) {

  static List<Item> of(Panel panel, Round round) {
    return round.items().stream()
        .map(
            item ->
                new Item(
                    item.recommendation(),
                    item.version(),
                    panel.recommendation(item.recommendation()).orElseThrow().text(item.version())))
        .toList();
  }

  /// As the ballot names it.
  String key() {
    return id.toString();
  }

  /// "R2 Fund targeted access".
  String title() {
    return id + " " + text.title();
  }
}
