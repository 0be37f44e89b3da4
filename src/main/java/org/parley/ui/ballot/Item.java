package org.parley.ui.ballot;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Amendment;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.TextChange;
import org.parley.ui.Words;

/// A recommendation on the sheet, in the text that was frozen when the round opened.
///
/// @param amendment what is asked, where it is whether the text shall be changed
/// @param change the change that is asked for, where it stands in the text
record Item(
    Recommendation.Id id,
    int version,
    RecommendationText text,
    Optional<Amendment> amendment,
    Optional<TextChange> change) {

  /// In the order in which a seat gets them.
  static List<Item> of(Panel panel, Round round, Seat.Id seat) {
    return of(panel, round, round.items(seat));
  }

  static List<Item> of(Panel panel, Round round) {
    return of(panel, round, round.items());
  }

  private static List<Item> of(Panel panel, Round round, List<Round.Item> items) {
    var amendment = panel.discussion().amendment(round.id());
    return items.stream()
        .map(
            item -> {
              var it = panel.recommendation(item.recommendation()).orElseThrow();
              int version = item.version();
              return new Item(
                  it.id(),
                  version,
                  it.text(version),
                  amendment,
                  amendment.flatMap(asked -> asked.in(it, version)));
            })
        .toList();
  }

  /// As the ballot names it.
  String key() {
    return id.toString();
  }

  /// "R2 Fund targeted access".
  String title() {
    var named = id + " " + text.title();
    return amendment.map(it -> Words.say("ballot.amendment", it.id(), named)).orElse(named);
  }
}
