package org.parley.ui.part;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;

/// Where somebody writes a text of several lines. It grows with what is written. It is Vaadin's
/// text area with a page part of our own: forms are opened again and again, and Vaadin's part is
/// most of what that takes in a page. That part has no room for components (prefix, suffix,
/// tooltip), and knows no patterns.
@Tag("parley-text-box")
@JsModule("./parley-text-box.ts")
public final class TextBox extends TextArea {

  public TextBox(String label) {
    super(label);
  }
}
