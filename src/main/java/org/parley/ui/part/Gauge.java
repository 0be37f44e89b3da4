package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A figure above a bar that is as long as the figure is large, beside others of its kind.
public final class Gauge extends Div {

  /// @param share of the longest bar, 0 to 1
  /// @param words the figure as people read it; the bar says nothing else
  public Gauge(double share, String words, Tone tone) {
    if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("no share: " + share);
    addClassName("gauge");
    var figure = new Span(words);
    figure.addClassName("figure");
    var fill = new HtmlComponent("i");
    fill.addClassName(tone.css());
    fill.getStyle().set("--w", Percent.of(share));
    var bar = new Div(fill);
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    add(figure, bar);
  }
}
