package org.parley.ui.ballot;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.part.Draft;
import org.parley.ui.part.TextLimit;

/// What would make the voter support a recommendation. What is being typed is kept in the browser
/// until it has been cast, in this round or in the next that puts the same recommendation.
final class Reason extends Composite<Draft> {

  private final String key;
  private final TextArea field = new TextArea(Words.say("ballot.reason"));

  /// @param key what tells it from all other texts in this browser
  Reason(String key, Item item, Runnable changed) {
    this.key = key;
    field.setAriaLabel(item.title() + ". " + Words.say("ballot.reason"));
    field.setHelperText(Words.say("ballot.reason.hint"));
    field.setManualValidation(true);
    field.addValueChangeListener(
        _ -> {
          field.setInvalid(false);
          changed.run();
        });
  }

  @Override
  protected Draft initContent() {
    var draft = new Draft(key);
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
  }

  /// It has been cast.
  void forget() {
    getContent().forget();
  }
}
