package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;

/// The answers of a ballot as big choices, one of which can be taken: a radio group, so arrow keys
/// work, that looks like a row of cards with the colour of each answer.
///
/// @param <T> what is chosen
public final class ChoiceScale<T> extends RadioButtonGroup<T> {

  /// An answer, its words and its colour.
  public record Choice<T>(T value, String label, Tone tone) {}

  public ChoiceScale(String question, List<Choice<T>> choices) {
    addClassName("scale");
    setLabel(question);
    setItems(choices.stream().map(Choice::value).toList());
    setItemLabelGenerator(value -> of(value, choices).label());
    setRenderer(new ComponentRenderer<>(value -> face(of(value, choices))));
  }

  private static Span face(Choice<?> choice) {
    var strip = new HtmlComponent("i");
    strip.addClassName(choice.tone().css());
    return new Span(strip, new Span(choice.label()));
  }

  private static <T> Choice<T> of(T value, List<Choice<T>> choices) {
    return choices.stream().filter(c -> c.value().equals(value)).findFirst().orElseThrow();
  }
}
