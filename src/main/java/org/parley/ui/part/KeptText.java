package org.parley.ui.part;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/// Keeps in the browser what no field holds, such as choices made with buttons. It asks once for
/// what was kept before. Whoever uses the browser may have written it: it is to be read with care.
@JsModule("./parley-draft.ts")
public final class KeptText extends Div {

  private final String form;
  private final String key;
  private final boolean tabOnly;

  /// @param form what tells the form from all others of this server; see [Draft]
  /// @param tabOnly whether it is kept in this tab of the browser and ends with it
  /// @param told called with what was kept, if anything was
  public KeptText(String form, boolean tabOnly, Consumer<String> told) {
    this.form = form;
    this.key = form + "/text";
    this.tabOnly = tabOnly;
    addClassName("sr-only");
    addAttachListener(
        attached -> {
          if (attached.isInitialAttach())
            getElement()
                .executeJs("return window.parley.keptText($0, $1)", key, tabOnly)
                .then(
                    String.class,
                    text -> {
                      if (!text.isEmpty()) told.accept(text);
                    });
        });
  }

  public void keep(String text) {
    getElement().executeJs("window.parley.keepText($0, $1, $2)", text, key, tabOnly);
  }

  /// The text has arrived where it was meant to go.
  public void forget() {
    getElement().executeJs("window.parley.forgetDraft($0)", form);
  }
}
