package org.parley.ui.ballot;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Chooses the seat whose ballot is filled in, for those who cast for others too. Nothing chosen
/// means one's own.
final class WhoseBallot extends Div {

  private final Visit visit;
  private final ComboBox<Voter> whose = new ComboBox<>();
  private final Paragraph about = new Paragraph();
  private List<Voter> offered = List.of();

  WhoseBallot(Visit visit, Runnable chosen) {
    this.visit = visit;
    whose.setItemLabelGenerator(this::label);
    whose.setClearButtonVisible(true);
    whose.addValueChangeListener(_ -> chosen.run());
    about.addClassName("small");
    addClassNames("whose", "stack");
    add(whose, about);
  }

  /// The other seat that is chosen and may still be cast for.
  Optional<Voter> voter() {
    return Optional.ofNullable(whose.getValue()).filter(offered::contains);
  }

  void show(PanelNow now) {
    var others = Voter.others(now);
    boolean chair = now.may(Action.ENTER_PAPER);
    setVisible(!others.isEmpty());
    whose.setLabel(Words.say(chair ? "ballot.whose.chair" : "ballot.whose"));
    Wording.put(about, Words.say(chair ? "ballot.whose.chair.about" : "ballot.whose.about"));
    if (others.equals(offered)) return;
    var before = whose.getValue();
    offered = others;
    whose.setItems(others);
    whose.setValue(others.contains(before) ? before : null);
  }

  private String label(Voter voter) {
    var now = visit.now();
    boolean done =
        now.panel()
            .openRound()
            .map(Round::voted)
            .filter(voted -> voted.contains(voter.seat().number()))
            .isPresent();
    return done ? Words.say("ballot.whose.done", voter.words(now)) : voter.words(now);
  }
}
