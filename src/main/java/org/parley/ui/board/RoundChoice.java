package org.parley.ui.board;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.parley.panel.Round;
import org.parley.ui.Words;

/// Chooses after which round the board is looked at.
final class RoundChoice extends Select<Round> {

  RoundChoice(List<Round> closed, Round shown, Consumer<Round.Id> chosen) {
    setLabel(Words.say("board.as-of"));
    setItems(closed.reversed());
    setItemLabelGenerator(RoundChoice::label);
    setValue(shown);
    addClassName("as-of");
    addValueChangeListener(event -> chosen.accept(event.getValue().id()));
  }

  private static String label(Round round) {
    return Words.say("board.as-of.round", round.id().number(), Words.ofPanels().of(round.voting()));
  }
}
