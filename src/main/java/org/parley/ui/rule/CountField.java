package org.parley.ui.rule;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.parley.ui.Words;

/// A whole number with buttons for one less and one more.
public final class CountField extends IntegerField implements SettingField<Integer> {

  public CountField(String label, int value) {
    this(label);
    setValue(value);
  }

  /// A number that may be left out.
  CountField(String label) {
    super(label);
    setManualValidation(true);
    setStepButtonsVisible(true);
  }

  @Override
  public Optional<Integer> read() {
    var value = Optional.ofNullable(getValue());
    if (value.isEmpty()) wrong(Words.say("rule.field.number.wrong"));
    else setInvalid(false);
    return value;
  }

  /// Says what is wrong with the number.
  public void wrong(String why) {
    setErrorMessage(why);
    setInvalid(true);
  }
}
