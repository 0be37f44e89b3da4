package org.parley.ui.part;

import com.vaadin.flow.component.html.Div;
import org.parley.text.Markdown;

/// Text that people wrote in Markdown, made safe by [Markdown].
public final class Prose extends Div {

  public Prose(String markdown) {
    addClassName("prose");
    getElement().setProperty("innerHTML", Markdown.toHtml(markdown));
  }

  /// In the serif, for long reading: briefings and reports.
  public Prose serif() {
    addClassName("serif");
    return this;
  }
}
