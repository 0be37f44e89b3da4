package org.parley.ui.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.likeness.Alike;
import org.parley.panel.Action;
import org.parley.panel.Audience.Question;
import org.parley.panel.PanelCommand;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.TextBox;

/// How somebody in the audience asks the panel. While they write, they are told what was asked
/// alike already, and can vote for that instead.
final class AskPanelForm extends Div {

  /// Fewer letters are alike by chance.
  private static final int LEAST = 12;

  private static final int MOST_SHOWN = 2;

  private final Visit visit;
  private final TextBox text = new TextBox(Words.say("audience.ask.text"));
  private final Paragraph alike = new Paragraph();
  private final ActButton ask;

  AskPanelForm(Visit visit) {
    this.visit = visit;
    text.setMaxLength(Texts.QUESTION);
    text.setMinRows(2);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> pointOut());
    alike.addClassName("said-alike");
    alike.getElement().setAttribute("role", "status");
    alike.setVisible(false);
    ask =
        new ActButton(
                Words.say("audience.ask"),
                visit,
                Action.ASK_PANEL,
                () -> Optional.of(new PanelCommand.AskPanel(text.getValue())))
            .onDone(text::clear);
    addClassName("asking");
    add(text, alike, ask);
  }

  /// Only what all may read is compared.
  private void pointOut() {
    var passages = Alike.passages(text.getValue(), LEAST);
    var found =
        passages.isEmpty()
            ? List.<Alike.Match<Question>>of()
            : Alike.among(visit.now().panel().audience().open(), it -> List.of(it.text()))
                .to(passages, MOST_SHOWN);
    alike.setVisible(!found.isEmpty());
    alike.setText(
        Words.say(
            "audience.alike",
            found.stream()
                .map(match -> Words.say("audience.alike.quoted", match.thing().text()))
                .collect(Collectors.joining(" "))));
  }

  void show(PanelNow now) {
    setVisible(now.panel().audience().admitted() && now.may(Action.ASK_PANEL));
    ask.show(now);
  }
}
