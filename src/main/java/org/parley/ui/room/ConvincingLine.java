package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// "Convincing to 3, of 2 other roles", and the reader's own mark. The button is made only for
/// whoever may press it: one stands below each thing that is said.
final class ConvincingLine extends Div {

  private final Target target;
  private final Visit visit;
  private final Span count = new Span();
  private Optional<ActButton> act = Optional.empty();
  private boolean mine;

  ConvincingLine(Target target, Visit visit) {
    this.target = target;
    this.visit = visit;
    addClassNames("row", "convincing");
    count.addClassName("small");
    add(count);
  }

  void show(Convincing shown, PanelNow now) {
    mine = shown.mine();
    count.setVisible(shown.seats() > 0);
    Wording.put(count, Words.say("saying.convincing.count", shown.seats(), shown.others()));
    if (shown.may() && act.isEmpty()) act = Optional.of(button());
    act.ifPresent(
        button -> {
          button.setVisible(shown.may());
          Wording.put(button, Words.say(mine ? "saying.convincing.not" : "saying.convincing"));
          button.show(now);
        });
    setVisible(shown.may() || shown.seats() > 0);
  }

  private ActButton button() {
    var button = new ActButton("", visit, Action.MARK_CONVINCING, this::command).quiet();
    add(button);
    return button;
  }

  private Optional<PanelCommand> command() {
    return Optional.of(mine ? new UnmarkConvincing(target) : new MarkConvincing(target));
  }
}
