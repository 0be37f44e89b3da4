package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.WithdrawSignature;
import org.parley.panel.Position;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Who else puts their name under a position as it now reads.
final class SignatureLine extends Div {

  private final Position.Id position;
  private final Span by = new Span();
  private final Span anew = new Span(Words.say("saying.sign.revised"));
  private final ActButton act;
  private boolean mine;
  private int version;

  SignatureLine(Position.Id position, Visit visit) {
    this.position = position;
    act = new ActButton("", visit, Action.SIGN_POSITION, this::command).quiet();
    addClassNames("row", "signatures");
    by.addClassName("small");
    anew.addClassNames("small", "near");
    add(by, anew, act);
  }

  void show(Signatures shown, PanelNow now) {
    mine = shown.mine();
    version = shown.version();
    by.setVisible(!shown.by().isEmpty());
    Wording.put(by, Words.say("saying.signed", shown.by()));
    anew.setVisible(shown.before() && shown.may());
    Wording.put(
        act,
        Words.say(mine ? "saying.sign.not" : shown.before() ? "saying.sign.anew" : "saying.sign"));
    act.setVisible(shown.may());
    act.show(now);
    setVisible(shown.may() || !shown.by().isEmpty());
  }

  private Optional<PanelCommand> command() {
    return Optional.of(
        mine ? new WithdrawSignature(position) : new SignPosition(position, version));
  }
}
