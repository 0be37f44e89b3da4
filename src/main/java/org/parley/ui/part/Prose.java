package org.parley.ui.part;

import com.vaadin.flow.component.html.Div;
import org.parley.text.Markdown;
import org.springframework.util.ConcurrentLruCache;

/// Text that people wrote in Markdown, made safe by [Markdown].
public final class Prose extends Div {

  /// What somebody says is shown to all who look on: it is made ready once, not for each of them.
  private static final ConcurrentLruCache<String, String> HTML =
      new ConcurrentLruCache<>(1_000, Markdown::toHtml);

  public Prose(String markdown) {
    addClassName("prose");
    getElement().setProperty("innerHTML", HTML.get(markdown));
  }

  /// In the serif, for long reading: briefings and reports.
  public Prose serif() {
    addClassName("serif");
    return this;
  }
}
