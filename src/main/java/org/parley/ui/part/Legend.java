package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// What the tones of a bar or a picture mean.
public final class Legend extends Div {

  /// @param label the answer in words
  public record Entry(Tone tone, String label) {}

  public Legend(List<Entry> entries) {
    addClassName("legend");
    for (var entry : entries) {
      var swatch = new HtmlComponent("i");
      swatch.addClassName(entry.tone().css());
      swatch.getElement().setAttribute("aria-hidden", "true");
      add(new Span(swatch, new Span(entry.label())));
    }
  }
}
