package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Votes that move between options over several steps: a column of blocks for each step, and bands
/// from block to block as thick as the votes that go there. It comes beside a table of the same
/// figures.
@Tag("parley-transfers")
@JsModule("./parley-transfers.ts")
public final class TransferPicture extends Component {

  /// What votes can stand with, in the order it is drawn from top to bottom.
  ///
  /// @param key short, and not drawn
  public record Lane(String key, String label, Tone tone) {}

  /// How many votes stand with each lane after a step.
  public record Column(String title, Map<String, Double> votes) {
    public Column {
      votes = Map.copyOf(votes);
    }
  }

  /// Votes that go from a lane in one column to a lane in the next, or stay.
  ///
  /// @param column the first of the two, counted from 0
  public record Band(int column, String from, String to, double votes) {}

  /// @param summary the picture in a sentence
  public TransferPicture(List<Lane> lanes, List<Column> columns, List<Band> bands, String summary) {
    var known = new HashSet<String>();
    lanes.forEach(lane -> known.add(lane.key()));
    for (var band : bands)
      if (!known.contains(band.from())
          || !known.contains(band.to())
          || band.column() < 0
          || band.column() > columns.size() - 2
          || !(band.votes() >= 0)) throw new IllegalArgumentException("no such move: " + band);
    getElement().setPropertyList("lanes", lanes.stream().map(Drawn::of).toList());
    getElement().setPropertyList("columns", columns);
    getElement().setPropertyList("bands", bands.stream().filter(b -> b.votes() > 0).toList());
    getElement().setProperty("summary", summary);
  }

  /// A lane as `parley-transfers.ts` reads it.
  record Drawn(String key, String label, String tone) {
    static Drawn of(Lane lane) {
      return new Drawn(lane.key(), lane.label(), lane.tone().css());
    }
  }
}
