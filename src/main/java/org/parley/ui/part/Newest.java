package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Words that a page may be told ahead of being drawn with them: the newest stand there, whichever
/// way they come.
@Tag("parley-newest")
@JsModule("./parley-newest.ts")
public final class Newest extends Component implements HasText, HasStyle {

  private int latest = -1;

  /// Also words that stood here before: the page may have been told others since.
  ///
  /// @param at orders the words in time
  public void put(String words, int at) {
    if (at == latest) return;
    latest = at;
    setText(words);
    getElement().setAttribute("data-at", String.valueOf(at));
  }
}
