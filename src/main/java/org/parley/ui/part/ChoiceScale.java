package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// The answers of a ballot as big choices, one of which can be taken: radio buttons, so arrow keys
/// work, that look like a row of cards with the colour of each answer.
///
/// @param <T> what is chosen
public final class ChoiceScale<T> extends Choice<T> {

  /// An answer, its words and its colour.
  public record Step<T>(T value, String label, Tone tone) {}

  public ChoiceScale(String question, List<Step<T>> steps) {
    super(question, steps.stream().map(Step::value).toList(), value -> face(of(value, steps)));
    addClassName("scale");
  }

  private static Span face(Step<?> step) {
    var strip = new HtmlComponent("i");
    strip.addClassName(step.tone().css());
    return new Span(strip, new Span(step.label()));
  }

  private static <T> Step<T> of(T value, List<Step<T>> steps) {
    return steps.stream().filter(step -> step.value().equals(value)).findFirst().orElseThrow();
  }
}
