package org.parley.ui.ballot;

import com.vaadin.flow.component.Composite;
import org.parley.panel.Anonymity;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.part.Draft;
import org.parley.ui.part.TextBox;
import org.parley.ui.part.TextLimit;

/// What would make the voter support a recommendation. What is being typed is kept in the browser
/// until it has been cast, in this round or in the next that puts the same recommendation; in a
/// secret round in this tab only.
final class Reason extends Composite<Draft> {

  private final Draft draft;
  private final TextBox field = new TextBox(Words.say("ballot.reason"));

  /// @param draft in which it is kept
  /// @param shown what will be shown of the voter beside it
  Reason(Draft draft, Item item, Anonymity shown, Runnable changed) {
    this.draft = draft;
    field.setAriaLabel(item.title() + ". " + Words.say("ballot.reason"));
    field.setHelperText(
        Words.say("ballot.reason.hint." + shown.key()) + " " + Words.say("room.form.markdown"));
    field.setManualValidation(true);
    field.addValueChangeListener(
        _ -> {
          field.setInvalid(false);
          changed.run();
        });
  }

  @Override
  protected Draft initContent() {
    draft.addClassName("form");
    draft.keep("reason", field);
    draft.add(
        new TextLimit(
            Texts.REASON,
            new TextLimit.Words(
                Words.say("ballot.reason.left", "%s"), Words.say("ballot.reason.beyond", "%s"))));
    return draft;
  }

  String text() {
    return field.getValue();
  }

  void fill(String text) {
    field.setValue(text);
  }

  boolean isTooLong() {
    return text().codePointCount(0, text().length()) > Texts.REASON;
  }

  void refuse(String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
    field.focus();
  }

  void lock() {
    field.setReadOnly(true);
    // It says how to write, and what will become of that.
    field.setHelperText("");
  }

  /// It has been cast.
  void forget() {
    getContent().forget();
  }
}
