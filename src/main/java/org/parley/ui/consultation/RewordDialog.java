package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.Reword;
import org.parley.consultation.Statement;
import org.parley.ui.Words;
import org.parley.ui.part.TextBox;

/// Other words for a statement nobody has voted on.
final class RewordDialog extends Dialog {

  private RewordDialog(Statement statement, Consumer<ConsultationCommand> act) {
    setMaxWidth("560px");
    setHeaderTitle(Words.say("consultation.reword.title"));
    var text = new TextBox(Words.say("consultation.reword.text"));
    text.setValue(statement.text());
    text.setMaxLength(Statement.LONGEST);
    text.setHelperText(Words.say("consultation.reword.hint", Statement.LONGEST));
    text.setWidthFull();
    text.setAutofocus(true);
    var save =
        new Button(
            Words.say("consultation.reword.save"),
            _ -> {
              close();
              act.accept(new Reword(statement.id(), text.getValue()));
            });
    save.addThemeName("primary");
    add(new Paragraph(Words.say("consultation.reword.about")), text);
    getFooter().add(new Button(Words.say("shell.cancel"), _ -> close()), save);
  }

  static void open(Statement statement, Consumer<ConsultationCommand> act) {
    new RewordDialog(statement, act).open();
  }
}
