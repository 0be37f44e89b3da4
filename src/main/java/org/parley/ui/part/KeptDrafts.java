package org.parley.ui.part;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/// Asks the browser once which forms of a place it keeps text of, so that these can be opened
/// again.
@JsModule("./parley-draft.ts")
public final class KeptDrafts extends Div {

  /// @param place what the keys of these forms begin with
  /// @param told called with the rest of their keys; see [Draft]
  public KeptDrafts(String place, Consumer<List<String>> told) {
    addClassName("sr-only");
    addAttachListener(
        attached -> {
          if (attached.isInitialAttach())
            getElement()
                .executeJs("return window.parley.keptDrafts($0).join('\\n')", place)
                .then(String.class, forms -> told.accept(forms.lines().toList()));
        });
  }
}
