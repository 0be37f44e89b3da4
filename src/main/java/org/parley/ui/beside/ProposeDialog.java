package org.parley.ui.beside;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parley.consultation.Count;
import org.parley.panel.Origin;
import org.parley.panel.PanelCommand;
import org.parley.panel.RecommendationText;
import org.parley.report.Beside;
import org.parley.ui.Words;
import org.parley.ui.part.TextBox;

/// Makes a recommendation of a statement; where it comes from is kept with it.
final class ProposeDialog extends Dialog {

  private ProposeDialog(Beside.Line line, UUID consultation, Consumer<PanelCommand> submit) {
    setMaxWidth("640px");
    setHeaderTitle(Words.say("beside.propose"));
    var title = new TextField(Words.say("room.recommendation.title"));
    title.setValue(line.text());
    title.setWidthFull();
    var body = new TextBox(Words.say("room.recommendation.body"));
    body.setHelperText(Words.say("room.form.markdown"));
    body.setWidthFull();
    var propose =
        new Button(
            Words.say("room.recommendation.propose"),
            _ -> {
              close();
              submit.accept(
                  new PanelCommand.ProposeRecommendation(
                      new RecommendationText(title.getValue().strip(), body.getValue().strip()),
                      Optional.of(origin(line, consultation))));
            });
    propose.addThemeName("primary");
    add(new Paragraph(Words.say("beside.propose.about")), title, body);
    getFooter().add(new Button(Words.say("shell.cancel"), _ -> close()), propose);
  }

  static void open(Beside.Line line, UUID consultation, Consumer<PanelCommand> submit) {
    new ProposeDialog(line, consultation, submit).open();
  }

  private static Origin origin(Beside.Line line, UUID consultation) {
    var said = line.crowd().orElse(Count.NONE);
    return new Origin(
        consultation,
        line.statement(),
        line.text(),
        line.crowd().isPresent(),
        said.agree(),
        said.pass(),
        said.disagree());
  }
}
