package org.parley.ui.rule;

import com.vaadin.flow.component.html.H3;
import org.parley.ui.Words;

/// A heading above fields that belong together.
public final class FieldPart extends H3 {

  /// @param key of its text
  public FieldPart(String key) {
    super(Words.say(key));
    addClassName("field-part");
  }
}
