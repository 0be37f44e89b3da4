package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        .map(Standing::scale)
        .distinct()
        .forEach(scale -> legends.add(new Legend(entries(scale))));
    add(legends);
    if (board.disclosure().minimum() > 1) {
      var note = new Span(Words.say("board.disclosure", board.disclosure().minimum()));
      note.addClassName("small");
      add(note);
    }
  }

  /// Grades of one tone share an entry.
  private static List<Legend.Entry> entries(List<Grade> scale) {
    var words = Words.ofPanels();
    var labels = new LinkedHashMap<Tone, List<String>>();
    for (var grade : scale)
      labels
          .computeIfAbsent(Looks.of(scale, grade), _ -> new ArrayList<>())
          .add(words.grade(grade.key()));
    return labels.entrySet().stream()
        .map(e -> new Legend.Entry(e.getKey(), String.join(", ", e.getValue())))
        .toList();
  }
}
