package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// A button that goes from the system's theme to light, to dark and back. The browser remembers the
/// choice, and `index.html` applies it before the first paint.
@Tag("parley-theme")
@JsModule("./parley-theme.ts")
public final class ThemeToggle extends Component {

  /// The button's label in each state: "Theme: as the system has it".
  public record Words(String system, String light, String dark) {}

  public ThemeToggle(Words words) {
    getElement().setAttribute("system", words.system());
    getElement().setAttribute("light", words.light());
    getElement().setAttribute("dark", words.dark());
  }
}
