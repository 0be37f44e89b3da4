package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.Merge;
import org.parley.consultation.Statement;
import org.parley.ui.Words;

/// Puts a statement with another that says the same.
final class MergeDialog extends Dialog {

  private MergeDialog(
      Statement statement, List<Statement> others, Consumer<ConsultationCommand> act) {
    setMaxWidth("560px");
    setHeaderTitle(Words.say("consultation.merge.title"));
    var into = new ComboBox<Statement>(Words.say("consultation.merge.into"));
    into.setItems(others);
    into.setItemLabelGenerator(
        other -> Words.say("consultation.merge.item", other.id().toString(), other.text()));
    into.setWidthFull();
    var merge = new Button(Words.say("consultation.merge.do"));
    merge.addThemeName("primary");
    merge.setEnabled(false);
    into.addValueChangeListener(_ -> merge.setEnabled(!into.isEmpty()));
    merge.addClickListener(
        _ -> {
          close();
          act.accept(new Merge(statement.id(), into.getValue().id()));
        });
    add(
        new Paragraph(statement.text()),
        into,
        new Paragraph(Words.say("consultation.merge.about")));
    getFooter().add(new Button(Words.say("shell.cancel"), _ -> close()), merge);
  }

  static void open(Statement statement, List<Statement> others, Consumer<ConsultationCommand> act) {
    new MergeDialog(statement, others, act).open();
  }
}
