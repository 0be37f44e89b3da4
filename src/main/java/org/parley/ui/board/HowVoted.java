package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.panel.Round;
import org.parley.ui.Words;

/// What was out of the ordinary about the votes that the board shows: weights, votes cast for
/// others, and papers.
final class HowVoted extends Div {

  HowVoted(Board board) {
    var list = new UnorderedList();
    list.addClassName("small");
    for (var round : rounds(board)) {
      var said = Words.ofPanels().howVoted(round, board.panel());
      if (!said.isEmpty())
        list.add(
            new ListItem(
                Words.say("board.how-voted", round.id().number(), String.join(" ", said))));
    }
    addClassName("how-voted");
    setVisible(list.getComponentCount() > 0);
    add(list);
  }

  private static List<Round> rounds(Board board) {
    return Stream.concat(board.judging().stream(), Stream.of(board.last()))
        .distinct()
        .sorted(Comparator.comparingInt(round -> round.id().number()))
        .toList();
  }
}
