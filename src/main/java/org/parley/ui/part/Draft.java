package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/// Keeps in the browser what is being typed, so that it outlives a reload, a lost connection and
/// the end of the session. It wraps the fields of a form.
@JsModule("./parley-draft.ts")
public final class Draft extends Div {

  private final String key;
  private final boolean tabOnly;

  /// @param key what tells this form from all others of this server: the panel, the form, what is
  ///   being changed
  public Draft(String key) {
    this(key, false);
  }

  /// @param tabOnly whether it is kept in this tab of the browser and ends with it
  public Draft(String key, boolean tabOnly) {
    this.key = key;
    this.tabOnly = tabOnly;
    addClassName("draft");
    getElement().setAttribute("data-draft", key);
  }

  /// Adds a field whose text is kept.
  ///
  /// @param name what tells it from the other fields of this form
  public <C extends Component & HasValue<?, ?>> C keep(String name, C field) {
    field.getElement().setAttribute("data-draft-field", name);
    field.addAttachListener(
        _ ->
            field
                .getElement()
                .executeJs("window.parley.keepDraft(this, $0, $1)", key + "/" + name, tabOnly));
    add(field);
    return field;
  }

  /// The text has arrived where it was meant to go.
  public void forget() {
    // Asked of the page, since the form itself may go away at once.
    getUI().ifPresent(ui -> ui.getPage().executeJs("window.parley.forgetDraft($0)", key));
  }
}
