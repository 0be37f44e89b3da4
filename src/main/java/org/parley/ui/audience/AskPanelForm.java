package org.parley.ui.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// How somebody in the audience asks the panel.
final class AskPanelForm extends Div {

  private final TextArea text = new TextArea(Words.say("audience.ask.text"));
  private final ActButton ask;

  AskPanelForm(Visit visit) {
    text.setMaxLength(Texts.QUESTION);
    text.setMinRows(2);
    ask =
        new ActButton(
                Words.say("audience.ask"),
                visit,
                Action.ASK_PANEL,
                () -> Optional.of(new PanelCommand.AskPanel(text.getValue())))
            .onDone(text::clear);
    addClassName("asking");
    add(text, ask);
  }

  void show(PanelNow now) {
    setVisible(now.panel().audience().admitted() && now.may(Action.ASK_PANEL));
    ask.show(now);
  }
}
