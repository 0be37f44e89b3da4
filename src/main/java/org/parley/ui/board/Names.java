package org.parley.ui.board;

import java.util.List;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.voting.Grade;

/// What tallies name by keys, as people read it: recommendations in the text that was voted on,
/// grades in words.
///
/// @param round the round that was counted
record Names(Panel panel, Round round) {

  /// "R3 Convene a commission".
  String title(String key) {
    var id = Recommendation.Id.of(key);
    var version = round.item(id).orElseThrow().version();
    return key + " " + panel.recommendation(id).orElseThrow().text(version).title();
  }

  String grade(String key) {
    return Words.ofPanels().grade(key);
  }

  List<Grade> scale() {
    return round.voting().scale().orElseThrow();
  }
}
