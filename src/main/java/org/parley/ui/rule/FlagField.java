package org.parley.ui.rule;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;

/// Yes or no.
final class FlagField extends Checkbox implements SettingField<Boolean> {

  FlagField(String label, boolean value) {
    super(label, value);
  }

  @Override
  public Optional<Boolean> read() {
    return Optional.of(getValue());
  }
}
