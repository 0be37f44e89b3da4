package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;

/// A recommendation's share of acceptance over the rounds, as a line the size of a word.
@Tag("parley-trend")
@JsModule("./parley-trend.ts")
public final class TrendLine extends Component {

  /// @param shares 0 to 1 for each round, oldest first; empty where the round had no such vote
  /// @param summary what the line shows, in words: "45 %, 73 %, 93 %"
  public TrendLine(List<Optional<Double>> shares, VerdictTone tone, String summary) {
    for (var share : shares)
      share.ifPresent(
          s -> {
            if (!(s >= 0 && s <= 1)) throw new IllegalArgumentException("no share: " + s);
          });
    // -1 stands for "not voted on": a list property cannot hold null.
    getElement().setPropertyList("values", shares.stream().map(s -> s.orElse(-1.0)).toList());
    getElement().setProperty("tone", tone.css()).setProperty("summary", summary);
  }
}
