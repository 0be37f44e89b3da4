package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.parley.consensus.Counted;
import org.parley.panel.Outcome;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Legend;
import org.parley.ui.part.Tone;
import org.parley.voting.Grade;

/// What the tones of the bars mean on each scale that the board shows, and which groups it does not
/// show by themselves.
final class BoardLegend extends Div {

  BoardLegend(Board board) {
    addClassNames("row", "spread", "board-legend");
    var legends = new Div();
    board.standings().stream()
        .map(standing -> new Reading(standing.scale(), standing.round().counted()))
        .distinct()
        .forEach(reading -> legends.add(new Legend(entries(reading))));
    add(legends);
    if (board.disclosure().minimum() > 1) {
      var note = new Span(Words.say("board.disclosure", board.disclosure().minimum()));
      note.addClassName("small");
      add(note);
    }
  }

  private static String label(Grade grade, Counted counted) {
    var label = Words.ofPanels().grade(grade.key());
    return Outcome.counts(grade, counted) ? label : Words.say("board.legend.apart", label);
  }

  /// How bars are read: the grades, and which of them count.
  private record Reading(List<Grade> scale, Counted counted) {}

  /// Grades of one tone share an entry.
  private static List<Legend.Entry> entries(Reading reading) {
    var labels = new LinkedHashMap<Tone, List<String>>();
    for (var grade : reading.scale())
      labels
          .computeIfAbsent(Looks.of(reading.scale(), grade), _ -> new ArrayList<>())
          .add(label(grade, reading.counted()));
    if (reading.counted() == Counted.SEATS)
      labels.put(Tone.SILENT, List.of(Words.say("grade.no-vote")));
    return labels.entrySet().stream()
        .map(e -> new Legend.Entry(e.getKey(), String.join(", ", e.getValue())))
        .toList();
  }
}
