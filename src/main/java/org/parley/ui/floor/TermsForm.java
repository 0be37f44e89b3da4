package org.parley.ui.floor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.FloorTerms;
import org.parley.panel.PanelCommand;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.rule.CountField;

/// How the floor is given, to be changed; with a reason once the panel has opened.
final class TermsForm extends Details {

  private final Checkbox balanced = new Checkbox(Words.say("floor.terms.balance"));
  private final CountField seconds = new CountField(Words.say("floor.terms.seconds"), 0);
  private final CountField minutes = new CountField(Words.say("floor.terms.minutes"), 0);
  private final TextField reason = new TextField(Words.say("floor.terms.reason"));
  private final ActButton change;
  private Optional<FloorTerms> shown = Optional.empty();

  TermsForm(Visit visit) {
    super(Words.say("floor.terms.change"));
    seconds.setStep(30);
    seconds.setMin(0);
    minutes.setMin(0);
    reason.setMaxLength(Texts.REASON);
    change =
        new ActButton(Words.say("floor.terms.set"), visit, Action.SET_FLOOR_TERMS, this::read)
            .onDone(reason::clear);
    var fields = new Div(seconds, minutes);
    fields.addClassName("fields");
    var form = new Div(balanced, fields, reason, change);
    form.addClassName("form");
    add(form);
  }

  private Optional<PanelCommand> read() {
    var speech = seconds.read();
    var role = minutes.read();
    if (speech.isEmpty() || role.isEmpty()) return Optional.empty();
    return Optional.of(
        new PanelCommand.SetFloorTerms(
            new FloorTerms(balanced.getValue(), speech.get(), role.get()), reason.getValue()));
  }

  /// What is being typed stays until the terms themselves are others.
  void show(PanelNow now) {
    setVisible(now.may(Action.SET_FLOOR_TERMS));
    reason.setRequiredIndicatorVisible(now.panel().hasOpened());
    change.show(now);
    var terms = now.panel().floor().terms();
    if (shown.equals(Optional.of(terms))) return;
    shown = Optional.of(terms);
    balanced.setValue(terms.balanced());
    seconds.setValue(terms.speechSeconds());
    minutes.setValue(terms.roleMinutes());
  }
}
