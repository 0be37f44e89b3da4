package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// A few big figures with a word below each: "15/16 voted".
public final class Stats extends Div {

  public record Figure(String value, String word) {}

  public Stats(List<Figure> figures) {
    addClassName("stats");
    for (var figure : figures) {
      var value = new HtmlComponent("b");
      value.getElement().setText(figure.value());
      add(new Div(value, new Span(figure.word())));
    }
  }
}
