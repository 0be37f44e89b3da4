package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Says how many characters are left for the field before it, once there are few. Nothing is cut
/// off: what is too long can be shortened by whoever wrote it. It counts in the browser.
@Tag("parley-limit")
@JsModule("./parley-limit.ts")
public final class TextLimit extends Component {

  /// The sentences around the number, which stands where they have `%s`: "%s characters left".
  public record Words(String left, String over) {}

  /// @param most how many characters the field may hold
  public TextLimit(int most, Words words) {
    getElement().setProperty("most", (double) most);
    getElement().setProperty("left", words.left()).setProperty("over", words.over());
  }
}
