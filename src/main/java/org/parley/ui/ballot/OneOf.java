package org.parley.ui.ballot;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.parley.ui.Words;
import org.parley.ui.part.ChoiceScale;

/// One answer out of several, which can be taken back.
///
/// @param <T> what is answered
final class OneOf<T> extends Div {

  private static final int LONG = 7;
  private static final int SHORT_LABEL = 3;

  private final ChoiceScale<T> scale;
  private final Button takeBack;

  OneOf(String question, Item item, List<ChoiceScale.Step<T>> choices) {
    addClassName("one-of");
    scale = new ChoiceScale<>(question, choices);
    scale.setAriaLabel(item.title() + ". " + question);
    if (choices.stream().allMatch(choice -> choice.label().length() <= SHORT_LABEL))
      scale.addClassName("numbers");
    else if (choices.size() > LONG) scale.addClassName("long");
    takeBack = new Button(Words.say("ballot.take-back"), _ -> clear());
    takeBack.addThemeNames("tertiary", "small");
    takeBack.setVisible(false);
    scale.addValueChangeListener(event -> takeBack.setVisible(event.getValue() != null));
    add(scale, takeBack);
  }

  void onChange(Runnable changed) {
    scale.addValueChangeListener(_ -> changed.run());
  }

  Optional<T> answer() {
    return scale.getOptionalValue();
  }

  void fill(Optional<T> answer) {
    answer.ifPresentOrElse(scale::setValue, scale::clear);
  }

  void lock() {
    scale.setReadOnly(true);
    takeBack.setVisible(false);
  }

  private void clear() {
    scale.clear();
    scale.getElement().callJsFunction("focus");
  }
}
