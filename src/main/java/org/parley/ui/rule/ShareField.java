package org.parley.ui.rule;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.parley.consensus.Threshold;
import org.parley.ui.Words;

/// A share as people write it: `75%`, `2/3`, `>50%`.
public final class ShareField extends TextField implements SettingField<Threshold> {

  public ShareField(String label, Threshold share) {
    super(label);
    setManualValidation(true);
    setValue(share.toString());
    setValueChangeMode(ValueChangeMode.LAZY);
    addValueChangeListener(_ -> read());
  }

  @Override
  public Optional<Threshold> read() {
    var share = parsed();
    setErrorMessage(Words.say("rule.field.share.wrong"));
    setInvalid(share.isEmpty());
    return share;
  }

  private Optional<Threshold> parsed() {
    try {
      return Optional.of(Threshold.of(getValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
